package nl.mistervoip.privacy.rectification.correction;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A planned correction, for who decides on it, and nobody else: what is written where, and what
 * follows from it. Prints nothing of it.
 *
 * @param digest of the plan, hex
 * @param by the id of the user who proposed it
 * @param at when it was proposed
 * @param rows what is written
 * @param creditNotes what stays in the books and is corrected by credit note
 * @param moved contact points that become others: an objection to advertising goes along
 */
public record CorrectionPlanView(
    String digest,
    String by,
    Instant at,
    List<Row> rows,
    List<CreditNote> creditNotes,
    List<Moved> moved) {
  /**
   * One row.
   *
   * @param store its store
   * @param title of the store, in words
   * @param key its key
   * @param fields what is written into it
   */
  public record Row(String store, String title, Map<String, String> key, List<Field> fields) {
    @Override
    public String toString() {
      return "Row[" + store + " REDACTED]";
    }
  }

  /**
   * One field.
   *
   * @param name the attribute
   * @param title in words
   * @param before its value, empty text when it is not there
   * @param after its new value
   * @param because {@code proposed}, {@code copy} of a field that was proposed, or {@code moment}
   *     of a changed contact point
   * @param source where the right value comes from, by who proposed it
   * @param check how that was checked
   */
  public record Field(
      String name,
      String title,
      String before,
      String after,
      String because,
      String source,
      String check) {
    @Override
    public String toString() {
      return "Field[" + name + " REDACTED]";
    }
  }

  /**
   * A document that is not changed.
   *
   * @param store its store
   * @param title of the store, in words
   * @param key its key
   * @param field what is wrong in it; {@code after} is the number of the credit note
   */
  public record CreditNote(String store, String title, Map<String, String> key, Field field) {
    @Override
    public String toString() {
      return "CreditNote[" + store + " REDACTED]";
    }
  }

  /**
   * A contact point that becomes another.
   *
   * @param from as it is
   * @param to as it becomes
   */
  public record Moved(String from, String to) {
    @Override
    public String toString() {
      return "Moved[REDACTED]";
    }
  }

  @Override
  public String toString() {
    return "CorrectionPlanView[REDACTED]";
  }
}
