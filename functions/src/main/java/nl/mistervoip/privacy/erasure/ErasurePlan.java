package nl.mistervoip.privacy.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    return digestOf(
        Stream.concat(
            Stream.of("erasure-plan-1 map " + mapVersion),
            stores.stream().flatMap(store -> store.canonicalLines().stream())));
  }

  /**
   * The digest of lines of text. Lines hold JSON and ids, never a line break, so the break
   * separates them for certain.
   *
   * @param lines in their order
   * @return SHA-256, 64 hexadecimal digits
   */
  static String digestOf(Stream<String> lines) {
    MessageDigest sha = sha256();
    lines.forEach(line -> sha.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha.digest());
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
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
