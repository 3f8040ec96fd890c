package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.intake.triage.Correction;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.TriageQueue;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarryOutTriageTest {
  private static final Ruling OPEN = new Ruling.Open(List.of("access"), false);
  private static final Ruling SPLIT = new Ruling.Open(List.of("erasure", "access"), true);

  private static List<Correction> lessons(CarryOutScene scene) {
    return scene.queue.learned("", 10).items();
  }

  @Test
  void aCorrectedMailShouldOpenACaseWithItsOriginalReceipt() {
    CarryOutScene scene = new CarryOutScene().decided(OPEN).carryOut();
    CaseId id = CaseId.ofMessage(CarryOutScene.ID);
    CaseRecord record = scene.cases.get(id);
    assertThat(record.rights()).containsExactly(Right.ACCESS);
    assertThat(record.receivedAt()).isEqualTo(CarryOutScene.RECEIVED);
    assertThat(record.due()).isEqualTo(Deadlines.of(CarryOutScene.RECEIVED));
    assertThat(scene.started).containsExactly(id);
    Requester requester = scene.vault.getJson(id, Requester.VAULT_NAME, Requester.class);
    assertThat(requester.fromAddress()).isEqualTo("anneke@example.nl");
    assertThat(scene.vault.find(id, CaseOpening.RAW)).contains(CarryOutScene.RAW.getBytes(UTF_8));
    assertThat(scene.mails.released).containsExactly(CarryOutScene.ID);
    assertThat(scene.ending())
        .isEqualTo(new TriageQueue.Ending("case", List.of("access"), id.value()));
    assertThat(scene.outbox.mails()).isEmpty();
  }

  @Test
  void aSplitShouldOpenACaseAndReachTheServiceDesk() {
    CarryOutScene scene = new CarryOutScene().decided(SPLIT).carryOut();
    assertThat(scene.cases.get(CaseId.ofMessage(CarryOutScene.ID)).rights())
        .as("erasure last")
        .containsExactly(Right.ACCESS, Right.ERASURE);
    assertThat(scene.outbox.mails()).hasSize(1);
    assertThat(scene.outbox.mails().getFirst().mail().recipient()).isEqualTo("service@example.nl");
  }

  /** Also when it dies after any write. */
  @ParameterizedTest
  @EnumSource(MatterKind.class)
  void aRequestThatIsAMatterAsWellShouldBecomeTwoCasesThatBothRun(MatterKind kind) {
    Ruling both = new Ruling.Open(List.of("access", kind.label()), false);
    Fuse counting = Fuse.counting();
    new CarryOutScene(counting).decided(both).carryOut();
    for (int cut = 1; cut <= counting.writes(); cut++) {
      CarryOutScene scene = new CarryOutScene(Fuse.after(cut)).decided(both);
      Fuse.untilDone(scene::carryOut);
      CaseId right = CaseId.ofMessage(CarryOutScene.ID);
      List<CaseRecord> open = scene.cases.open();
      assertThat(open).as("cut after %d", cut).hasSize(2);
      CaseRecord complaint =
          open.stream().filter(one -> !one.id().equals(right)).findFirst().orElseThrow();
      assertThat(scene.cases.get(right).rights()).containsExactly(Right.ACCESS);
      assertThat(complaint.matter()).contains(kind);
      assertThat(complaint.due()).isEqualTo(scene.cases.get(right).due());
      assertThat(scene.started).contains(right, complaint.id());
      assertThat(scene.ending().caseId()).isEqualTo(right.value());
    }
  }

  /** Whatever was done before it died, running again ends the mail, and a person hears of it. */
  @Test
  void aFirstCaseThatWasTakenBackMeanwhileShouldBlockNoMail() {
    Ruling both = new Ruling.Open(List.of("access", "nuisance_call"), false);
    Fuse counting = Fuse.counting();
    new CarryOutScene(counting).decided(both).carryOut();
    int woken = 0;
    for (int cut = 1; cut <= counting.writes(); cut++) {
      CarryOutScene scene = new CarryOutScene(Fuse.after(cut)).decided(both);
      CaseId first = CaseId.ofMessage(CarryOutScene.ID);
      try {
        scene.carryOut();
      } catch (Fuse.PowerCut e) {
        scene.cases.find(first).ifPresent(one -> scene.cases.put(takenBack(one)));
      }
      Fuse.untilDone(scene::carryOut);
      assertThat(scene.ending().caseId()).as("cut after %d", cut).isEqualTo(first.value());
      boolean alarmed = scene.alarms.raised().toString().contains("nuisance-call");
      boolean opened =
          scene.cases.open().stream()
              .anyMatch(one -> one.matter().equals(Optional.of(MatterKind.NUISANCE_CALL)));
      assertThat(alarmed || opened).as("cut after %d", cut).isTrue();
      woken += alarmed ? 1 : 0;
    }
    assertThat(woken).isPositive();
  }

  private static CaseRecord takenBack(CaseRecord one) {
    return new CaseRecord(
        one.id(),
        CaseState.CLOSED_WITHDRAWN,
        one.rights(),
        one.labels(),
        one.language(),
        one.receivedAt(),
        one.due(),
        CaseRecord.waitingFor(CaseState.CLOSED_WITHDRAWN),
        Optional.empty());
  }

  @Test
  void aMergedMailShouldJoinItsCaseAndOpenNone() {
    CarryOutScene scene = new CarryOutScene();
    CaseRecord open = aCase().in(CaseState.PREPARING).build();
    scene.cases.put(open);
    scene.decided(new Ruling.Merge(open.id(), List.of(), false)).carryOut();
    assertThat(scene.vault.names(open.id(), "replies/")).hasSize(1);
    assertThat(scene.cases.open()).hasSize(1);
    assertThat(scene.ending().action()).isEqualTo("reply");
    assertThat(scene.ending().caseId()).isEqualTo(open.id().value());
    assertThat(lessons(scene)).as("nothing was said about its labels").isEmpty();
  }

  @Test
  void aMailThatIsNoneShouldReachTheServiceDeskOrNobody() {
    CarryOutScene forwarded = new CarryOutScene().decided(new Ruling.Forward(List.of())).carryOut();
    assertThat(forwarded.outbox.mails()).hasSize(1);
    assertThat(forwarded.ending().action()).isEqualTo("forward");
    CarryOutScene spam =
        new CarryOutScene()
            .decided(new Ruling.Leave(Ruling.Why.SPAM, List.of("phishing")))
            .carryOut();
    assertThat(spam.outbox.mails()).isEmpty();
    assertThat(spam.ending().action()).isEqualTo("ignore");
    assertThat(spam.mails.released).containsExactly(CarryOutScene.ID);
    assertThat(spam.cases.open()).isEmpty();
  }

  @Test
  void aMailThatSoftwareCouldNotReadShouldStillOpenACase() {
    CarryOutScene scene = new CarryOutScene();
    String head = "From: anneke@example.nl\r\nSubject: x\r\n";
    scene.mails.raws.put(
        CarryOutScene.ID,
        (head + "X-Long: " + "x".repeat(20_000) + "\r\n\r\ntekst").getBytes(UTF_8));
    scene.decided(OPEN).carryOut();
    assertThat(scene.cases.open()).hasSize(1);
  }

  @Test
  void aLessonShouldHoldTheReadingAndNothingOfThePerson() {
    CarryOutScene scene = new CarryOutScene().decided(OPEN).carryOut();
    Correction lesson = lessons(scene).getFirst();
    assertThat(lesson.proposed()).containsExactly("reminder");
    assertThat(lesson.labels()).containsExactly("access");
    assertThat(lesson.language()).isEqualTo("nl");
    assertThat(lesson.evidence()).isNotEmpty();
    assertThat(lesson.text()).contains("graag", "ik alles wat u over mij heeft");
    assertThat(lesson.toString())
        .doesNotContainIgnoringCase("anneke")
        .doesNotContainIgnoringCase("voorbeeld")
        .doesNotContainIgnoringCase("kerkstraat")
        .doesNotContain("12,", "0612345678", CarryOutScene.ID + ",");
  }

  @Test
  void carryingOutTwiceShouldChangeNothing() {
    CarryOutScene scene = new CarryOutScene().decided(SPLIT).carryOut();
    scene.mails.raws.clear();
    scene.carryOut();
    assertThat(scene.outbox.mails()).hasSize(1);
    assertThat(scene.started).hasSize(1);
    assertThat(scene.audit.eventsOf("mail-m1")).containsExactly("mail.carried-out");
  }

  @Test
  void whateverDiesInBetweenTheMailShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    CarryOutScene whole = new CarryOutScene(counting).decided(SPLIT).carryOut();
    int writes = counting.writes();
    assertThat(writes).isGreaterThan(8);
    for (int cut = 1; cut <= writes; cut++) {
      CarryOutScene scene = new CarryOutScene(Fuse.after(cut)).decided(SPLIT);
      Fuse.untilDone(scene::carryOut);
      CaseId id = CaseId.ofMessage(CarryOutScene.ID);
      assertThat(scene.cases.get(id)).as("cut after %d", cut).isEqualTo(whole.cases.get(id));
      assertThat(scene.outbox.mails()).hasSize(1);
      assertThat(scene.started).containsOnly(id);
      assertThat(scene.ending()).isEqualTo(whole.ending());
      assertThat(scene.audit.events()).hasSameElementsAs(whole.audit.events());
      assertThat(lessons(scene)).isEqualTo(lessons(whole));
      assertThat(scene.mails.released).containsExactly(CarryOutScene.ID);
      assertThat(scene.queue.in(WaitingMail.Stage.DECIDED, "", 10).items()).isEmpty();
    }
  }

  @Test
  void aMailOnWhichNobodyDecidedShouldNotBeTouched() {
    CarryOutScene scene = new CarryOutScene();
    assertThatThrownBy(scene::carryOut).isInstanceOf(CarryOutTriage.NothingDecidedException.class);
    assertThat(scene.cases.open()).isEmpty();
  }

  @Test
  void theEnvelopeSenderShouldBeTheTopmostReturnPath() {
    String raw = "Return-Path: <a@example.nl>\r\nReturn-Path: <b@example.nl>\r\n\r\nx";
    assertThat(ReturnPath.of(raw.getBytes(UTF_8))).isEqualTo("a@example.nl");
    assertThat(ReturnPath.of("Return-Path: <>\r\n\r\nx".getBytes(UTF_8))).isEmpty();
    assertThat(ReturnPath.of("From: a@example.nl\r\n\r\nx".getBytes(UTF_8))).isEmpty();
    assertThat(ReturnPath.of(new byte[] {0, 1, (byte) 0xff})).isEmpty();
  }
}
