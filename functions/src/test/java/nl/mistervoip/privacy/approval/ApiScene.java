package nl.mistervoip.privacy.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditReport;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.erasure.PlanReading;
import nl.mistervoip.privacy.export.FoundReading;
import nl.mistervoip.privacy.intake.breach.BreachScene;
import nl.mistervoip.privacy.intake.byhand.HandScene;
import nl.mistervoip.privacy.intake.reconcile.FakeFailedMails;
import nl.mistervoip.privacy.intake.reconcile.FakeMailRecords;
import nl.mistervoip.privacy.intake.triage.SiblingCases;
import nl.mistervoip.privacy.intake.triage.WaitingScene;
import nl.mistervoip.privacy.notifications.LetterPreview;
import nl.mistervoip.privacy.recipients.RecipientsDesks;
import nl.mistervoip.privacy.rectification.correction.CorrectionDesks;
import nl.mistervoip.privacy.rectification.correction.CorrectionReading;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.retention.PlannedSweep;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemorySettingsShelf;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;

/** The whole API on fakes. */
final class ApiScene {
  static final String DESK_ADDRESS = "privacy@mistervoip.example";

  /** Everything is set here, so that a secret would show. */
  private static Optional<String> setting(String name) {
    return Optional.of("value of " + name);
  }

  final ApprovalScene scene;
  final WaitingScene waiting;
  final BreachScene breach;
  final InMemoryLandscape company;
  final PlannedSweep sweeps;
  final InMemorySettingsShelf shelf = new InMemorySettingsShelf();
  final SettingsDesk settings;
  final FakeFailedMails failed = new FakeFailedMails();
  final RecipientsDesks recipients = new RecipientsDesks();
  final List<CaseId> siblings = new ArrayList<>();
  final List<CaseId> extensions = new ArrayList<>();

  ApiScene() {
    this(new ApprovalScene());
  }

  private ApiScene(ApprovalScene scene) {
    this(
        scene,
        new WaitingScene(scene.records, scene.audit),
        new BreachScene(scene.audit),
        SamplePeople.landscape());
  }

  ApiScene(
      ApprovalScene scene, WaitingScene waiting, BreachScene breach, InMemoryLandscape company) {
    this.scene = scene;
    this.waiting = waiting;
    this.breach = breach;
    this.company = company;
    this.sweeps = new PlannedSweep(scene.audit);
    this.settings = new SettingsDesk(shelf, scene.audit, DESK_ADDRESS);
  }

  ConsoleApi api(SignIn signIn) {
    return api(signIn, TickingClock.atNow());
  }

  ConsoleApi api(SignIn signIn, Clock clock) {
    MailConsole mails =
        new MailConsole(
            waiting.desk,
            waiting.caseMails(scene.documents),
            FakeMailRecords.ofNothing(),
            failed.retry(scene.audit));
    BreachConsole breaches = new BreachConsole(breach.reports);
    Versions versions = new Versions(scene.records, scene.rows, mails, breaches, settings);
    return new ConsoleApi(signIn, parts(mails, breaches), versions, clock);
  }

  private ConsoleApi.Parts parts(MailConsole mails, BreachConsole breaches) {
    Console console =
        new Console(scene.records, scene.rows, scene.audit, scene.documents, scene.audit);
    LetterConsole letters =
        new LetterConsole(
            scene.rows,
            scene.records,
            scene.documents,
            LetterConsole.Sources.of(
                scene.documents,
                DataMap.load(),
                new LetterPreview(DESK_ADDRESS),
                Optional.of("14")));
    return new ConsoleApi.Parts(
        new CaseApi(
            console,
            scene.answers,
            scene.transfers,
            new CaseApi.Readings(
                new ReadingDesk(
                    scene.records,
                    new SiblingCases(scene.records, scene.documents, scene.audit, siblings::add)),
                new WrongRightDesk(
                    scene.records, scene.rows, scene.audit, scene.documents, scene.decisions))),
        new ApprovalApi(console, scene.decisions, letters),
        new ReviewApi(
            new PlanConsole(
                scene.rows,
                new PlanReading(scene.documents, DataMap.load()),
                scene.audit,
                scene.audit),
            new CorrectionReview(
                scene.rows, new CorrectionReading(scene.documents, DataMap.load()), scene.audit),
            new FoundConsole(
                scene.records, new FoundReading(scene.documents, DataMap.load()), scene.audit)),
        new PackageApi(new PackageReview(scene.documents, scene.audit), scene.masks),
        new CopyApi(new CopyConsole(scene.copies, scene.decisions)),
        new MatterApi(scene.matters(letters)),
        new RightsApi(
            rights(),
            new Suppressions(
                Optional.of(company.suppressions(Fuse.counting())),
                Optional.of(company),
                scene.audit)),
        new FollowUpApi(rights(), letters),
        new SweepApi(new SweepConsole(sweeps.desk, scene.rows, scene.audit)),
        new MailApi(mails, new HandConsole(new HandScene(waiting.queue, scene.audit).desk)),
        new PostApi(new PostDesk(scene.paper, scene.audit)),
        new BreachApi(breaches),
        new AuditApi(
            now -> new AuditReport(true, 1, 2, now, List.of()),
            new AuditDesk(scene.audit),
            new Statistics(scene.records, scene.rows),
            new SweepHistory(scene.audit)),
        new DeskApi(DataMap.load(), new EffectiveSettings(ApiScene::setting), settings),
        new DataLooks(scene.audit));
  }

  private RightsConsole rights() {
    return new RightsConsole(
        new RightsConsole.Desks(
            scene.restrictions,
            new RestrictionCheck(Optional.of(company), scene.audit),
            new CorrectionConsole(
                scene.rows,
                CorrectionDesks.over(company, scene.documents, scene.audit),
                scene.decisions),
            new ExtensionDesk(scene.records, scene.documents, extensions::add),
            new ErasureNoticeDesk(scene.records, scene.documents, scene.audit),
            new RecipientsConsole(
                scene.records,
                scene.rows,
                recipients.over(scene.documents, scene.audit),
                scene.decisions),
            new HoldsDesk(scene.records, scene.audit)));
  }
}
