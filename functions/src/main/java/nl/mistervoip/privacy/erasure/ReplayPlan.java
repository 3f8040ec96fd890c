package nl.mistervoip.privacy.erasure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a replay would do over all cases: what two people approve by its digest. Counts only.
 *
 * @param replayId such as {@code REPLAY-2026-11-24-3f9a1c}
 * @param mode why it is done
 * @param parts the cases in which something has to go or is held, by case number
 * @param counts {@code <store>/<outcome>} to count over all cases
 * @param looked at how many cases
 * @param unreadable how many cases' plans have aged out
 */
record ReplayPlan(
    String replayId,
    ReplayMode mode,
    List<Part> parts,
    Map<String, Long> counts,
    long looked,
    long unreadable) {
  private static final Set<String> DOUBTFUL = Set.of("at-contract-end", "kept");

  /**
   * One case.
   *
   * @param caseId its number
   * @param digest of its own plan
   * @param changes how many items have to go
   */
  record Part(String caseId, String digest, long changes) {}

  /**
   * The digest that is approved.
   *
   * @return SHA-256, 64 hexadecimal digits
   */
  String digest() {
    TreeMap<String, String> digests = new TreeMap<>();
    parts.forEach(part -> digests.put(part.caseId(), part.digest()));
    return digest(mode, digests);
  }

  /** The same from the digests of the parts, by case number. */
  static String digest(ReplayMode mode, SortedMap<String, String> parts) {
    return ErasurePlan.digestOf(
        Stream.concat(
            Stream.of("erasure-replay-1 " + mode.wireName()),
            parts.entrySet().stream().map(part -> part.getKey() + " " + part.getValue())));
  }

  /**
   * How many items have to go.
   *
   * @return the count over all cases
   */
  long due() {
    return parts.stream().mapToLong(Part::changes).sum();
  }

  /**
   * How many items had gone, are there again in another form, and seem to be needed: an older copy
   * that does not know yet of the end of a contract, or something new under the same key. A person
   * looks; nothing is done about them.
   *
   * @return the count over all cases
   */
  long doubtful() {
    return counts.entrySet().stream()
        .filter(count -> DOUBTFUL.contains(count.getKey().replaceAll(".*/", "")))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * The preview for the people who approve.
   *
   * @return {@code <store>/<outcome>} to count over all cases, sorted, and {@code cases}
   */
  Map<String, Long> summary() {
    Map<String, Long> summary = new TreeMap<>(counts);
    summary.put("cases", (long) parts.size());
    return summary;
  }
}
