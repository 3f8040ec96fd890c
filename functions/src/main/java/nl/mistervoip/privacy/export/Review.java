package nl.mistervoip.privacy.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.export.StoreOutcome.MaskCount;

/**
 * What the reviewer decides on, and what delivery needs to know: counts only; kept in the vault
 * under {@code review/access}.
 *
 * @param digest SHA-256 over the manifest, hex; empty text when nothing was built
 * @param bytes the size of the package
 * @param summary items per store, in the order of the map
 * @param unreachable the stores that could not be read
 * @param masked what was left out or covered, per store
 * @param missingRecordings recordings that were listed but could no longer be read when the package
 *     was built
 * @param sensitive items per store whose text speaks of health, belief, violence or the like: not
 *     covered, but to be looked at; absent in a review of before that was counted
 * @param changes of the reviewers that it was built under, oldest first; absent in a review of
 *     before they were kept here
 */
record Review(
    String digest,
    long bytes,
    Map<String, Long> summary,
    List<String> unreachable,
    Map<String, List<MaskCount>> masked,
    int missingRecordings,
    Optional<Map<String, Long>> sensitive,
    Optional<List<MaskChanges.Change>> changes,
    Optional<List<String>> files) {
  /** The vault name. */
  static final String VAULT_NAME = "review/access";

  /** One in which nothing sensitive was counted. */
  Review(
      String digest,
      long bytes,
      Map<String, Long> summary,
      List<String> unreachable,
      Map<String, List<MaskCount>> masked,
      int missingRecordings) {
    this(
        digest,
        bytes,
        summary,
        unreachable,
        masked,
        missingRecordings,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Review with(Map<String, Long> sensitiveItems, List<String> attached) {
    return new Review(
        digest,
        bytes,
        summary,
        unreachable,
        masked,
        missingRecordings,
        Optional.of(sensitiveItems),
        changes,
        Optional.of(attached));
  }

  Review under(MaskChanges decided) {
    return new Review(
        digest,
        bytes,
        summary,
        unreachable,
        masked,
        missingRecordings,
        sensitive,
        Optional.of(decided.changes()),
        files);
  }

  /** How many items the package holds. */
  long items() {
    return summary.values().stream().mapToLong(Long::longValue).sum();
  }
}
