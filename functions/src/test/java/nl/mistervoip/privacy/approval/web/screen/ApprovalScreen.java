package nl.mistervoip.privacy.approval.web.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** A question before the team. */
public record ApprovalScreen(Screen screen, String kind, String subject) {
  /** Is on it. */
  public ApprovalScreen {
    screen.on("question-" + kind, screen.word("kind", kind) + " – " + subject);
  }

  /** What exactly is decided on. */
  public String digest() {
    return screen.main().getByRole(AriaRole.CODE).last().textContent();
  }

  /** What the page says will happen when it is agreed to. */
  public boolean saysWhatHappens() {
    return agreement().getByText(screen.word("does", kind)).isVisible();
  }

  /** Whether this person can still decide. */
  public boolean canDecide() {
    return agreement().count() > 0;
  }

  private Locator agreement() {
    return screen.section(screen.words().say("approve"));
  }

  /** Looks at the package that the question is about. */
  public PackageScreen lookAtPackage() {
    screen.press(
        Screen.link(
            screen.section(screen.words().say("next")), screen.words().say("approval.package")));
    return new PackageScreen(screen, subject);
  }

  /** Agrees to a question about a case. */
  public CaseScreen agree(String reason) {
    press(reason);
    return new CaseScreen(screen, subject);
  }

  /** Agrees to a question about a sweep. */
  public SweepScreen release(String reason, LocalDate day) {
    press(reason);
    return new SweepScreen(screen, day);
  }

  private void press(String reason) {
    screen.fill(Screen.field(agreement(), screen.words().say("reason.approve")), reason);
    screen.press(Screen.button(agreement(), screen.word("press", kind)));
  }
}
