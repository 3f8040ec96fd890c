package nl.mistervoip.privacy.rectification.correction;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;

/**
 * Exactly what a correction does; sealed in the case, approved by its digest. Prints nothing of it.
 *
 * @param mapVersion of the data map
 * @param rows what is written, in a fixed order
 * @param creditNotes what is corrected in the books instead
 * @param moved contact points that become others, so that an objection to advertising follows
 */
record CorrectionPlan(
    String mapVersion, List<Row> rows, List<CreditNote> creditNotes, List<Moved> moved) {
  static final String VAULT_NAME = "rectification/plan";

  /**
   * One row.
   *
   * @param store its store
   * @param key its key
   * @param values field to new value
   * @param before digest over the whole row as planned for
   * @param after digest over the whole row as it will be
   */
  record Row(
      String store,
      SortedMap<String, String> key,
      SortedMap<String, String> values,
      String before,
      String after) {
    @Override
    public String toString() {
      return "Row[" + store + " REDACTED]";
    }
  }

  /**
   * A document that is not changed.
   *
   * @param store its store
   * @param field what was wrong in it
   * @param number of the credit note
   */
  record CreditNote(String store, String field, String number) {}

  /**
   * A contact point.
   *
   * @param from as it was
   * @param to as it becomes
   */
  record Moved(String from, String to) {
    @Override
    public String toString() {
      return "Moved[REDACTED]";
    }
  }

  /** SHA-256 over all of it, hex: no two different plans have the same. */
  String digest() {
    return Sha256.hex(Json.write(this));
  }

  /** {@code <store>/<field>} to the number of rows, and {@code <store>/credit-note}. */
  Map<String, Long> summary() {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : rows) {
      row.values()
          .keySet()
          .forEach(field -> counts.merge(row.store() + "/" + field, 1L, Long::sum));
    }
    creditNotes.forEach(note -> counts.merge(note.store() + "/credit-note", 1L, Long::sum));
    return counts;
  }

  boolean isEmpty() {
    return rows.isEmpty() && creditNotes.isEmpty();
  }

  @Override
  public String toString() {
    return "CorrectionPlan[REDACTED]";
  }
}
