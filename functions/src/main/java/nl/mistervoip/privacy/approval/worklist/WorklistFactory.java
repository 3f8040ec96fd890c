package nl.mistervoip.privacy.approval.worklist;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;

/** Puts together what is about tasks of stores that only people can answer. */
@Factory
final class WorklistFactory {
  @Singleton
  @Requires(property = "oidc.issuer")
  WorklistApi tasks(
      Worklist worklist, Approvals approvals, Cases cases, CaseVault vault, AuditLog log) {
    WaitingCases waiting = new WaitingCases(approvals, cases, vault, DataMapLoader.bundled());
    return api(worklist, waiting, vault, log);
  }

  static WorklistApi api(Worklist worklist, WaitingCases waiting, CaseVault vault, AuditLog log) {
    TaskNotes notes = new TaskNotes(log);
    TaskFiles files = new TaskFiles(worklist, waiting, vault, notes);
    return new WorklistApi(new TaskDesk(worklist, files, notes), files);
  }
}
