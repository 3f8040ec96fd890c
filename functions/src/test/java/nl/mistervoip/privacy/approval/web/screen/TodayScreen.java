package nl.mistervoip.privacy.approval.web.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What needs somebody today. */
public record TodayScreen(Screen screen) {
  /** Is on it. */
  public TodayScreen {
    screen.on("today", screen.words().say("today.title"));
  }

  /** Opens a question that waits for this person. */
  public ApprovalScreen question(String kind, String subject) {
    screen.press(waiting(kind, subject));
    return new ApprovalScreen(screen, kind, subject);
  }

  /** Whether a question waits for this person. */
  public boolean asks(String kind, String subject) {
    return waiting(kind, subject).count() > 0;
  }

  /** The next step may lead to the same question: that is a link of its own. */
  private Locator waiting(String kind, String subject) {
    return Screen.link(
        screen.main().getByRole(AriaRole.LISTITEM), screen.word("kind", kind) + " – " + subject);
  }

  /** Opens the mails that wait for a person. */
  public TriageScreen mails(int count) {
    String waiting = screen.words().say("today.triage.count", "count", Integer.toString(count));
    screen.press(Screen.link(screen.main(), waiting));
    return new TriageScreen(screen);
  }
}
