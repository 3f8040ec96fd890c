package nl.mistervoip.privacy.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import nl.mistervoip.privacy.intake.CopyRecogniser.Seen;
import nl.mistervoip.privacy.intake.Removal.Doomed;
import nl.mistervoip.privacy.intake.mail.MailParts;
import nl.mistervoip.privacy.platform.PartPlace.Encoding;

/** Has the parts of a mail looked at, within bounds; what is beyond them was not looked at. */
final class CopyLooks {
  /** So many parts of one mail are looked at; each takes seconds. */
  static final int MOST = 12;

  /** No look begins later; with the longest look it stays within the time of the function. */
  static final Duration TIME = Duration.ofSeconds(150);

  private final CopyRecogniser recogniser;
  private final LongSupplier nanoTime;

  /**
   * Looks.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  CopyLooks(CopyRecogniser recogniser, LongSupplier nanoTime) {
    this.recogniser = recogniser;
    this.nanoTime = nanoTime;
  }

  /**
   * The parts that have to go.
   *
   * @param raw the mail
   * @param storedId the SES message id under which it is stored
   * @param decision what becomes of it
   */
  List<Doomed> doomed(byte[] raw, String storedId, Decision decision) {
    long start = nanoTime.getAsLong();
    List<Doomed> doomed = new ArrayList<>();
    int looks = 0;
    for (MailParts.Part part : MailParts.candidates(raw)) {
      boolean late = nanoTime.getAsLong() - start > TIME.toNanos();
      boolean looked = !late && looks < MOST && isPlain(part);
      Seen seen = looked ? recogniser.look(storedId, part.place()) : Seen.UNREADABLE;
      looks += looked ? 1 : 0;
      if (CopyPolicy.dooms(seen, decision)) {
        doomed.add(new Doomed(part.place(), part.kind(), seen));
      }
    }
    return List.copyOf(doomed);
  }

  private static boolean isPlain(MailParts.Part part) {
    return part.place().steps().stream().allMatch(step -> step.encoding() != Encoding.OTHER);
  }
}
