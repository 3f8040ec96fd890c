package nl.mistervoip.privacy.erasure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What erasure would do for one person, over all stores: what two people approve by its digest.
 *
 * @param mapVersion the version of the data map whose rules were applied
 * @param stores the plans per store in the order of execution: what hangs on others first,
 *     identifiers last
 */
record ErasurePlan(String mapVersion, List<StorePlan> stores) {
  /**
   * The digest that is approved; the same facts always give the same digest, on any day.
   *
   * @return SHA-256, 64 hexadecimal digits
   */
  String digest() {
    PlanDigest digest = PlanDigest.ofPlan(mapVersion);
    stores.forEach(store -> store.canonicalLines().forEach(digest::add));
    return digest.hex();
  }

  /**
   * The digest of lines of text. Lines hold JSON and ids, never a line break, so the break
   * separates them for certain.
   *
   * @param lines in their order
   * @return SHA-256, 64 hexadecimal digits
   */
  static String digestOf(Stream<String> lines) {
    PlanDigest digest = new PlanDigest();
    lines.forEach(digest::add);
    return digest.hex();
  }

  /**
   * The preview for the people who approve: counts only.
   *
   * @return {@code <store>/<outcome>} to count, sorted
   */
  Map<String, Long> summary() {
    Map<String, Long> summary = new TreeMap<>();
    stores.forEach(
        plan ->
            plan.counts()
                .forEach((outcome, count) -> summary.put(plan.store() + "/" + outcome, count)));
    return summary;
  }

  /**
   * How many items would be changed.
   *
   * @return the count over all stores
   */
  long changes() {
    return stores.stream()
        .flatMap(plan -> plan.items().stream())
        .filter(item -> item.decision().changesTheItem())
        .count();
  }
}
