package nl.mistervoip.privacy.retention;

import java.util.Map;
import java.util.TreeMap;

/** Counts what one rule finds, from where an earlier turn stopped. */
final class RuleCount {
  private final String rule;
  private final Map<String, Long> holds;
  private long due;
  private long unsigned;
  private long unreadable;

  RuleCount(String rule, SweepPlan.Count soFar) {
    this.rule = rule;
    this.holds = new TreeMap<>(soFar.holds());
    this.due = soFar.due();
    this.unsigned = soFar.unsigned();
    this.unreadable = soFar.unreadable();
  }

  void due() {
    due++;
  }

  void held(String hold) {
    holds.merge(hold, 1L, Long::sum);
  }

  void unsigned() {
    unsigned++;
  }

  void unreadable() {
    unreadable++;
  }

  SweepPlan.Count soFar() {
    return new SweepPlan.Count(rule, due, Map.copyOf(holds), unsigned, unreadable);
  }
}
