package nl.mistervoip.privacy.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditReport;
import nl.mistervoip.privacy.audit.AuditSearch;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.PaperTray;
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
import nl.mistervoip.privacy.testing.InMemoryCasePost;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.ReadRounds;
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
  final FakeFailedMails failed = new FakeFailedMails();
  final RecipientsDesks recipients;

  /** Counts what is asked of whatever lies outside the function. */
  final ReadRounds reads;

  final List<CaseId> siblings = new ArrayList<>();
  final List<CaseId> extensions = new ArrayList<>();

  ApiScene() {
    this(new ApprovalScene());
  }

  private final Cases cases;
  private final Approvals rows;
  private final CaseVault vault;
  private final AuditLog log;
  private final AuditTrail trail;
  private final AuditSearch search;
  private final PaperTray paper;

  private ApiScene(ApprovalScene scene) {
    this(
        scene,
        new WaitingScene(scene.records, scene.audit),
        new BreachScene(scene.audit),
        SamplePeople.landscape());
  }

  ApiScene(
      ApprovalScene scene, WaitingScene waiting, BreachScene breach, InMemoryLandscape company) {
    this(scene, waiting, breach, company, new ReadRounds());
  }

  ApiScene(
      ApprovalScene scene,
      WaitingScene waiting,
      BreachScene breach,
      InMemoryLandscape company,
      ReadRounds reads) {
    this.scene = scene;
    this.reads = reads;
    this.recipients = new RecipientsDesks(reads);
    this.cases = reads.around(Cases.class, scene.records);
    this.rows = reads.around(Approvals.class, scene.rows);
    this.vault = reads.around(CaseVault.class, scene.documents);
    this.log = reads.around(AuditLog.class, scene.audit);
    this.trail = reads.around(AuditTrail.class, scene.audit);
    this.search = reads.around(AuditSearch.class, scene.audit);
    this.paper =
        new PaperTray(
            vault, reads.around(CasePost.class, new InMemoryCasePost(scene.records)), cases);
    this.waiting = waiting;
    this.breach = breach;
    this.company = company;
    this.sweeps = new PlannedSweep(scene.audit);
  }

  ConsoleApi api(SignIn signIn) {
    return api(signIn, TickingClock.atNow());
  }

  ConsoleApi api(SignIn signIn, Clock clock) {
    MailConsole mails =
        new MailConsole(
            waiting.desk,
            waiting.caseMails(vault),
            FakeMailRecords.ofNothing(),
            failed.retry(log, reads));
    BreachConsole breaches = new BreachConsole(breach.reports);
    Versions versions = new Versions(cases, rows, mails, breaches);
    return new ConsoleApi(signIn, parts(mails, breaches), versions, clock);
  }

  private ConsoleApi.Parts parts(MailConsole mails, BreachConsole breaches) {
    Console console = new Console(cases, rows, trail, vault, log);
    LetterConsole letters =
        new LetterConsole(
            rows,
            cases,
            vault,
            LetterConsole.Sources.of(
                vault, DataMap.load(), new LetterPreview(DESK_ADDRESS), Optional.of("14")));
    return new ConsoleApi.Parts(
        new CaseApi(
            console,
            scene.answers,
            scene.transfers,
            new CaseApi.Readings(
                new ReadingDesk(cases, new SiblingCases(cases, vault, log, siblings::add)),
                new WrongRightDesk(cases, rows, trail, vault, scene.decisions))),
        new ApprovalApi(console, scene.decisions, letters),
        new ReviewApi(
            new PlanConsole(rows, new PlanReading(vault, DataMap.load()), trail, log),
            new CorrectionReview(rows, new CorrectionReading(vault, DataMap.load()), log),
            new FoundConsole(cases, new FoundReading(vault, DataMap.load()), log)),
        new PackageApi(new PackageReview(vault, log), scene.masks),
        new CopyApi(new CopyConsole(scene.copies, scene.decisions)),
        new MatterApi(scene.matters(letters)),
        new RightsApi(
            rights(),
            new Suppressions(
                Optional.of(company.suppressions(Fuse.counting())), Optional.of(company), log)),
        new FollowUpApi(rights(), letters),
        new SweepApi(new SweepConsole(sweeps.desk, rows, trail)),
        new MailApi(mails, new HandConsole(new HandScene(waiting.queue, scene.audit).desk)),
        new PostApi(new PostDesk(paper, log)),
        new BreachApi(breaches),
        new AuditApi(
            now -> new AuditReport(true, 1, 2, now, List.of()),
            new AuditDesk(search),
            new Statistics(cases, rows),
            new SweepHistory(search)),
        new DeskApi(DataMap.load(), new EffectiveSettings(ApiScene::setting)),
        new DataLooks(log));
  }

  private RightsConsole rights() {
    return new RightsConsole(
        new RightsConsole.Desks(
            scene.restrictions,
            new RestrictionCheck(Optional.of(company), log),
            new CorrectionConsole(rows, CorrectionDesks.over(company, vault, log), scene.decisions),
            new ExtensionDesk(cases, vault, extensions::add),
            new ErasureNoticeDesk(cases, vault, log),
            new RecipientsConsole(cases, rows, recipients.over(vault, log), scene.decisions),
            new HoldsDesk(cases, log)));
  }
}
