package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.intake.CopyRecogniser.Seen;
import nl.mistervoip.privacy.intake.mail.FileStart;
import nl.mistervoip.privacy.platform.PartPlace;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * What was taken out of a mail. Noted before it is done, so that a second try does the same;
 * nothing of what was taken out is in it.
 *
 * @param parts in their order
 * @param asked whether a copy was asked of the sender, and one of these went the way of an upload
 * @param at when
 */
record Removal(List<Part> parts, boolean asked, Instant at) {
  /**
   * One part.
   *
   * @param kind by its first bytes
   * @param seen why it had to go
   */
  record Part(FileStart kind, Seen seen) {}

  /**
   * A part that has to go.
   *
   * @param place where it lies
   * @param kind by its first bytes
   * @param seen why
   */
  record Doomed(PartPlace place, FileStart kind, Seen seen) {}

  Removal {
    parts = List.copyOf(parts);
  }

  static Removal of(List<Doomed> doomed, boolean asked, Instant now) {
    return new Removal(
        doomed.stream().map(one -> new Part(one.kind(), one.seen())).toList(), asked, now);
  }

  /** Whether a copy was seen for sure. */
  boolean sure() {
    return parts.stream().anyMatch(part -> part.seen() == Seen.COPY);
  }

  /** What stands in the place of each part: the same on every try. */
  String note() {
    return "[Privacy desk, "
        + Deadlines.day(at)
        + ": deze bijlage was (misschien) een kopie van een identiteitsbewijs en is gewist."
        + " / This attachment was, or may have been, a copy of an identity document and was"
        + " destroyed.]";
  }
}
