package nl.mistervoip.privacy.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The write of one transition: it holds only while the case is in a state that the lifecycle allows
 * before the event, and nothing else moved the case since it was read.
 *
 * @param expression what is set and removed
 * @param condition the allowed prior states and the revision that was read
 * @param names placeholders of attribute names
 * @param values placeholders of values
 */
record CaseUpdate(
    String expression,
    String condition,
    Map<String, String> names,
    Map<String, AttributeValue> values) {

  static CaseUpdate of(CaseItem before, CaseItem after, CaseEvent event) {
    CaseUpdate update = of(before, after, Lifecycle.allowedBefore(event), PostMark.removed(event));
    return new CaseUpdate(
        update.expression,
        update.condition + PostMark.condition(event),
        update.names,
        update.values);
  }

  /** More time moves no state: it is given in any open one. */
  static CaseUpdate extension(CaseItem before, CaseItem after) {
    return of(before, after, Lifecycle.openStates(), List.of());
  }

  /** Another language moves no state: it is given before anything is made in one. */
  static CaseUpdate language(CaseItem before, CaseItem after) {
    return of(before, after, Cases.LANGUAGE_OPEN, List.of());
  }

  /** A right less moves no state: it is taken out while nothing was done for it. */
  static CaseUpdate leftOut(CaseItem before, CaseItem after) {
    return of(before, after, Cases.LEAVING_OUT, List.of());
  }

  /** Another label moves no state: it is given while it decides how it is settled who asks. */
  static CaseUpdate labels(CaseItem before, CaseItem after) {
    return of(before, after, Cases.LABELS_OPEN, List.of());
  }

  private static CaseUpdate of(
      CaseItem before, CaseItem after, Set<CaseState> from, List<String> gone) {
    Map<String, AttributeValue> changing = new TreeMap<>(after.changing());
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    changing.forEach((name, value) -> names.put("#" + name, name));
    changing.forEach((name, value) -> values.put(":" + name, value));
    values.put(":seen", Attributes.number(before.revision()));
    String condition = "#state IN (" + allowed(from, values) + ") AND #revision = :seen";
    return new CaseUpdate(
        setting(changing) + removing(after, gone, names), condition, names, values);
  }

  private static String allowed(Set<CaseState> from, Map<String, AttributeValue> values) {
    for (CaseState state : from) {
      values.put(":from_" + state, Attributes.text(state.name()));
    }
    return from.stream().map(state -> ":from_" + state).collect(Collectors.joining(", "));
  }

  private static String setting(Map<String, AttributeValue> changing) {
    return changing.keySet().stream()
        .map(name -> "#" + name + " = :" + name)
        .collect(Collectors.joining(", ", "SET ", ""));
  }

  private static String removing(CaseItem after, List<String> gone, Map<String, String> names) {
    List<String> removed = new ArrayList<>(gone);
    if (after.record().resumeState().isEmpty()) {
      removed.add(CaseItem.RESUME_STATE);
    }
    if (after.record().state().closed()) {
      removed.add(CaseItem.SENDER);
    }
    removed.forEach(name -> names.put("#" + name, name));
    return removed.isEmpty()
        ? ""
        : removed.stream()
            .map(name -> "#" + name)
            .collect(Collectors.joining(", ", " REMOVE ", ""));
  }
}
