package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.platform.Alarms;

/**
 * Verifies the whole audit every night and writes down what that showed: with years of entries it
 * takes longer than a page may. What is not intact wakes a person.
 */
final class NightlyVerification {
  /** The chain of what happens to the audit itself. */
  static final String CHAIN = "AUDIT";

  static final String EVENT = "audit.verified";

  private final AuditVerification verification;
  private final AuditLog audit;
  private final Alarms alarms;

  NightlyVerification(AuditVerification verification, AuditLog audit, Alarms alarms) {
    this.verification = verification;
    this.audit = audit;
    this.alarms = alarms;
  }

  /** A second run on a day verifies again and writes nothing new but what it wakes somebody for. */
  AuditReport run(Instant now) {
    AuditReport report = verification.verify(now);
    if (!report.intact()) {
      alarms.raise(new Alarms.Alarm("audit-not-intact", CHAIN));
    }
    audit.append(
        new AuditLog.Event(
            CHAIN,
            EVENT,
            "system",
            "",
            facts(report),
            EVENT + "/" + AuditTable.dayOf(now) + "/" + report.intact()),
        now);
    return report;
  }

  private static Map<String, String> facts(AuditReport report) {
    return Map.of(
        "intact", Boolean.toString(report.intact()),
        "chains", Integer.toString(report.chains()),
        "entries", Long.toString(report.entries()),
        "findings", Integer.toString(report.findings().size()),
        "provable-from", report.provableFrom().toString());
  }
}
