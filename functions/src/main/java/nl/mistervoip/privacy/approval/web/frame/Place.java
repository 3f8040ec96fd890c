package nl.mistervoip.privacy.approval.web.frame;

import java.util.List;
import java.util.Set;

/**
 * An entry of the menu. Hiding one is a courtesy: what a role may see is checked by the API.
 *
 * @param address of the page
 * @param key of its name
 * @param roles one of which is needed
 */
record Place(String address, String key, Set<String> roles) {
  private static final String OFFICER = "privacy-officer";
  private static final String APPROVER = "approver";
  private static final String AUDITOR = "auditor";
  private static final String SERVICE_DESK = "service-desk";
  private static final String ADMINISTRATOR = "administrator";

  private static final Set<String> READERS = Set.of(OFFICER, APPROVER, AUDITOR);
  private static final Set<String> OVERSEERS = Set.of(OFFICER, APPROVER, AUDITOR, ADMINISTRATOR);

  /** In the order of the menu. */
  private static final List<Place> ALL =
      List.of(
          new Place(
              "/console",
              "place.today",
              Set.of(OFFICER, APPROVER, AUDITOR, SERVICE_DESK, ADMINISTRATOR)),
          new Place("/console/cases", "place.cases", READERS),
          new Place("/console/approvals", "place.approvals", READERS),
          new Place("/console/triage", "place.triage", Set.of(OFFICER, APPROVER, SERVICE_DESK)),
          new Place(
              "/console/mail-failed",
              "place.mail-failed",
              Set.of(OFFICER, APPROVER, SERVICE_DESK, ADMINISTRATOR)),
          new Place(
              "/console/case-open", "place.case-open", Set.of(OFFICER, APPROVER, SERVICE_DESK)),
          new Place("/console/post", "place.post", Set.of(OFFICER, APPROVER)),
          new Place("/console/worklist", "place.worklist", Set.of(OFFICER, APPROVER)),
          new Place("/console/breaches", "place.breaches", Set.of(OFFICER, APPROVER, AUDITOR)),
          new Place("/console/retention", "place.retention", OVERSEERS),
          new Place("/console/statistics", "place.statistics", OVERSEERS),
          new Place("/console/data-map", "place.data-map", OVERSEERS),
          new Place("/console/audit", "place.audit", Set.of(AUDITOR, ADMINISTRATOR)),
          new Place("/console/settings", "place.settings", OVERSEERS));

  static List<Place> of(Person person) {
    return ALL.stream().filter(place -> person.hasOneOf(place.roles())).toList();
  }
}
