package nl.mistervoip.privacy.retention;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.RetentionRule;

/**
 * What a sweep would remove: what a person releases by its digest. Holds counts only; the items are
 * in its batches.
 *
 * @param sweepId such as {@code SWEEP-2026-11-24-3f9a1c}
 * @param day the day that the sweep looks at
 * @param dryRun whether it only counts
 * @param mapVersion the version of the data map whose rules were applied
 * @param digest SHA-256 over day, map version and every item with its content's digest, 64
 *     hexadecimal digits
 * @param counts per rule
 * @param batches how many batches there are
 */
record SweepPlan(
    String sweepId,
    LocalDate day,
    boolean dryRun,
    String mapVersion,
    String digest,
    List<Count> counts,
    int batches) {
  /** How many items a batch holds at most. */
  static final int BATCH_ITEMS = 1_000;

  /**
   * What was found by one rule.
   *
   * @param rule its name: the id of a store whose items go, or with a part behind a slash that goes
   *     of them
   * @param due how many items are past their term and held by nothing
   * @param holds how many are past their term and stay because of a hold, by the hold
   * @param unsigned how many are past their term and stay because their rule is not signed, or not
   *     in force yet
   * @param unreadable how many stay because the day from which their term runs cannot be read
   */
  record Count(
      @JsonAlias("store") String rule,
      long due,
      Map<String, Long> holds,
      long unsigned,
      long unreadable) {
    /** Of a rule that was not looked at yet. */
    static final Count NONE = new Count("", 0, Map.of(), 0, 0);

    /** Whether there is something to tell of the store. */
    boolean isWorthARow() {
      return due + held() + unsigned + unreadable > 0;
    }

    /** How many a hold keeps. */
    long held() {
      return holds.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * A part of the plan, carried out in one go. Its keys may be personal: they stand only in the
   * desk's own encrypted table, until the batch has been carried out.
   *
   * @param rule the name of the rule of all its items
   * @param digest SHA-256 over its items as they were planned
   * @param bare whether its items have nothing of what the rule is for: they are moved to where it
   *     does not find them again, and count for nothing
   * @param items what is to go, or what is left of it
   * @param done what became of the others
   */
  record Batch(
      @JsonAlias("store") String rule,
      String digest,
      boolean bare,
      List<ItemRef> items,
      Tally done) {
    /** The same without its first items. */
    Batch after(int first, Tally tally) {
      return new Batch(rule, digest, bare, List.copyOf(items.subList(first, items.size())), tally);
    }

    /** How many of its items are still to be counted. */
    int counting() {
      return bare ? 0 : items.size();
    }

    @Override
    public String toString() {
      return "Batch[" + rule + " " + items.size() + " items REDACTED]";
    }
  }

  /**
   * How many items are due.
   *
   * @return the count over all stores, held ones excluded
   */
  long due() {
    return counts.stream().mapToLong(Count::due).sum();
  }

  /**
   * How many of the items that are due lose some attributes and stay.
   *
   * @return the count over all stores, held ones excluded
   */
  long reducing() {
    return counts.stream()
        .filter(count -> RetentionRule.reduces(count.rule()))
        .mapToLong(Count::due)
        .sum();
  }

  /**
   * How many items a hold keeps.
   *
   * @return the count over all stores
   */
  long held() {
    return counts.stream().mapToLong(Count::held).sum();
  }

  /**
   * How many items stay because their rule is not signed.
   *
   * @return the count over all stores
   */
  long unsigned() {
    return counts.stream().mapToLong(Count::unsigned).sum();
  }

  /**
   * How many items stay because the day from which their term runs cannot be read.
   *
   * @return the count over all stores
   */
  long unreadable() {
    return counts.stream().mapToLong(Count::unreadable).sum();
  }

  /**
   * The preview for the person who releases it.
   *
   * @return rule to count of due items, sorted; rules with nothing due are left out
   */
  Map<String, Long> summary() {
    Map<String, Long> summary = new TreeMap<>();
    counts.stream()
        .filter(count -> count.due() > 0)
        .forEach(count -> summary.put(count.rule(), count.due()));
    return summary;
  }

  /**
   * The names of its batches.
   *
   * @return {@code 0001} and on, in the order of execution
   */
  List<String> batchNames() {
    return java.util.stream.IntStream.rangeClosed(1, batches)
        .mapToObj(SweepPlan::batchName)
        .toList();
  }

  /**
   * The name of a batch.
   *
   * @param number from 1
   * @return four digits or more
   */
  static String batchName(int number) {
    return "%04d".formatted(number);
  }
}
