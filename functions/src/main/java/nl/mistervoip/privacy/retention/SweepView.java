package nl.mistervoip.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mistervoip.privacy.datamap.RetentionRule;

/**
 * How a sweep stands, for people; counts only.
 *
 * @param sweepId the sweep
 * @param day the day it looks at
 * @param dryRun whether it only counts
 * @param state {@code running} (also while it waits for its release), {@code paused}, {@code
 *     stopped} or {@code finished}
 * @param begun whether something is gone already
 * @param by who wanted the last change
 * @param since when; 1970 before anybody did
 * @param mapVersion the version of the data map whose rules were applied
 * @param digest of the plan
 * @param due how many items were planned to go, or to lose some attributes
 * @param reducing how many of these stay and lose attributes only
 * @param held how many a hold kept at planning
 * @param unsigned how many stay because their rule is not signed
 * @param batches in how many batches it is carried out
 * @param stores the same per store, and so per rule, in the order in which they go; those in which
 *     nothing was past its term are left out
 */
public record SweepView(
    String sweepId,
    LocalDate day,
    boolean dryRun,
    String state,
    boolean begun,
    String by,
    Instant since,
    String mapVersion,
    String digest,
    long due,
    long reducing,
    long held,
    long unsigned,
    int batches,
    List<Store> stores) {
  /**
   * What was found past its term by one rule.
   *
   * @param store the store's id in the data map, which has the rule; with the part that goes of its
   *     items behind a slash, such as {@code invoices/itemised}
   * @param reduces whether the items stay and lose that part only
   * @param due how many items were planned to go or to lose it
   * @param holds how many each hold keeps, by the attribute that is set
   * @param unsigned how many stay because the rule is not signed or not in force yet
   */
  public record Store(
      String store, boolean reduces, long due, Map<String, Long> holds, long unsigned) {}

  static SweepView of(SweepPlan plan, SweepControl control) {
    return new SweepView(
        plan.sweepId(),
        plan.day(),
        plan.dryRun(),
        control.state().name().toLowerCase(Locale.ROOT),
        control.begun(),
        control.by(),
        control.since(),
        plan.mapVersion(),
        plan.digest(),
        plan.due(),
        plan.reducing(),
        plan.held(),
        plan.unsigned(),
        plan.batches(),
        stores(plan));
  }

  private static List<Store> stores(SweepPlan plan) {
    return plan.counts().stream()
        .filter(count -> count.due() + count.held() + count.unsigned() > 0)
        .map(
            count ->
                new Store(
                    count.rule(),
                    RetentionRule.reduces(count.rule()),
                    count.due(),
                    count.holds(),
                    count.unsigned()))
        .toList();
  }
}
