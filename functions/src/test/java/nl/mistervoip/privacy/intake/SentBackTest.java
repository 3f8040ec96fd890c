package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import nl.mistervoip.privacy.intake.triage.DecisionRequest;
import nl.mistervoip.privacy.intake.triage.MailShowing;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.intake.triage.TriageProblem;
import nl.mistervoip.privacy.intake.triage.TriageViews;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** A mail that was passed on to the service desk, which sends it back: it was a request. */
class SentBackTest {
  private static final Classifier CLASSIFIER = new Classifier(Lexicon.load());
  private static final Verdicts PASSED =
      new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);
  private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant BACK = FIRST.plus(Duration.ofDays(9));
  private static final String DESK = "info@mister-voip.nl";
  private static final String SERVICE = "service@example.nl";

  private final CarryOutScene scene = new CarryOutScene();
  private final List<String> machine = new ArrayList<>();
  private final TriageDesk desk =
      new TriageDesk(
          new TriageDesk.Ports(
              scene.queue,
              new MailShowing(
                  id -> Optional.ofNullable(scene.mails.raws.get(id)), () -> CLASSIFIER),
              scene.cases,
              machine::add,
              scene.audit));

  private static String mail(String from, String more, String text) {
    return """
    Return-Path: <%s>
    From: <%s>
    To: <%s>
    Subject: Vraag
    %sMIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8

    %s
    """
        .formatted(from, from, DESK, more, text)
        .replace("\n", "\r\n");
  }

  private IntakeAnswer deliver(String id, Instant at, String from, String raw) {
    scene.mails.raws.put(id, raw.getBytes(UTF_8));
    Deciding deciding =
        new Deciding(
            new Threads(scene.outbox, scene.cases, scene.vault, scene.senders, scene.keys),
            CLASSIFIER,
            Set.of(DESK, SERVICE));
    Intake intake =
        new Intake(
            new MailOpening(scene.mails, any -> List.of()),
            scene.register,
            deciding,
            scene.actions,
            scene.copies,
            TickingClock.atNow());
    return intake.receive(new ReceivedMail(id, at, from, List.of(DESK), PASSED));
  }

  /** The first mail, passed on, and what the service desk sends back. */
  private void passedOnAndBack() {
    String fault = "Mijn internet doet het niet, kunt u de storing verhelpen?";
    IntakeAnswer first =
        deliver("first1", FIRST, "kari@example.org", mail("kari@example.org", "", fault));
    assertThat(first.action()).isEqualTo("forward");
    String reference = "In-Reply-To: <" + scene.outbox.mails().getFirst().messageId() + ">\n";
    IntakeAnswer back =
        deliver("back1", BACK, SERVICE, mail(SERVICE, reference, "Dit is voor jullie."));
    assertThat(back.action()).isEqualTo("triage");
  }

  private static DecisionRequest asking(String label, String first) {
    return new DecisionRequest(List.of(label), "", false, "", "a request after all", first);
  }

  private void decide(String id, String first) {
    desk.decide(id, asking("access", first), "officer-1", CarryOutScene.NOW);
    scene.carrying.carryOut(id, CarryOutScene.NOW);
  }

  @Test
  void itShouldOpenACaseOfTheFirstMailWithItsReceiptAndItsSender() {
    passedOnAndBack();
    TriageViews.Line line = desk.list("waiting", "", true, BACK).mails().getFirst();
    assertThat(line.reason()).isEqualTo("MISROUTED");
    String first = line.reading().flatMap(TriageViews.Reading::first).orElseThrow();
    assertThat(first).isEqualTo("first1");

    decide("back1", first);

    CaseRecord record = scene.cases.get(CaseId.ofMessage("first1"));
    assertThat(record.receivedAt()).isEqualTo(FIRST);
    assertThat(scene.cases.open()).hasSize(1);
    Requester requester = scene.vault.getJson(record.id(), Requester.VAULT_NAME, Requester.class);
    assertThat(requester.fromAddress()).isEqualTo("kari@example.org");
    assertThat(scene.mails.released).contains("first1", "back1");
    assertThat(scene.queue.in(WaitingMail.Stage.DECIDED, "", 9).items()).isEmpty();
  }

  @Test
  void aSecondReturnOfTheSameMailShouldNotOpenASecondCase() {
    passedOnAndBack();
    decide("back1", "first1");
    deliver("back2", BACK.plusSeconds(60), SERVICE, mail(SERVICE, "", "Nogmaals: first1"));
    decide("back2", "first1");
    assertThat(scene.cases.open()).hasSize(1);
    assertThat(scene.cases.get(CaseId.ofMessage("first1")).receivedAt()).isEqualTo(FIRST);
  }

  @Test
  void aMailThatIsNoneOrIsGoneShouldBeRefusedBeforeAnythingHappens() {
    passedOnAndBack();
    for (String wrong : List.of("nothing1", "back1", "../first1")) {
      assertThatThrownBy(() -> decide("back1", wrong)).isInstanceOf(TriageProblem.class);
    }
    scene.mails.raws.remove("first1");
    assertThatThrownBy(() -> decide("back1", "first1"))
        .isInstanceOf(TriageProblem.class)
        .hasMessageContaining("by hand");
    assertThat(machine).isEmpty();
    assertThat(scene.cases.open()).isEmpty();
  }

  @Test
  void itShouldAskForARightAndForNothingElse() {
    passedOnAndBack();
    assertThatThrownBy(
            () -> desk.decide("back1", asking("fault", "first1"), "officer-1", CarryOutScene.NOW))
        .isInstanceOf(TriageProblem.class);
    DecisionRequest both =
        new DecisionRequest(List.of("access"), "", false, "handled", "both", "first1");
    assertThatThrownBy(() -> desk.decide("back1", both, "officer-1", CarryOutScene.NOW))
        .isInstanceOf(TriageProblem.class);
  }
}
