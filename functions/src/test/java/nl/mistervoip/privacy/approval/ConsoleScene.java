package nl.mistervoip.privacy.approval;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.approval.web.frame.Desk;
import nl.mistervoip.privacy.approval.web.signin.IdTokens;
import nl.mistervoip.privacy.approval.worklist.WorklistScene;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LiftRequest;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.erasure.PlannedErasure;
import nl.mistervoip.privacy.erasure.PlannedReplay;
import nl.mistervoip.privacy.export.GatheredPeople;
import nl.mistervoip.privacy.intake.breach.BreachScene;
import nl.mistervoip.privacy.intake.reconcile.FakeFailedMails;
import nl.mistervoip.privacy.intake.triage.WaitingScene;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterPdf;
import nl.mistervoip.privacy.recipients.RecipientsDesks;
import nl.mistervoip.privacy.rectification.correction.PlannedCorrection;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.retention.PlannedSweep;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemorySettings;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.InMemoryWorklist;
import nl.mistervoip.privacy.testing.ReadRounds;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;

/** The whole console on fakes, for the tests of its pages. */
public final class ConsoleScene {
  /** The digest of what waits. */
  public static final String DIGEST = ApprovalScene.DIGEST;

  /** The clock of everything. */
  public final TickingClock clock = TickingClock.atNow();

  /** Counts what a page asks of whatever lies outside the function. */
  public final ReadRounds reads = new ReadRounds();

  /** The waiting mails. */
  public final WaitingScene waiting;

  /** The breach reports. */
  public final BreachScene breaches;

  /** The company's stores. */
  public final InMemoryLandscape company;

  private final ApprovalScene scene = new ApprovalScene();
  private final ApiScene whole;
  private final ConsoleApi api;

  /** A retention sweep. */
  public final PlannedSweep sweep;

  private final RecipientsDesks recipients;

  /** A desk with one case, which asks for access and erasure. */
  public ConsoleScene() {
    this.waiting = new WaitingScene(scene.records, scene.audit, reads);
    this.breaches = new BreachScene(scene.audit, reads);
    this.company = SamplePeople.landscape();
    this.whole = new ApiScene(scene, waiting, breaches, company, reads);
    this.sweep = whole.sweeps;
    this.recipients = whole.recipients;
    this.api =
        whole.api(
            new SignIn(new SignIn.Tokens(Issuer.ADDRESS, Issuer.AUDIENCE), new Issuer(), clock),
            clock);
  }

  /** The API of the scene. */
  public Desk desk() {
    return (request, person) -> api.page(request, User.of(person));
  }

  /** Verifies the ID tokens of an issuer that listens at an address. */
  public IdTokens idTokens(String issuer) {
    SignIn signIn =
        new SignIn(
            new SignIn.Tokens(issuer, Issuer.AUDIENCE),
            new com.nimbusds.jose.util.DefaultResourceRetriever(2000, 2000),
            clock);
    return (token, nonce) -> signIn.userOfIdToken(token, nonce).map(User::person);
  }

  /** The case of the scene. */
  public CaseId id() {
    return scene.id;
  }

  /** All cases. */
  public InMemoryCases cases() {
    return scene.records;
  }

  /** What is sealed in cases. */
  public InMemoryVault vault() {
    return scene.documents;
  }

  /** What administrators set. */
  public InMemorySettings settings() {
    return whole.set;
  }

  /** The mails on which intake gave up. */
  public FakeFailedMails failedMails() {
    return whole.failed;
  }

  /** The tasks of a store that people answer. */
  public InMemoryWorklist byHand() {
    return whole.byHand;
  }

  /** The case is about Anneke and waits for the store that people answer. */
  public void waitsForTickets() {
    WorklistScene.waits(scene, SamplePeople.ANNEKE, "tickets");
  }

  /** The letters to post. */
  public PaperTray paper() {
    return scene.paper;
  }

  /** What was written down. */
  public InMemoryAudit audit() {
    return scene.audit;
  }

  /** Lays a question about the case of the scene before the team and says under which id. */
  public String asks(String kind, int required) {
    return asks(kind, required, DIGEST);
  }

  /** The same about exactly this. */
  public String asks(String kind, int required, String digest) {
    ApprovalKind what = ApprovalKind.ofWireName(kind);
    scene.ask(what, required, digest, "task-" + digest);
    return scene.approvalId(what);
  }

  /** The copy that was asked for has come in and can be looked at. */
  public void copyIsReady() {
    scene.documents.putJson(
        scene.id,
        CopyReview.VAULT_NAME,
        new CopyReview(
            1,
            CopyReview.Outcome.READY,
            Map.of("bsn", "not-seen", "photo", "not-checked"),
            "good",
            false,
            "found",
            "found",
            "",
            clock.instant()));
    scene.documents.put(scene.id, CopyReview.COPY_NAME, new byte[] {1});
  }

  /** The same with these counts. */
  public String asks(String kind, int required, String digest, Map<String, Object> summary) {
    ApprovalKind what = ApprovalKind.ofWireName(kind);
    String id = scene.approvalId(what);
    scene.request.request(
        new Question(id, scene.id.value(), what, required, digest, summary),
        scene.tasks.waiting("task-" + digest),
        TickingClock.NOW);
    return id;
  }

