package nl.mistervoip.privacy.approval.oversight;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.audit.AuditSearch;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.audit.AuditVerification;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.retention.SweepDesk;

/** Puts together what accounts for what was done. */
@Factory
final class OversightFactory {
  @Singleton
  @Requires(beans = AuditVerification.class)
  AuditApi audit(
      AuditVerification verification, AuditSearch search, Cases cases, Approvals approvals) {
    return new AuditApi(
        verification,
        new AuditDesk(search),
        new Statistics(cases, approvals),
        new SweepHistory(search));
  }

  @Singleton
  @Requires(beans = SweepDesk.class)
  SweepApi sweeps(SweepDesk desk, Approvals approvals, AuditTrail trail) {
    return new SweepApi(new SweepConsole(desk, approvals, trail));
  }
}
