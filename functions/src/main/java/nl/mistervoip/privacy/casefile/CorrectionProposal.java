package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person of the team proposes to correct (GDPR Art. 16); kept sealed in the vault under
 * {@link #VAULT_NAME}. Prints nothing of it.
 *
 * @param changes what becomes different
 * @param by the signed-in user's id; somebody else approves
 * @param at when
 */
public record CorrectionProposal(List<Change> changes, String by, Instant at) {
  /** The vault name. */
  public static final String VAULT_NAME = "rectification/proposal";

  /** Copies the list. */
  public CorrectionProposal {
    changes = List.copyOf(changes);
  }

  /**
   * One field of one item.
   *
   * @param store the store's id
   * @param key the item's key
   * @param field the attribute, dotted when inside a document
   * @param value what it becomes; of a document that is corrected by credit note, the number of
   *     that note
   * @param source where the right value comes from, such as {@code mail of 5 March}
   * @param check how it was checked, such as {@code compared with the register of addresses}
   */
  public record Change(
      String store,
      SortedMap<String, String> key,
      String field,
      String value,
      String source,
      String check) {
    /** Copies the key. */
    public Change {
      key = new TreeMap<>(key);
    }

    @Override
    public String toString() {
      return "Change[" + store + " REDACTED]";
    }
  }

  @Override
  public String toString() {
    return "CorrectionProposal[REDACTED]";
  }
}
