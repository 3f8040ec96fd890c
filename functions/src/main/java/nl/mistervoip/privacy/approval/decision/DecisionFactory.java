package nl.mistervoip.privacy.approval.decision;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.platform.WorkflowTasks;

/** Puts together what asks people and takes what they decide. */
@Factory
final class DecisionFactory {
  @Singleton
  Approvals approvals(AwsClients aws, Settings settings) {
    return new DynamoApprovals(aws, settings.required("APPROVALS_TABLE"));
  }

  @Singleton
  DecisionNotes notes(CaseVault vault) {
    return new DecisionNotes(vault);
  }

  @Singleton
  CaseEffects effects(Cases cases, CaseVault vault, DecisionNotes notes, KeptCopies copies) {
    return new CaseEffects(cases, vault, notes, copies);
  }

  @Singleton
  Consequences consequences(
      Approvals approvals,
      CaseEffects effects,
      WorkflowTasks tasks,
      AuditLog audit,
      Lapsing lapsing) {
    return new Consequences(approvals, effects, tasks, new ApprovalAudit(audit), lapsing);
  }

  @Singleton
  Lapsing lapsing(Approvals approvals, Cases cases, AuditTrail trail, AuditLog audit) {
    return new Lapsing(approvals, new Standing(cases, trail)::over, new ApprovalAudit(audit));
  }

  @Singleton
  RequestApproval requestApproval(
      Approvals approvals, CaseEffects effects, Consequences consequences, AuditLog audit) {
    return new RequestApproval(approvals, effects, consequences, new ApprovalAudit(audit));
  }

  @Singleton
  Subjects subjects(CaseVault vault, Optional<Landscape> landscape) {
    return new Subjects(vault, landscape);
  }

  @Singleton
  Decisions decisions(
      Approvals approvals,
      DecisionNotes notes,
      CaseVault vault,
      Subjects subjects,
      CaseEffects effects,
      Consequences consequences,
      AuditTrail trail) {
    SecondLook second = new SecondLook(vault, trail);
    return new Decisions(approvals, notes, subjects, vault, effects, consequences, second);
  }
}
