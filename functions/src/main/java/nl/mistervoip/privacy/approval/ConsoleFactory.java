package nl.mistervoip.privacy.approval;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.Desk;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditSearch;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.audit.AuditVerification;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.erasure.PlanReading;
import nl.mistervoip.privacy.export.FoundReading;
import nl.mistervoip.privacy.intake.breach.BreachReports;
import nl.mistervoip.privacy.intake.byhand.HandDesk;
import nl.mistervoip.privacy.intake.reconcile.FailedMailDesk;
import nl.mistervoip.privacy.intake.reconcile.Reconciliation;
import nl.mistervoip.privacy.intake.triage.CaseMails;
import nl.mistervoip.privacy.intake.triage.SiblingCases;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.notifications.LetterPreview;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.platform.WorkflowTasks;
import nl.mistervoip.privacy.recipients.RecipientsDesk;
import nl.mistervoip.privacy.rectification.correction.CorrectionDesk;
import nl.mistervoip.privacy.rectification.correction.CorrectionReading;
import nl.mistervoip.privacy.retention.SweepDesk;

/** Puts the console together: what people look at and decide on, each capability by itself. */
@Factory
final class ConsoleFactory {
  @Singleton
  PackageApi packages(
      Approvals approvals,
      Cases cases,
      CaseVault vault,
      WorkflowTasks tasks,
      AuditLog audit,
      Optional<Landscape> landscape) {
    return new PackageApi(
        new PackageReview(vault, audit),
        new MaskDecisions(approvals, cases, vault, tasks, audit, landscape));
  }

  @Singleton
  @Requires(beans = {TriageDesk.class, Reconciliation.class})
  MailConsole mailConsole(
      TriageDesk desk, CaseMails caseMails, Reconciliation reconciliation, FailedMailDesk retry) {
    return new MailConsole(desk, caseMails, reconciliation, retry);
  }

