package nl.mistervoip.privacy.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.DataLooks;
import nl.mistervoip.privacy.approval.cases.CaseScene;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.approval.letters.LetterScene;
import nl.mistervoip.privacy.approval.mail.BreachApi;
import nl.mistervoip.privacy.approval.mail.MailApi;
import nl.mistervoip.privacy.approval.mail.MailScene;
import nl.mistervoip.privacy.approval.matter.MatterScene;
import nl.mistervoip.privacy.approval.oversight.OversightScene;
import nl.mistervoip.privacy.approval.post.PostScene;
import nl.mistervoip.privacy.approval.review.ReviewScene;
import nl.mistervoip.privacy.approval.rights.RightsScene;
import nl.mistervoip.privacy.approval.settings.DeskApi;
import nl.mistervoip.privacy.approval.settings.SettingsScene;
import nl.mistervoip.privacy.approval.settings.SetupApi;
import nl.mistervoip.privacy.approval.worklist.WorklistScene;
import nl.mistervoip.privacy.intake.breach.BreachScene;
import nl.mistervoip.privacy.intake.reconcile.FakeFailedMails;
import nl.mistervoip.privacy.intake.triage.WaitingScene;
import nl.mistervoip.privacy.recipients.RecipientsDesks;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.retention.PlannedSweep;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemorySettings;
import nl.mistervoip.privacy.testing.InMemoryWorklist;
import nl.mistervoip.privacy.testing.ReadRounds;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;

/** The whole API on fakes: the scenes of its capabilities, put together. */
final class ApiScene {
  final ApprovalScene scene;
  final WaitingScene waiting;
  final BreachScene breach;
  final InMemoryLandscape company;
  final PlannedSweep sweeps;
  final InMemorySettings set;
  final FakeFailedMails failed;
  final InMemoryWorklist byHand = new InMemoryWorklist();
  final RecipientsDesks recipients;
  final List<CaseId> siblings = new ArrayList<>();
  final List<CaseId> extensions;
  private final CountedScene counted;
  private final MailScene mails;
  private final RightsScene rights;

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
    this(scene, waiting, breach, company, new ReadRounds());
  }

  /** The same, with what is asked of whatever lies outside the function counted. */
  ApiScene(
      ApprovalScene scene,
      WaitingScene waiting,
      BreachScene breach,
      InMemoryLandscape company,
      ReadRounds reads) {
    this.scene = scene;
    this.counted = new CountedScene(scene, reads);
    this.set = counted.set;
    this.waiting = waiting;
    this.breach = breach;
    this.company = company;
    this.sweeps = new PlannedSweep(scene.audit);
    this.mails = new MailScene(counted);
    this.failed = mails.failed;
    this.rights = new RightsScene(counted);
    this.recipients = rights.recipients;
    this.extensions = rights.extensions;
  }

  ConsoleApi api(SignIn signIn) {
    return api(signIn, TickingClock.atNow());
  }

  ConsoleApi api(SignIn signIn, Clock clock) {
    MailApi mail = mails.mails(waiting);
    BreachApi breaches = mails.breaches(breach);
    List<Capability> all = new ArrayList<>(List.of(mail, breaches));
    all.addAll(CaseScene.apis(counted, siblings, waiting.queue));
    all.add(LetterScene.ahead(counted));
    all.addAll(ReviewScene.apis(counted));
    all.addAll(rights.apis(company));
    all.addAll(OversightScene.apis(counted, sweeps.desk));
    all.add(scene.copying.api(scene));
    all.add(MatterScene.api(counted));
    all.add(PostScene.api(counted));
    all.add(WorklistScene.api(byHand, counted));
    DeskApi settings = SettingsScene.api(set.shelves(), scene.audit);
    SetupApi setup = SettingsScene.setup(set.shelves(), counted.cases, scene.audit);
    all.addAll(List.of(settings, setup));
    Versions versions =
        new Versions(
            counted.cases, counted.rows, mail, breaches, new Versions.Set(settings, setup));
    Capabilities capabilities = new Capabilities(all, new DataLooks(counted.log));
    return new ConsoleApi(signIn, capabilities, versions, clock);
  }
}
