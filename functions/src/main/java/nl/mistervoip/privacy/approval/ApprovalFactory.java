package nl.mistervoip.privacy.approval;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.Desk;
import nl.mistervoip.privacy.approval.web.IdTokens;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.audit.AuditVerification;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.intake.breach.BreachReports;
import nl.mistervoip.privacy.intake.reconcile.Reconciliation;
import nl.mistervoip.privacy.intake.triage.CaseMails;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.platform.WorkflowTasks;
import nl.mistervoip.privacy.recipients.RecipientsDesk;
import nl.mistervoip.privacy.rectification.correction.CorrectionDesk;
import nl.mistervoip.privacy.retention.SweepDesk;

/**
 * Puts the room together. Only the console is told of the issuer, so only there anybody can sign
 * in.
 */
@Factory
final class ApprovalFactory {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int LARGEST_DOCUMENT = 100_000;

  @Singleton
  Approvals approvals(AwsClients aws, Settings settings) {
    return new DynamoApprovals(aws, settings.required("APPROVALS_TABLE"));
  }

  @Singleton
  DecisionNotes notes(CaseVault vault) {
    return new DecisionNotes(vault);
  }

  @Singleton
  CopyMachine copyMachine(AwsClients aws, Settings settings) {
    return new SfnCopyMachine(settings.required("COPY_MACHINE_ARN"), aws.sfn());
  }

  @Singleton
  CopyFile copyFile(CaseVault vault, CopyMachine machine) {
    return new CopyFile(vault, machine);
  }

  @Singleton
  CaseEffects effects(Cases cases, CaseVault vault, DecisionNotes notes, CopyFile copies) {
    return new CaseEffects(cases, vault, notes, copies);
  }

  @Singleton
  Consequences consequences(
      Approvals approvals, CaseEffects effects, WorkflowTasks tasks, AuditLog audit) {
    return new Consequences(approvals, effects, tasks, new ApprovalAudit(audit));
  }

  @Singleton
  RequestApproval requestApproval(
      Approvals approvals, CaseEffects effects, Consequences consequences, AuditLog audit) {
    return new RequestApproval(approvals, effects, consequences, new ApprovalAudit(audit));
  }

  @Singleton
  Decisions decisions(
      Approvals approvals,
      DecisionNotes notes,
      CaseVault vault,
      Optional<Landscape> landscape,
      CaseEffects effects,
      Consequences consequences) {
    Subjects subjects = new Subjects(vault, landscape);
    return new Decisions(approvals, notes, subjects, vault, effects, consequences);
  }

  @Singleton
  ConsoleApi.Packages packages(
      Approvals approvals,
      Cases cases,
      CaseVault vault,
      WorkflowTasks tasks,
      AuditLog audit,
      Optional<Landscape> landscape) {
    return new ConsoleApi.Packages(
        new PackageReview(vault, audit),
        new MaskDecisions(approvals, cases, vault, tasks, audit, landscape));
  }

  @Singleton
  @Requires(property = "oidc.issuer")
  SignIn signIn(Settings settings, Clock clock) {
    return new SignIn(
        settings.required("OIDC_ISSUER"),
        settings.required("OIDC_AUDIENCE"),
        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_DOCUMENT),
        clock);
  }

  @Singleton
  @Requires(beans = {TriageDesk.class, Reconciliation.class})
  MailConsole mailConsole(TriageDesk desk, CaseMails caseMails, Reconciliation reconciliation) {
    return new MailConsole(desk, caseMails, reconciliation);
  }

  @Singleton
  @Requires(beans = BreachReports.class)
  BreachConsole breachConsole(BreachReports reports) {
    return new BreachConsole(reports);
  }

  @Singleton
  @Requires(property = "oidc.issuer")
  CopyConsole copyConsole(
      Approvals approvals,
      Cases cases,
      CaseVault vault,
      Optional<Landscape> landscape,
      Decisions decisions,
      AuditLog audit,
      CopyFile file) {
    Subjects subjects = new Subjects(vault, landscape);
    return new CopyConsole(new CopyDesk(approvals, cases, file, subjects, audit), decisions);
  }

  @Singleton
  @Requires(beans = SweepDesk.class)
  SweepConsole sweepConsole(SweepDesk desk) {
    return new SweepConsole(desk);
  }

  @Singleton
  @Requires(
      property = "lift.machine.arn",
      beans = {CorrectionDesk.class, RecipientsDesk.class})
  RightsConsole rightsConsole(
      Approvals approvals,
      Cases cases,
      CaseVault vault,
      AuditLog audit,
      Optional<Landscape> landscape,
      CorrectionDesk desk,
      RecipientsDesk recipients,
      Decisions decisions,
      AwsClients aws,
      Settings settings) {
    LiftMachine machine = new SfnLiftMachine(settings.required("LIFT_MACHINE_ARN"), aws.sfn());
    return new RightsConsole(
        new RightsConsole.Desks(
        new RestrictionDesk(approvals, cases, vault, machine, audit),
        new RestrictionCheck(landscape, audit),
        new CorrectionConsole(approvals, desk, decisions),
        new ExtensionDesk(
            cases,
            vault,
            new SfnExtensionMachine(settings.required("EXTENSION_MACHINE_ARN"), aws.sfn())),
        new ErasureNoticeDesk(cases, vault, audit),
        new RecipientsConsole(cases, approvals, recipients, decisions),
        new HoldsDesk(cases, audit)));
  }

  @Singleton
  @Requires(
      beans = {
        SignIn.class,
        AuditVerification.class,
        MailConsole.class,
        BreachConsole.class,
        CopyConsole.class,
        RightsConsole.class,
        SweepConsole.class
      })
  ConsoleApi consoleApi(
      SignIn signIn,
      Cases cases,
      Approvals approvals,
      AuditTrail trail,
      CaseVault vault,
      Decisions decisions,
      AuditVerification verification,
      MailConsole mails,
      BreachConsole breaches,
      CopyConsole copies,
      RightsConsole rights,
      SweepConsole sweeps,
      Optional<SuppressionList> list,
      Optional<Landscape> landscape,
      ConsoleApi.Packages packages,
      AuditLog audit,
      Clock clock) {
    Console console = new Console(cases, approvals, trail, vault);
    Suppressions suppressions = new Suppressions(list, landscape, audit);
    AnswerDesk answers = new AnswerDesk(vault, new Subjects(vault, landscape));
    ConsoleApi.Desks desks =
        new ConsoleApi.Desks(
            mails,
            breaches,
            copies,
            packages,
            suppressions,
            answers,
            new TransferDesk(cases, vault, audit),
            rights,
            sweeps);
    return new ConsoleApi(signIn, console, decisions, verification, desks, clock);
  }

  /** The API for the pages: as the person who signed in there, within what its roles may. */
  @Singleton
  @Requires(beans = ConsoleApi.class)
  Desk desk(ConsoleApi api) {
    return (request, person) -> api.answer(request, User.of(person));
  }

  @Singleton
  @Requires(property = "oidc.issuer")
  IdTokens idTokens(Settings settings, Clock clock) {
    SignIn signIn =
        new SignIn(
            settings.required("OIDC_ISSUER"),
            settings.optional("OIDC_CLIENT_ID").orElse(settings.required("OIDC_AUDIENCE")),
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_DOCUMENT),
            clock);
    return (token, nonce) -> signIn.userOfIdToken(token, nonce).map(User::person);
  }
}
