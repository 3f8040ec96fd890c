package nl.mistervoip.privacy.datamap.tables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.Place;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The mark on a row whose objects are being removed. It is set in one write with the condition that
 * the row is as it was read and nothing holds it: from then on its objects go. It is no part of the
 * row: no digest, no reader and no condition sees it.
 */
public final class Going {
  /** Names the mark in a row; set, the value is true. */
  public static final String MARK = "being_erased";

  private Going() {}

  /**
   * Sets the mark if the guard holds.
   *
   * @param tables the company's tables
   * @param table the table of the row
   * @param guard the row and what must be true of it
   * @return false when the guard does not hold
   */
  public static boolean mark(Tables tables, Place.Table table, Tables.Guard guard) {
    return tables.set(table, guard, Map.of(MARK, AttributeValue.fromBool(true)));
  }

  /**
   * Takes the mark from a row that stays, whatever became of the row; never makes one anew.
   *
   * @param tables the company's tables
   * @param table the table of the row
   * @param row the row, or its key
   */
  public static void unmark(Tables tables, Place.Table table, Map<String, AttributeValue> row) {
    Tables.Guard there = new Tables.Guard(Rows.keyOf(table, row), List.of(), List.of());
    // False when the row is gone: there is nothing to be unmarked then.
    tables.remove(table, there, List.of(MARK));
  }

  /**
   * A row without the mark.
   *
   * @param row the row, marked or not
   * @return the row itself when it is not marked
   */
  public static Map<String, AttributeValue> without(Map<String, AttributeValue> row) {
    if (!row.containsKey(MARK)) {
      return row;
    }
    Map<String, AttributeValue> rest = new TreeMap<>(row);
    rest.remove(MARK);
    return rest;
  }
}