  @Singleton
  @Requires(beans = HandDesk.class)
  HandConsole handConsole(HandDesk desk) {
    return new HandConsole(desk);
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
  SweepConsole sweepConsole(SweepDesk desk, Approvals approvals, AuditTrail trail) {
    return new SweepConsole(desk, approvals, trail);
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
    ExtensionMachine telling =
        new SfnExtensionMachine(settings.required("EXTENSION_MACHINE_ARN"), aws.sfn());
    return new RightsConsole(
        new RightsConsole.Desks(
            new RestrictionDesk(approvals, cases, vault, machine, audit),
            new RestrictionCheck(landscape, audit),
            new CorrectionConsole(approvals, desk, decisions),
            new ExtensionDesk(cases, vault, telling),
            new ErasureNoticeDesk(cases, vault, audit),
            new RecipientsConsole(cases, approvals, recipients, decisions),
            new HoldsDesk(cases, audit)));
  }

  @Singleton
  Console console(
      Cases cases, Approvals approvals, AuditTrail trail, CaseVault vault, AuditLog audit) {
    return new Console(cases, approvals, trail, vault, audit);
  }

  @Singleton
  @Requires(beans = SiblingCases.class)
  CaseApi.Readings readings(
      Cases cases,
      SiblingCases siblings,
      Approvals approvals,
      AuditTrail trail,
      CaseVault vault,
      Decisions decisions) {
    return new CaseApi.Readings(
        new ReadingDesk(cases, siblings),
        new WrongRightDesk(cases, approvals, trail, vault, decisions));
  }

  @Singleton
  @Requires(beans = CaseApi.Readings.class)
  CaseApi cases(
      Console console,
      Cases cases,
      CaseVault vault,
      AuditLog audit,
      Optional<Landscape> landscape,
      CaseApi.Readings readings) {
    return new CaseApi(
        console,
        new AnswerDesk(vault, new Subjects(vault, landscape)),
        new TransferDesk(cases, vault, audit),
        readings);
  }

  /** The address is that of letters; under its own name the room that sends them would start. */
  @Singleton
  @Requires(property = "desk.address")
  LetterConsole letters(Approvals approvals, Cases cases, CaseVault vault, Settings settings) {
    LetterPreview preview = new LetterPreview(settings.required("DESK_ADDRESS"));
    // As with the address: under its own name the room that restricts would start.
    Optional<String> notice = settings.optional("LIFTING_NOTICE_DAYS");
    return new LetterConsole(
        approvals, cases, vault, LetterConsole.Sources.of(vault, DataMap.load(), preview, notice));
  }

  @Singleton
  @Requires(beans = LetterConsole.class)
  MatterApi matters(
      Approvals approvals,
      CaseVault vault,
      Optional<Landscape> landscape,
      Decisions decisions,
      AuditLog audit,
      LetterConsole letters) {
    Subjects subjects = new Subjects(vault, landscape);
    return new MatterApi(
        new MatterConsole(
            new MatterConsole.Ports(approvals, vault, subjects, decisions, audit), letters));
  }

  @Singleton
  @Requires(beans = LetterConsole.class)
  ApprovalApi approvals(Console console, Decisions decisions, LetterConsole letters) {
    return new ApprovalApi(console, decisions, letters);
  }

  /** What is reviewed lies in the vault; the rooms that made it are not started for reading it. */
  @Singleton
  ReviewApi reviews(
      Approvals approvals, Cases cases, CaseVault vault, AuditTrail trail, AuditLog audit) {
    DataMap map = DataMap.load();
    return new ReviewApi(
        new PlanConsole(approvals, new PlanReading(vault, map), trail, audit),
        new CorrectionReview(approvals, new CorrectionReading(vault, map), audit),
        new FoundConsole(cases, new FoundReading(vault, map), audit));
  }

  @Singleton
  @Requires(beans = RightsConsole.class)
  RightsApi rights(
      RightsConsole rights,
      Optional<SuppressionList> list,
      Optional<Landscape> landscape,
      AuditLog audit) {
    return new RightsApi(rights, new Suppressions(list, landscape, audit));
  }

  @Singleton
  @Requires(beans = {RightsConsole.class, LetterConsole.class})
  FollowUpApi followUps(RightsConsole rights, LetterConsole letters) {
    return new FollowUpApi(rights, letters);
  }

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
  @Requires(beans = {MailConsole.class, BreachConsole.class})
  Versions versions(Cases cases, Approvals approvals, MailConsole mails, BreachConsole breaches) {
    return new Versions(cases, approvals, mails, breaches);
  }

  @Singleton
  @Requires(
      beans = {
        ApprovalApi.class,
        AuditApi.class,
        CaseApi.class,
        MailConsole.class,
        HandConsole.class,
        BreachConsole.class,
        CopyConsole.class,
        MatterApi.class,
        RightsApi.class,
        FollowUpApi.class,
        SweepConsole.class
      })
  ConsoleApi.Parts parts(
      CaseApi cases,
      ApprovalApi approvals,
      ReviewApi reviews,
      PackageApi packages,
      CopyConsole copies,
      MatterApi matters,
      RightsApi rights,
      FollowUpApi followUps,
      SweepConsole sweeps,
      MailConsole mails,
      HandConsole byHand,
      BreachConsole breaches,
      AuditApi audit,
      PaperTray paper,
      AuditLog log,
      Settings settings) {
    return new ConsoleApi.Parts(
        cases,
        approvals,
        reviews,
        packages,
        new CopyApi(copies),
        matters,
        rights,
        followUps,
        new SweepApi(sweeps),
        new MailApi(mails, byHand),
        new PostApi(new PostDesk(paper, log)),
        new BreachApi(breaches),
        audit,
        new DeskApi(DataMap.load(), new EffectiveSettings(settings::optional)),
        new DataLooks(log));
  }

  @Singleton
  @Requires(beans = {SignIn.class, ConsoleApi.Parts.class, Versions.class})
  ConsoleApi consoleApi(SignIn signIn, ConsoleApi.Parts parts, Versions versions, Clock clock) {
    return new ConsoleApi(signIn, parts, versions, clock);
  }

  /** The API for the pages: as the person who signed in there, within what its roles may. */
  @Singleton
  @Requires(beans = ConsoleApi.class)
  Desk desk(ConsoleApi api) {
    return (request, person) -> api.page(request, User.of(person));
  }
}
