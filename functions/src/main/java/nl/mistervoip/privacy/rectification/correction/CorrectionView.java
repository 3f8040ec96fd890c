package nl.mistervoip.privacy.rectification.correction;

import java.util.List;
import java.util.SortedMap;

/**
 * What can be corrected in a case, as it stands now: for who proposes, and nobody else. Prints
 * nothing of it.
 *
 * @param caseId the case
 * @param items what the person has that can be corrected
 */
public record CorrectionView(String caseId, List<Item> items) {
  /**
   * An item.
   *
   * @param store the store's id
   * @param key its key
   * @param fields its fields that can be corrected
   */
  public record Item(String store, SortedMap<String, String> key, List<Field> fields) {
    @Override
    public String toString() {
      return "Item[" + store + " REDACTED]";
    }
  }

  /**
   * A field.
   *
   * @param name the attribute
   * @param correction {@code in-place} or {@code credit-note}
   * @param value as it is now, empty text when it is not there
   */
  public record Field(String name, String correction, String value) {
    @Override
    public String toString() {
      return "Field[" + name + " REDACTED]";
    }
  }

  @Override
  public String toString() {
    return "CorrectionView[" + caseId + " REDACTED]";
  }
}
