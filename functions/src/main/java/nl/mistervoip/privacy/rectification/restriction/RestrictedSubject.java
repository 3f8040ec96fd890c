package nl.mistervoip.privacy.rectification.restriction;

import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Restriction;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;

/** With which identifiers the items were found that a case restricts, sealed in the case. */
final class RestrictedSubject {
  private static final String NAME = Restriction.FOLDER + "subject";

  private RestrictedSubject() {}

  static void keep(CaseVault vault, CaseId id, Subject subject) {
    vault.putJson(id, NAME, subject);
  }

  /** Empty while nothing was marked in the case. */
  static Optional<Subject> find(CaseVault vault, CaseId id) {
    return vault.findJson(id, NAME, Subject.class);
  }

  static Subject kept(CaseVault vault, CaseId id) {
    return vault.getJson(id, NAME, Subject.class);
  }
}
