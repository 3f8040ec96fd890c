package nl.mistervoip.privacy.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which cases a replay looks at: those that the ledger names in its time. */
final class ReplayScope {
  // Domain rules 2.2, row 24: case data live two years after closing, and a case may last months.
  // What waits for longer is in the ledger anew each year, see Waiting.
  private static final Duration PLANS_LIVE = Duration.ofDays(3 * 366);

  // A plan that was taken up is carried out within days, with all repeats of its steps.
  private static final Duration UNDER_WAY = Duration.ofDays(7);

  private final Ledger ledger;

  ReplayScope(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The cases.
   *
   * @param mode why they are looked at
   * @param since only erasures that were under way or concluded at this moment or later; empty for
   *     all whose plans may still be there
   * @param now the moment of looking
   * @return case number to an entry of it, by case number
   */
  NavigableMap<String, LedgerEntry> cases(ReplayMode mode, Optional<Instant> since, Instant now) {
    TreeMap<String, LedgerEntry> cases = new TreeMap<>(since.map(this::underWay).orElse(Map.of()));
    ledger.between(
        since.orElse(now.minus(PLANS_LIVE)),
        now,
        entry -> {
          if (mode.concerns(entry)) {
            cases.put(entry.caseId(), entry);
          }
        });
    return cases;
  }

  /** What was begun before a moment and not concluded by then may have gone on after it. */
  private Map<String, LedgerEntry> underWay(Instant at) {
    Map<String, LedgerEntry> begun = new HashMap<>();
    Set<String> concluded = new HashSet<>();
    ledger.between(
        at.minus(UNDER_WAY),
        at.minusMillis(1),
        entry -> {
          String plan = entry.caseId() + "/" + entry.planDigest();
          if (entry.begins()) {
            begun.put(plan, entry);
          } else {
            concluded.add(plan);
          }
        });
    begun.keySet().removeAll(concluded);
    return begun.values().stream()
        .collect(Collectors.toMap(LedgerEntry::caseId, Function.identity(), (one, other) -> other));
  }
}
