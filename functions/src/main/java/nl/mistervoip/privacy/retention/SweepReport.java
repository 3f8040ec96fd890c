package nl.mistervoip.privacy.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * The proof of a sweep: counts per category and rule. No personal data.
 *
 * @param sweepId the sweep
 * @param day the day it looked at
 * @param dryRun whether it only counted
 * @param mapVersion the version of the rules
 * @param rulesValidFrom the first day on which these rules held
 * @param digest of the plan that was released
 * @param rows one per store in which something was past its term
 */
record SweepReport(
    String sweepId,
    LocalDate day,
    boolean dryRun,
    String mapVersion,
    LocalDate rulesValidFrom,
    String digest,
    List<Row> rows) {
  /**
   * What became of one store.
   *
   * @param store its id
   * @param category in the words of the privacy statement
   * @param rule the trigger, the term and how it is counted
   * @param ground article and law of the term
   * @param due how many items were planned to go
   * @param deleted how many are gone
   * @param held how many a hold keeps, at planning or since
   * @param changed how many changed since they were planned, and stay until the next sweep
   */
  record Row(
      String store,
      String category,
      String rule,
      String ground,
      long due,
      long deleted,
      long held,
      long changed) {}

  /**
   * How many items are gone.
   *
   * @return the count over all rows
   */
  long deleted() {
    return rows.stream().mapToLong(Row::deleted).sum();
  }

  /**
   * How many items a hold keeps.
   *
   * @return the count over all rows
   */
  long held() {
    return rows.stream().mapToLong(Row::held).sum();
  }

  /**
   * How many items changed since they were planned.
   *
   * @return the count over all rows
   */
  long changed() {
    return rows.stream().mapToLong(Row::changed).sum();
  }
}
