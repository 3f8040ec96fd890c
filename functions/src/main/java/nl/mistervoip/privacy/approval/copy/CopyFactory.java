package nl.mistervoip.privacy.approval.copy;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.Subjects;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;

/** Puts together what is about masked copies of identity documents. */
@Factory
final class CopyFactory {
  @Singleton
  CopyMachine copyMachine(AwsClients aws, Settings settings) {
    return new SfnCopyMachine(settings.required("COPY_MACHINE_ARN"), aws.sfn());
  }

  @Singleton
  CopyFile copyFile(CaseVault vault, CopyMachine machine) {
    return new CopyFile(vault, machine);
  }

  @Singleton
  @Requires(property = "oidc.issuer")
  CopyApi copies(
      Approvals approvals,
      Cases cases,
      Subjects subjects,
      Decisions decisions,
      AuditLog audit,
      CopyFile file) {
    CopyDesk desk = new CopyDesk(approvals, cases, file, subjects, audit);
    return new CopyApi(new CopyConsole(desk, decisions));
  }
}
