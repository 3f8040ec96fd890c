package nl.mistervoip.privacy.retention.expiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.ExpiryIndex;
import nl.mistervoip.privacy.datamap.ExpiryIndex.Seen;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.Store;

/**
 * Use case: goes through all tables, page by page, and repairs their retention index. A run ends
 * with its budget of read capacity or time, and the next one goes on; a round through all tables
 * may take several nights. Can die anywhere: at most one page is looked at again.
 */
final class Reconciliation {
  static final int PAGE_ROWS = 1_000;

  // Well within the 15 minutes of a function.
  private static final Duration LONGEST = Duration.ofMinutes(12);

  /** Waits. */
  interface Pace {
    void pause(Duration time);
  }

  /**
   * What a run found.
   *
   * @param complete whether all tables have been walked to their end with this run
   * @param begun when this round through them began
   * @param seen store to what was seen of it in this round, so far
   */
  record Result(boolean complete, Instant begun, Map<String, Seen> seen) {}

  private final DataMap map;
  private final ExpiryIndex index;
  private final Checkpoints checkpoints;
  private final AuditLog audit;
  private final ReadBudget budget;
  private final Pace pace;

  Reconciliation(
      DataMap map,
      ExpiryIndex index,
      Checkpoints checkpoints,
      AuditLog audit,
      ReadBudget budget,
      Pace pace) {
    this.map = map;
    this.index = index;
    this.checkpoints = checkpoints;
    this.audit = audit;
    this.budget = budget;
    this.pace = pace;
  }

  /**
   * Goes on with the round that is under way, or begins one.
   *
   * @param clock the time, asked before each page
   * @return what this round has found
   */
  Result run(Clock clock) {
    Instant until = clock.instant().plus(LONGEST);
    Progress progress = underWay(clock.instant());
    double used = 0;
    while (progress.store().isPresent()) {
      if (used >= budget.units() || clock.instant().isAfter(until)) {
        return new Result(false, progress.begun(), progress.seen());
      }
      Store store = map.store(progress.store().get());
      ExpiryIndex.Page page = index.repair(store, progress.position(), PAGE_ROWS);
      progress = after(progress.with(store.id(), page.seen()), store, page.next());
      checkpoints.put(progress);
      used += page.seen().units();
      pace.pause(budget.after(page.seen().units()));
    }
    record(progress, clock.instant());
    checkpoints.clear();
    return new Result(true, progress.begun(), progress.seen());
  }

  /** A round whose store is no longer mapped begins anew. */
  private Progress underWay(Instant now) {
    List<String> stores = stores();
    return checkpoints
        .find()
        .filter(found -> found.store().map(stores::contains).orElse(true))
        .orElseGet(() -> Progress.begun(now, stores.stream().findFirst()));
  }

  private Progress after(Progress progress, Store store, Optional<Position> next) {
    List<String> stores = stores();
    int following = stores.indexOf(store.id()) + 1;
    return next.map(from -> progress.at(Optional.of(store.id()), from))
        .orElseGet(() -> progress.at(stores.stream().skip(following).findFirst(), Position.BEGIN));
  }

  private List<String> stores() {
    return map.stores().stream().filter(ExpiryIndex::has).map(Store::id).toList();
  }

  private void record(Progress progress, Instant now) {
    Map<String, String> facts = new HashMap<>();
    facts.put("map", map.version());
    progress
        .seen()
        .forEach(
            (store, seen) ->
                facts.put(
                    store,
                    "%d rows, %d repaired, %d changed, %d unreadable, %.0f units"
                        .formatted(
                            seen.rows(),
                            seen.repaired(),
                            seen.changed(),
                            seen.unreadable(),
                            seen.units())));
    audit.append(
        new AuditLog.Event(
            "reconcile-expiry",
            "expiry.reconciled",
            "system",
            "GDPR 5(1)(e)",
            facts,
            "expiry.reconciled/" + progress.begun()),
        now);
  }
}