  /** A package with one store waits for a decision. */
  public String asksAboutAPackage() {
    scene.documents.putJson(
        scene.id,
        "review/access",
        Map.of(
            "digest", DIGEST,
            "bytes", 4711,
            "summary", Map.of("tickets", 3, "invoices", 0),
            "unreachable", List.of(),
            "masked",
                Map.of(
                    "tickets",
                    List.of(Map.of("field", "messages.text", "reason", "THIRD_PARTY", "count", 2))),
            "missingRecordings", 0,
            "sensitive", Map.of("tickets", 1)));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("overzicht.html"));
      out.write("<html>".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    scene.documents.put(scene.id, "package.zip", zip.toByteArray());
    return asks("access", 1);
  }

  /** An erasure of a sample customer's data, planned as the step does, waits for two people. */
  public String asksAboutAPlan(CustomerRef person) {
    return asks("erasure", 2, plansAnew(person));
  }

  /** What somebody proposed about Anneke's data was planned and waits for somebody else. */
  public String asksAboutACorrection(CorrectionProposal proposal) {
    return asks("rectification", 1, plansACorrection(proposal));
  }

  /** The same is planned, and not yet asked about. */
  public String plansACorrection(CorrectionProposal proposal) {
    return scene.plansACorrection(proposal);
  }

  /** The team has to propose what becomes different of Anneke's data. */
  public String asksForAProposal() {
    scene.aboutAnneke();
    return asks("proposal", 1);
  }

  /** What a sample customer had erased in the case of the scene is back; two people are asked. */
  public String asksToReplay(CustomerRef person) {
    String digest =
        PlannedReplay.of(scene.id, person, scene.documents, scene.audit, clock.instant());
    String id = PlannedReplay.ID + "-replay";
    scene.request.request(
        new Question(id, PlannedReplay.ID, ApprovalKind.REPLAY, 2, digest, Map.of("cases", 1)),
        scene.tasks.waiting("task-replay"),
        TickingClock.NOW);
    return id;
  }

  /** A correction that somebody proposed and that was planned waits for somebody else. */
  public String asksAboutACorrection(String proposer) {
    return asks(
        "rectification",
        1,
        PlannedCorrection.of(scene.id, scene.documents, proposer, clock.instant()));
  }

  /** Somebody asks that the restriction of the case of the scene be lifted, for this reason. */
  public String asksToLift(String reason) {
    knowsThePerson();
    scene.documents.putJson(
        scene.id,
        LiftRequest.VAULT_NAME,
        new LiftRequest(1, reason, clock.instant(), Optional.of("officer-9")));
    String id = scene.id + "-lifting-1";
    scene.request.request(
        new Question(
            id,
            scene.id.value(),
            ApprovalKind.LIFTING,
            1,
            "lifting/" + scene.id + "/1",
            Map.of("round", 1)),
        scene.tasks.waiting("task-lifting"),
        TickingClock.NOW);
    return id;
  }

