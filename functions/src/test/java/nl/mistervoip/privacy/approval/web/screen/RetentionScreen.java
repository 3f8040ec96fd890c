package nl.mistervoip.privacy.approval.web.screen;

import java.time.LocalDate;

/** What is kept and for how long, and the sweeps. */
public record RetentionScreen(Screen screen) {
  /** Is on it. */
  public RetentionScreen {
    screen.on("retention", screen.words().say("place.retention"));
  }

  /** Opens the sweep of a day that waits to be released. */
  public SweepScreen waiting(LocalDate day) {
    Words words = screen.words();
    screen.press(
        Screen.link(
            screen.section(words.say("retention.waiting")),
            words.say("sweep.title", "day", words.texts().day(day))));
    return new SweepScreen(screen, day);
  }
}
