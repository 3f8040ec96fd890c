package nl.mistervoip.privacy.rectification.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.Item;

/** What becomes different, item by item, while a plan is made. */
final class PlannedCells {
  private final Map<Item, SortedMap<String, CorrectionPlan.Cell>> rows = new LinkedHashMap<>();

  void propose(Target target, int change) {
    String field = target.field().name();
    put(target.item(), field, target.value(), CorrectionPlan.Cause.PROPOSED, change);
  }

  void copy(Item item, String field, String value, int change) {
    put(item, field, value, CorrectionPlan.Cause.COPY, change);
  }

  void moment(Item item, String field, String value, int change) {
    put(item, field, value, CorrectionPlan.Cause.MOMENT, change);
  }

  /** Each item with its fields, in the order in which they were added. */
  Map<Item, SortedMap<String, CorrectionPlan.Cell>> rows() {
    return rows;
  }

  private void put(Item item, String field, String value, CorrectionPlan.Cause cause, int change) {
    CorrectionPlan.Cell cell =
        new CorrectionPlan.Cell(item.at(field).asText(), value, cause, change);
    rows.computeIfAbsent(item, one -> new TreeMap<>()).merge(field, cell, PlannedCells::stronger);
  }

  /** What somebody proposed for a field goes before what would follow there. */
  private static CorrectionPlan.Cell stronger(
      CorrectionPlan.Cell before, CorrectionPlan.Cell after) {
    if (after.cause() != CorrectionPlan.Cause.PROPOSED) {
      return before.cause() == CorrectionPlan.Cause.PROPOSED ? before : after;
    }
    if (before.cause() == CorrectionPlan.Cause.PROPOSED) {
      throw new CorrectionProblem("Propose each field of an item once.");
    }
    return after;
  }
}
