package nl.mistervoip.privacy.retention.expiry;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.ExpiryIndex.Seen;
import nl.mistervoip.privacy.datamap.Position;

/**
 * How far a round through all tables has come. Holds a key of the store that is being walked, and
 * prints nothing of it.
 *
 * @param begun when the round began
 * @param seen store to what was seen of it in this round
 * @param store the store that is to be walked next; empty when all have been
 * @param position where its next page begins
 */
record Progress(
    Instant begun, SortedMap<String, Seen> seen, Optional<String> store, Position position) {
  static Progress begun(Instant now, Optional<String> first) {
    return new Progress(now, new TreeMap<>(), first, Position.BEGIN);
  }

  /** After a page of the store that is being walked. */
  Progress with(String walked, Seen more) {
    SortedMap<String, Seen> sums = new TreeMap<>(seen);
    sums.merge(walked, more, Seen::and);
    return new Progress(begun, sums, store, position);
  }

  /** Going on from here. */
  Progress at(Optional<String> next, Position from) {
    return new Progress(begun, seen, next, from);
  }

  @Override
  public String toString() {
    return "Progress[REDACTED]";
  }
}
