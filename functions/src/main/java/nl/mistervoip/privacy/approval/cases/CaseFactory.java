package nl.mistervoip.privacy.approval.cases;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.approval.decision.AnswerDesk;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.Subjects;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.intake.byhand.Rereading;
import nl.mistervoip.privacy.intake.triage.SiblingCases;

/** Puts together what is about cases and the questions about them. */
@Factory
final class CaseFactory {
  @Singleton
  Console console(
      Cases cases, Approvals approvals, AuditTrail trail, CaseVault vault, AuditLog audit) {
    return new Console(cases, approvals, trail, vault, audit);
  }

  @Singleton
  @Requires(beans = Rereading.class)
  Teaching teaching(Rereading rereading, AuditTrail trail) {
    return new Teaching(rereading, trail);
  }

  @Singleton
  @Requires(beans = Teaching.class)
  ReadingApi reading(
      Cases cases, Approvals approvals, CaseVault vault, AuditLog audit, Teaching teaching) {
    return new ReadingApi(new LabelDesk(cases, approvals, vault, audit, teaching));
  }

  @Singleton
  @Requires(beans = {SiblingCases.class, Teaching.class})
  CaseApi.Readings readings(
      Cases cases,
      SiblingCases siblings,
      Approvals approvals,
      AuditTrail trail,
      CaseVault vault,
      Decisions decisions,
      Teaching teaching) {
    return new CaseApi.Readings(
        new ReadingDesk(cases, siblings, teaching),
        new WrongRightDesk(cases, approvals, trail, vault, decisions, teaching));
  }

  @Singleton
  @Requires(beans = CaseApi.Readings.class)
  CaseApi cases(
      Console console,
      Cases cases,
      CaseVault vault,
      AuditLog audit,
      Subjects subjects,
      CaseApi.Readings readings) {
    return new CaseApi(
        console, new AnswerDesk(vault, subjects), new TransferDesk(cases, vault, audit), readings);
  }

  @Singleton
  @Requires(beans = LetterConsole.class)
  ApprovalApi approvals(Console console, Decisions decisions, LetterConsole letters) {
    return new ApprovalApi(console, decisions, letters);
  }
}
