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
  private final ReportWords words;

  /**
   * Rows in one language.
   *
   * @param map whose rules were applied
   * @param words of the reader's language
   */
  ReportRows(DataMap map, ReportWords words) {
    this.map = map;
    this.words = words;
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
    count
        .holds()
        .forEach(
            (hold, items) -> put(kept, words.say("kept.hold", "name", words.hold(hold)), items));
    put(kept, words.say("kept.since"), since);
    put(kept, words.say("kept.changed"), changed);
    put(kept, words.say("kept.stopped"), left);
    put(kept, words.say("kept.unsigned"), count.unsigned());
    put(kept, words.say("kept.unknown"), sum(results, store, BatchResult::unknown));
    put(kept, words.say("kept.unreadable"), count.unreadable());
    return new SweepReport.Row(
        store.id(),
        words.of(store.texts().category()),
        RuleText.of(store.retention(), words),
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
          rules.mayRun(store, day) ? text(by) : words.say("signed.objects", "signed", text(by));
      case RuleStanding.NotSigned _ -> words.say("unsigned");
      case RuleStanding.Changed _ -> words.say("unsigned.changed");
      case RuleStanding.Ahead(LocalDate from) -> words.say("ahead", "day", words.day(from));
    };
  }

  private String text(SignOff by) {
    return words.say(
        "signed",
        "version",
        Integer.toString(by.version()),
        "who",
        by.by(),
        "role",
        by.role(),
        "day",
        words.day(by.on()));
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
