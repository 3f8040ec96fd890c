package nl.mistervoip.privacy.approval.web.screen;

import java.time.Instant;
import nl.mistervoip.privacy.request.Right;

/** The mails that wait for a person. */
public record TriageScreen(Screen screen) {
  /** Is on it. */
  public TriageScreen {
    screen.on("triage", screen.words().say("place.triage"));
  }

  /** Whether it says that none waits. */
  public boolean isEmpty() {
    return screen.main().getByText(screen.words().say("triage.none")).isVisible();
  }

  /** Opens the mail that came at this moment. */
  public MailScreen open(Instant received) {
    String when = screen.words().texts().moment(received);
    screen.press(Screen.link(screen.main(), screen.words().say("triage.mail", "when", when)));
    return new MailScreen(screen);
  }

  /** One mail, and the form that decides on it. */
  public record MailScreen(Screen screen) {
    /** Is on it. */
    public MailScreen {
      screen.on("triage-mail", screen.words().say("triage.title"));
    }

    /** Says that it asks this as well, and why. */
    public TriageScreen alsoAsks(Right right, String reason) {
      Words words = screen.words();
      var decision = screen.section(words.say("triage.decide"));
      screen.tick(Screen.field(decision, screen.word("right", right.wireName())));
      screen.fill(Screen.field(decision, words.say("reason.approve")), reason);
      screen.press(Screen.button(decision, words.say("triage.press")));
      return new TriageScreen(screen);
    }
  }
}
