package nl.mistervoip.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.RuleStanding;
import nl.mistervoip.privacy.datamap.SignOff;
import nl.mistervoip.privacy.datamap.Store;

/** Puts what was planned and what became of it together, per store. */
final class ReportRows {
  private final DataMap map;
  private final SignedRules rules;

  ReportRows(DataMap map) {
    this.map = map;
    this.rules = new SignedRules(map);
  }

  List<SweepReport.Row> of(SweepPlan plan, List<BatchResult> results) {
    return plan.counts().stream()
        .filter(SweepPlan.Count::isWorthARow)
        .map(count -> row(count, results, plan.day()))
        .toList();
  }

  private SweepReport.Row row(SweepPlan.Count count, List<BatchResult> results, LocalDate day) {
    Store store = map.store(count.store());
    long since = sum(results, store, BatchResult::held);
    long changed = sum(results, store, BatchResult::changed);
    long left = sum(results, store, BatchResult::left);
    Map<String, Long> kept = new TreeMap<>();
    count.holds().forEach((hold, items) -> put(kept, "hold " + hold, items));
    put(kept, "hold placed after planning", since);
    put(kept, "changed after planning", changed);
    put(kept, "sweep stopped", left);
    put(kept, "store did not answer", sum(results, store, BatchResult::unknown));
    put(kept, "rule not signed", count.unsigned());
    put(kept, "date unreadable", count.unreadable());
    return new SweepReport.Row(
        store.id(),
        store.texts().category().en(),
        RuleText.of(store.retention()),
        signed(store, day),
        store.retention().ground().law(),
        count.due(),
        sum(results, store, BatchResult::deleted),
        sum(results, store, BatchResult::gone),
        count.held() + since,
        changed,
        left,
        count.unsigned(),
        count.unreadable(),
        sum(results, store, BatchResult::unknown),
        kept);
  }

  private String signed(Store store, LocalDate day) {
    return switch (RuleStanding.of(store, day)) {
      case RuleStanding.InForce(SignOff by) ->
          rules.mayRun(store, day) ? text(by) : text(by) + "; rule of its objects is not in force";
      case RuleStanding.NotSigned _ -> "rule not signed";
      case RuleStanding.Changed _ -> "rule not signed: changed since it was signed";
      case RuleStanding.Ahead(LocalDate from) -> "rule not in force before " + from;
    };
  }

  private static String text(SignOff by) {
    return "version %d, signed by %s (%s) on %s"
        .formatted(by.version(), by.by(), by.role(), by.on());
  }

  private static void put(Map<String, Long> kept, String why, long items) {
    if (items > 0) {
      kept.put(why, items);
    }
  }

  private static long sum(
      List<BatchResult> results, Store store, ToLongFunction<BatchResult> count) {
    return results.stream()
        .filter(result -> result.store().equals(store.id()))
        .mapToLong(count)
        .sum();
  }
}
