package nl.mistervoip.privacy.casefile;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.Right;

/**
 * What the audit holds of a case's way: one entry per transition, known by the number of the
 * transition.
 */
final class CaseAudit {
  static final String OPENED = "opened";

  private CaseAudit() {}

  static String nameOf(CaseEvent event) {
    return event.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The entry of the transition that brought a case to its present state. The number of the
   * transition tells a step that is run again (same number) from a second visit to the same state
   * (next number).
   */
  static AuditLog.Event entryOf(CaseItem item) {
    return new AuditLog.Event(
        item.record().id().value(),
        "case." + name(item.last().event()),
        item.last().actor(),
        item.last().event().equals(CaseItem.EXTENDED) ? "GDPR 12(3)" : "",
        facts(item),
        "case/" + item.revision());
  }

  private static String name(String event) {
    if (event.startsWith(CaseItem.LABELLED)) {
      return "label-corrected";
    }
    return event.startsWith(CaseItem.LEFT_OUT) ? "right-left-out" : event;
  }

  private static Map<String, String> facts(CaseItem item) {
    String state = item.record().state().name();
    String event = item.last().event();
    if (event.startsWith(CaseItem.LEFT_OUT)) {
      return Map.of("state", state, "right", event.substring(CaseItem.LEFT_OUT.length()));
    }
    if (event.startsWith(CaseItem.LABELLED)) {
      String[] parts = event.split("/", -1);
      return Map.of("state", state, "label", parts[1], "read", parts[2]);
    }
    if (item.last().event().equals(CaseItem.EXTENDED)) {
      return item.record()
          .extension()
          .map(
              more ->
                  Map.of(
                      "state", state,
                      "until", more.until().toString(),
                      "ground", more.ground().name()))
          .orElseThrow();
    }
    if (item.last().event().equals(CaseItem.LANGUAGE_CORRECTED)) {
      return Map.of("state", state, "language", item.record().language().tag());
    }
    if (item.revision() > 0) {
      return Map.of("state", state);
    }
    String rights =
        item.record().rights().stream().map(Right::wireName).collect(Collectors.joining(","));
    return Map.of("state", state, "rights", rights, "due", item.record().due().due().toString());
  }
}
