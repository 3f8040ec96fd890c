package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes the anchor of a day: the ends of all chains touched since the anchor before. A day that
 * was skipped is covered by the next anchor; a second run on a day changes nothing.
 */
final class Anchoring {
  /**
   * An entry may carry the time of the event and be written after a crash, so the days just before
   * are read again.
   */
  private static final int DAYS_AGAIN = 2;

  private final EntryStore entries;
  private final Anchors anchors;
  private final MacKey key;

  Anchoring(EntryStore entries, Anchors anchors, MacKey key) {
    this.entries = entries;
    this.anchors = anchors;
    this.key = key;
  }

  Anchor anchor(Instant now) {
    LocalDate day = AuditTable.dayOf(now);
    return anchors.of(day).orElseGet(() -> anchors.keep(made(day, now))).anchor();
  }

  private Anchor.Proved made(LocalDate day, Instant now) {
    Optional<Anchor.Proved> before = anchors.latest();
    LocalDate from =
        before
            .map(proved -> AuditTable.dayOf(proved.anchor().until()).minusDays(DAYS_AGAIN))
            .orElse(LocalDate.MIN);
    List<Anchor.Head> heads =
        touchedSince(from).stream()
            .flatMap(chain -> entries.chain(chain).head().stream())
            .map(Anchor.Head::of)
            .toList();
    return new Anchor(day, now, before.map(Anchor.Proved::asPrevious), heads).proved(key);
  }

  private SortedSet<String> touchedSince(LocalDate from) {
    SortedSet<String> chains = new TreeSet<>();
    entries.days().stream()
        .filter(day -> !day.isBefore(from))
        .forEach(day -> chains.addAll(entries.chainsOf(day)));
    return chains;
  }
}
