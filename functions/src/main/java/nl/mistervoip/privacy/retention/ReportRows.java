package nl.mistervoip.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.RuleStanding;
import nl.mistervoip.privacy.datamap.SignOff;

/** Puts what was planned and what became of it together, per rule. */
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
    RetentionRule rule = RetentionRule.of(map, count.rule());
    long since = sum(results, rule, BatchResult::held);
    return new SweepReport.Row(
        rule.id(),
        words.of(rule.store().texts().category()),
        RuleText.of(rule, words),
        signed(rule, day),
        rule.retention().ground().law(),
        count.due(),
        sum(results, rule, BatchResult::deleted),
        sum(results, rule, BatchResult::reduced),
        sum(results, rule, BatchResult::gone),
        count.held() + since,
        sum(results, rule, BatchResult::changed),
        sum(results, rule, BatchResult::left),
        count.unsigned(),
        count.unreadable(),
        sum(results, rule, BatchResult::unknown),
        kept(rule, count, results));
  }

  private Map<String, Long> kept(
      RetentionRule rule, SweepPlan.Count count, List<BatchResult> results) {
    Map<String, Long> kept = new TreeMap<>();
    count
        .holds()
        .forEach(
            (hold, items) -> put(kept, words.say("kept.hold", "name", words.hold(hold)), items));
    put(kept, words.say("kept.since"), sum(results, rule, BatchResult::held));
    put(kept, words.say("kept.changed"), sum(results, rule, BatchResult::changed));
    put(kept, words.say("kept.stopped"), sum(results, rule, BatchResult::left));
    put(kept, words.say("kept.unsigned"), count.unsigned());
    put(kept, words.say("kept.unknown"), sum(results, rule, BatchResult::unknown));
    put(kept, words.say("kept.unreadable"), count.unreadable());
    return kept;
  }

  private String signed(RetentionRule rule, LocalDate day) {
    return switch (RuleStanding.of(rule, day)) {
      case RuleStanding.InForce(SignOff by) ->
          rules.mayRun(rule, day) ? text(by) : words.say("signed.objects", "signed", text(by));
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
      List<BatchResult> results, RetentionRule rule, ToLongFunction<BatchResult> count) {
    return results.stream()
        .filter(result -> result.rule().equals(rule.id()))
        .mapToLong(count)
        .sum();
  }
}
