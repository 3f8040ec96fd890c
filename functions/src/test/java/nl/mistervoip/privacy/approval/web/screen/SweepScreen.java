package nl.mistervoip.privacy.approval.web.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;

/** One sweep. */
public record SweepScreen(Screen screen, LocalDate day) {
  /** Is on it. */
  public SweepScreen {
    screen.on("sweep", screen.words().say("sweep.title", "day", screen.words().texts().day(day)));
  }

  /** What exactly would go. */
  public String digest() {
    return plan().getByRole(AriaRole.CODE).textContent();
  }

  /** The stores of the plan, in the words of the data map. */
  public List<String> stores() {
    return Screen.texts(plan(), AriaRole.ROWHEADER);
  }

  private Locator plan() {
    return screen.section(screen.words().say("sweep.plan"));
  }

  /** Whether it stands like that. */
  public boolean isAt(String stage) {
    return screen
        .main()
        .getByText(screen.word("sweep.stage", stage), new Locator.GetByTextOptions().setExact(true))
        .first()
        .isVisible();
  }

  /** Goes on to the question whether it may go. */
  public ApprovalScreen question(String sweepId) {
    screen.press(Screen.link(todo(), screen.words().say("sweep.decide")));
    return new ApprovalScreen(screen, "sweep", sweepId);
  }

  private Locator todo() {
    return screen.section(screen.words().say("case.todo"));
  }

  /** Holds it up. */
  public SweepScreen pause() {
    screen.press(Screen.button(todo(), screen.words().say("sweep.pause")));
    return new SweepScreen(screen, day);
  }

  /** Lets it go on. */
  public SweepScreen resume() {
    screen.press(Screen.button(todo(), screen.words().say("sweep.resume")));
    return new SweepScreen(screen, day);
  }

  /** Looks at the page anew. */
  public SweepScreen again() {
    screen.again();
    return new SweepScreen(screen, day);
  }

  /** Whether nothing can be done with it any more. */
  public boolean isOver() {
    return todo().count() == 0;
  }

  /** The proof of what went, as a file. */
  public String report() {
    Locator report = screen.section(screen.words().say("retention.report"));
    return screen.saved(Screen.link(report, screen.words().say("sweep.report.en")));
  }
}
