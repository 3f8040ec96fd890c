package nl.mistervoip.privacy.export;

import java.util.List;
import java.util.Map;
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
 */
record Review(
    String digest,
    long bytes,
    Map<String, Long> summary,
    List<String> unreachable,
    Map<String, List<MaskCount>> masked,
    int missingRecordings) {
  /** The vault name. */
  static final String VAULT_NAME = "review/access";

  /** How many items the package holds. */
  long items() {
    return summary.values().stream().mapToLong(Long::longValue).sum();
  }
}