  /** The package that waits holds this letter too. */
  public void packageHolds(String file, Letter letter) {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("tickets.csv"));
      out.putNextEntry(new ZipEntry(file));
      out.write(LetterPdf.of(letter, clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    scene.documents.put(scene.id, "package.zip", zip.toByteArray());
  }

  /** It is settled whose data the case of the scene is about. */
  public void knowsThePerson() {
    scene.documents.putJson(scene.id, SubjectRef.VAULT_NAME, ApprovalScene.SUBJECT);
  }

  /** The same is planned for somebody, and not yet asked about. */
  public String plansAnew(CustomerRef person) {
    return PlannedErasure.of(scene.id, person, scene.documents, clock.instant());
  }

  /** A sample customer's data was gathered for the case of the scene; one store was silent. */
  public void gathered(CustomerRef person, String silent) {
    new GatheredPeople(scene.records, scene.documents).gather(scene.id, person, silent);
  }

  /** The kinds of questions of which a letter tells the refusal. */
  public static List<String> refusedByLetter() {
    return Arrays.stream(ApprovalKind.values())
        .filter(ApprovalKind::refusedByLetter)
        .map(ApprovalKind::wireName)
        .toList();
  }

  /** The sweep is planned and waits to be released by somebody. */
  public String asksToRelease() {
    String id = PlannedSweep.ID + "-release";
    scene.request.request(
        new Question(
            id,
            PlannedSweep.ID,
            ApprovalKind.SWEEP,
            1,
            PlannedSweep.DIGEST,
            Map.copyOf(sweep.planned(TickingClock.NOW))),
        scene.tasks.waiting("task-sweep"),
        TickingClock.NOW);
    return id;
  }

  /** The workflow of the sweep ends without having heard anything. */
  public void sweepEndsUnheard() {
    scene.tasks.timeOut("task-sweep");
  }

  /** Of two recipients of what was erased one has confirmed, the other was written to in vain. */
  public String tellsRecipients() {
    recipients.confirmed(scene.id, "erasure", "administratie", TickingClock.NOW);
    recipients.sent(scene.id, "erasure", "incasso", 3, TickingClock.NOW);
    String id = scene.id + "-recipient-erasure-incasso";
    Map<String, Object> summary = Map.of("act", "erasure", "recipient", "incasso");
    scene.request.request(
        new Question(id, scene.id.value(), ApprovalKind.RECIPIENT, 1, "digest-3", summary),
        scene.tasks.waiting("task-recipient"),
        TickingClock.NOW);
    return id;
  }

  /** The list of recipients was drawn up and waits to be sent. */
  public String asksAboutTheList() {
    scene.documents.putJson(
        scene.id,
        LetterFacts.vaultName(LetterFields.RECIPIENTS_LIST),
        LetterFacts.toPerson(
            ApprovalScene.SUBJECT,
            Map.of(),
            Map.of(
                LetterFields.RECIPIENTS,
                List.of(
                    Map.of(
                        LetterFields.CATEGORY, "Facturen",
                        LetterFields.CONTROLLER, "Mister VoIP",
                        LetterFields.VALUE, "Incasso Voorbeeld BV")),
                LetterFields.TOLD,
                List.of(
                    Map.of(
                        LetterFields.VALUE, "Krediet Voorbeeld",
                        LetterFields.KIND, "rectification",
                        LetterFields.OUTCOME, "confirmed",
                        LetterFields.SINCE, "2026-03-01T10:00:00Z")))));
    return asks("recipients_list", 1);
  }

  /** The team has to judge who asks. */
  public String asksWhoItIs() {
    scene.records.put(
        aCase().asking(Right.ACCESS, Right.ERASURE).in(CaseState.ACKNOWLEDGED).build());
    return asks("identity", 1);
  }

  /** Three more cases: one late, one soon due, one new. */
  public void severalCases() {
    scene.records.put(other("late", 40, CaseState.PREPARING, Right.ACCESS, Right.PORTABILITY));
    scene.records.put(other("soon", 26, CaseState.IDENTIFYING, Right.RECTIFICATION));
    scene.records.put(other("new", 1, CaseState.ACKNOWLEDGED, Right.OBJECTION_MARKETING));
  }

  /** As many other cases that were to be answered a month before that of the scene. */
  public void latesBefore(int count) {
    for (int i = 0; i < count; i++) {
      scene.records.put(other("before-" + i, 40, CaseState.PREPARING, Right.ACCESS));
    }
  }

  /** As many other cases that are due on the day of that of the scene, and wait for a decision. */
  public void dueWith(int count) {
    for (int i = 0; i < count; i++) {
      scene.records.put(other("with-" + i, 0, CaseState.AWAITING_APPROVAL, Right.ACCESS));
    }
  }

  /** Questions about as many other cases, each of them a minute after the one before. */
  public List<String> asksAboutOthers(int count) {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CaseRecord record = other("asked-" + i, 3, CaseState.PREPARING, Right.ACCESS);
      scene.records.put(record);
      String id = record.id() + "-access";
      scene.request.request(
          new Question(id, record.id().value(), ApprovalKind.ACCESS, 1, DIGEST, Map.of()),
          scene.tasks.waiting("task-" + i),
          TickingClock.NOW.plus(Duration.ofMinutes(i)));
      asked.add(id);
    }
    return List.copyOf(asked);
  }

  private static CaseRecord other(String message, int daysAgo, CaseState state, Right... rights) {
    return aCase()
        .ofMessage(message)
        .receivedAt(TickingClock.NOW.minus(Duration.ofDays(daysAgo)))
        .in(state)
        .asking(rights)
        .build();
  }

  /** The case began with this mail. */
  public void beganWith(String raw) {
    scene.documents.put(scene.id, "mail/raw", raw.getBytes(StandardCharsets.UTF_8));
  }

  /** How often people agreed to a question. */
  public int agreed(String approvalId) {
    return scene.rows.find(approvalId).orElseThrow().given().size();
  }

  /** The person takes the case of the scene back, and it closes. */
  public void closes() {
    closes(scene.id);
  }

  /** The same of another case. */
  public void closes(CaseId id) {
    scene.records.apply(id, CaseEvent.WITHDRAW, "officer-2", TickingClock.NOW);
  }

  /** Where the case of the scene stands. */
  public String state() {
    return scene.state().name();
  }

  /** What waiting workflows were told. */
  public List<String> told() {
    return scene.told();
  }

  /** Signs a token as an issuer would, with more claims. */
  public static String token(
      String issuer, String user, List<String> roles, Map<String, Object> more) {
    var claims = Issuer.claims(TickingClock.NOW, user, roles.toArray(String[]::new)).issuer(issuer);
    more.forEach(claims::claim);
    return new Issuer().sign(claims.build());
  }

  /** The keys with which {@link #token} signs, as a JWK set. */
  public static String keys() {
    return new com.nimbusds.jose.jwk.JWKSet(new Issuer().key().toPublicJWK()).toString();
  }
}
