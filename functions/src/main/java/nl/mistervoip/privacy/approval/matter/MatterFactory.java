package nl.mistervoip.privacy.approval.matter;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.Subjects;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;

/** Puts together what is about complaints and nuisance calls. */
@Factory
final class MatterFactory {
  @Singleton
  @Requires(beans = LetterConsole.class)
  MatterApi matters(
      Approvals approvals,
      CaseVault vault,
      Subjects subjects,
      Decisions decisions,
      AuditLog audit,
      LetterConsole letters) {
    return new MatterApi(
        new MatterConsole(
            new MatterConsole.Ports(approvals, vault, subjects, decisions, audit), letters));
  }
}
