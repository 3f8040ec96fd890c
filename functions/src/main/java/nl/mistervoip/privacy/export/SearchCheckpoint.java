package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.Position;

/**
 * How far the search of a store has come: a step that dies goes on from here. Kept sealed in the
 * case, for a position holds key values; prints nothing.
 *
 * @param basis digest of who is searched for and how much may be shown; another one begins anew
 * @param began when the search began
 * @param parts the sealed documents that are complete, in order
 * @param tally what was counted in them
 * @param next where to go on; empty when the store has been read to its end
 */
record SearchCheckpoint(
    String basis, Instant began, List<String> parts, Tally tally, Optional<Position> next) {
  @Override
  public String toString() {
    return "SearchCheckpoint[" + parts.size() + " parts]";
  }
}
