package nl.mistervoip.privacy.datamap;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, closed at its beginning and open at its end.
 *
 * @param from the first moment, or empty when it reaches back for ever
 * @param until the first moment after it, or empty when it has not ended
 */
public record Interval(Optional<Instant> from, Optional<Instant> until) {
  /** All time. */
  public static final Interval ALWAYS = new Interval(Optional.empty(), Optional.empty());

  /**
   * Whether a moment lies in it.
   *
   * @param moment the moment
   * @return true from the first moment on and before the end
   */
  public boolean contains(Instant moment) {
    return from.map(start -> !moment.isBefore(start)).orElse(true)
        && until.map(moment::isBefore).orElse(true);
  }

  /**
   * What two stretches share.
   *
   * @param other the other stretch
   * @return the shared part, which may be empty
   */
  public Interval intersect(Interval other) {
    Optional<Instant> start =
        from.map(a -> other.from.filter(b -> b.isAfter(a)).orElse(a)).or(other::from);
    Optional<Instant> end =
        until.map(a -> other.until.filter(b -> b.isBefore(a)).orElse(a)).or(other::until);
    return new Interval(start, end);
  }

  /**
   * Whether no moment lies in it.
   *
   * @return true when it ends before it begins
   */
  public boolean isEmpty() {
    return from.flatMap(start -> until.map(end -> !start.isBefore(end))).orElse(false);
  }
}
