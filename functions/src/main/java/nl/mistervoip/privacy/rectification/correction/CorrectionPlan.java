package nl.mistervoip.privacy.rectification.correction;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;

/**
 * Exactly what a correction does; sealed in the case, approved by its digest. Prints nothing of it.
 *
 * @param mapVersion of the data map
 * @param proposal that was planned: its changes and who proposed them. What is approved, carried
 *     out and told is this one, whatever lies in the case besides
 * @param rows what is written, in a fixed order
 * @param creditNotes what is corrected in the books instead
 * @param moved contact points that become others, so that an objection to advertising follows
 */
record CorrectionPlan(
    String mapVersion,
    CorrectionProposal proposal,
    List<Row> rows,
    List<CreditNote> creditNotes,
    List<Moved> moved) {
  static final String VAULT_NAME = "rectification/plan";

  /** Why a field becomes different. */
  enum Cause {
    /** It was proposed. */
    PROPOSED,
    /** It held the same as a field that was proposed. */
    COPY,
    /** It says when a contact point changed last. */
    MOMENT
  }

  /**
   * One field of a row.
   *
   * @param was its value as planned for, empty text when it is not there
   * @param becomes its new value
   * @param cause why
   * @param change the change that leads to it, counted from 0 in the proposal
   */
  record Cell(String was, String becomes, Cause cause, int change) {
    @Override
    public String toString() {
      return "Cell[" + cause + " REDACTED]";
    }
  }

  /**
   * One row.
   *
   * @param store its store
   * @param key its key
   * @param cells field to what becomes of it
   * @param before digest over the whole row as planned for
   * @param after digest over the whole row as it will be
   */
  record Row(
      String store,
      SortedMap<String, String> key,
      SortedMap<String, Cell> cells,
      String before,
      String after) {
    /** Field to new value. */
    SortedMap<String, String> values() {
      SortedMap<String, String> values = new TreeMap<>();
      cells.forEach((field, cell) -> values.put(field, cell.becomes()));
      return values;
    }

    @Override
    public String toString() {
      return "Row[" + store + " REDACTED]";
    }
  }

  /**
   * A document that is not changed.
   *
   * @param store its store
   * @param key its key
   * @param field what was wrong in it
   * @param cell what stands there and stays, the number of the credit note, and which change it is
   */
  record CreditNote(String store, SortedMap<String, String> key, String field, Cell cell) {
    @Override
    public String toString() {
      return "CreditNote[" + store + " REDACTED]";
    }
  }

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
      row.cells().keySet().forEach(field -> counts.merge(row.store() + "/" + field, 1L, Long::sum));
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
