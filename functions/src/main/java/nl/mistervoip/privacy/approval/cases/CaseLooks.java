package nl.mistervoip.privacy.approval.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.DataLooks;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Who looked at a case on which day. Once a day for each person: a page that is loaded again tells
 * nothing new, and what is really personal (mails, package, samples, items) is noted each time.
 */
final class CaseLooks {
  private static final String EVENT = "case.viewed";

  private final AuditLog audit;

  CaseLooks(AuditLog audit) {
    this.audit = audit;
  }

  /** Notes that somebody looks, unless it was noted today. */
  void note(CaseId id, List<AuditTrail.Line> known, User user, Instant now) {
    LocalDate today = Deadlines.day(now);
    boolean noted =
        known.stream()
            .filter(line -> line.event().equals(EVENT) && line.actor().equals(user.id()))
            .anyMatch(line -> Deadlines.day(line.at()).equals(today));
    if (!noted) {
      String once = EVENT + "/" + user.id() + "/" + today;
      audit.append(new AuditLog.Event(id.value(), EVENT, user.id(), "", Map.of(), once), now);
    }
  }

  /** Whether a line is something that happened to the case; looks are for the auditor. */
  static boolean happened(AuditTrail.Line line) {
    return !line.event().equals(EVENT) && !line.event().equals(DataLooks.EVENT);
  }
}
