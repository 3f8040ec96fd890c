package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.intake.byhand.HandDesk;
import nl.mistervoip.privacy.intake.byhand.HandMail;
import nl.mistervoip.privacy.intake.byhand.HandRegister;
import nl.mistervoip.privacy.intake.byhand.HandRequest;
import nl.mistervoip.privacy.intake.byhand.HandScene;
import nl.mistervoip.privacy.intake.triage.PersonsDecision;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request that is typed in, up to the case that it opens. */
class HandEntryTest {
  private static final LocalDate DAY = LocalDate.parse("2026-02-10");

  private final CarryOutScene scene = new CarryOutScene();
  private final HandScene hand = new HandScene(scene.queue, scene.audit);

  private HandDesk.Opened enter(HandRequest request) {
    HandDesk.Opened opened = hand.desk.open(request, "servicedesk-1", CarryOutScene.NOW);
    scene.mails.raws.putAll(hand.mails);
    scene.carrying.carryOut(opened.mailId(), CarryOutScene.NOW);
    return opened;
  }

  private Requester requester(HandDesk.Opened opened) {
    return scene.vault.getJson(new CaseId(opened.caseId()), Requester.VAULT_NAME, Requester.class);
  }

  @Test
  void aLetterShouldOpenACaseWhoseClockRunsFromTheDayItCameIn() {
    HandDesk.Opened opened = enter(HandScene.letter(DAY));
    CaseRecord record = scene.cases.get(new CaseId(opened.caseId()));
    assertThat(record.rights()).containsExactly(Right.ACCESS);
    assertThat(record.due().received()).isEqualTo(DAY);
    assertThat(record.due().due()).isEqualTo(LocalDate.parse("2026-03-10")).isEqualTo(opened.due());
    assertThat(scene.started).containsExactly(record.id());
    assertThat(scene.mails.released).containsExactly(opened.mailId());
  }

  @Test
  void noMailAddressShouldBeMadeUpForWhoGaveNone() {
    Requester requester = requester(enter(HandScene.letter(DAY)));
    assertThat(requester.hasNoMailbox()).isTrue();
    assertThat(requester.authenticated()).isFalse();
    assertThat(requester.identifiers()).containsEntry("customer-number", "100001");
    assertThat(requester.identifiers()).doesNotContainKey("email");
    assertThat(requester.postal().orElseThrow().name()).isEqualTo("Ans Verzonnen");
    assertThat(requester.postal().orElseThrow().lines())
        .containsExactly("Kerkstraat 12", "1234 AB  Voorbeeldstad");
    assertThat(scene.outbox.mails()).isEmpty();
  }

  @Test
  void whoGaveAnAddressOnThePhoneShouldBeAnsweredThereInTheLanguageThatWasChosen() {
    HandDesk.Opened opened = enter(HandScene.call(DAY));
    Requester requester = requester(opened);
    assertThat(requester.fromAddress()).isEqualTo("ans@example.nl");
    assertThat(requester.postal()).isEmpty();
    assertThat(requester.authenticated()).as("anybody can say so on the phone").isFalse();
    assertThat(scene.cases.get(new CaseId(opened.caseId())).language()).isEqualTo(Language.EN);
  }

  @Test
  void theSameSentTwiceShouldEndInOneCase() {
    HandDesk.Opened first = enter(HandScene.letter(DAY));
    HandDesk.Opened again = enter(HandScene.letter(DAY));
    assertThat(again).isEqualTo(first);
    assertThat(hand.mails).hasSize(1);
    assertThat(hand.started).as("nothing is left to carry out").hasSize(1);
    assertThat(scene.cases.open()).hasSize(1);
    HandDesk.Opened other = enter(HandScene.letter(DAY.plusDays(1)));
    assertThat(other.caseId()).isNotEqualTo(first.caseId());
  }

  @Test
  void whatWasEnteredAndNotStartedShouldStartWhenItIsSentAgain() {
    hand.desk.open(HandScene.letter(DAY), "servicedesk-1", CarryOutScene.NOW);
    hand.desk.open(HandScene.letter(DAY), "servicedesk-1", CarryOutScene.NOW);
    assertThat(hand.started).hasSize(2);
    assertThat(hand.mails).hasSize(1);
  }

  @Test
  void whoTypedItShouldBeFoundFromTheCaseAndOfAMailNobody() {
    HandDesk.Opened opened = enter(HandScene.letter(DAY));
    String mail =
        scene.audit.of(opened.caseId()).stream()
            .filter(line -> line.event().equals("mail.received"))
            .map(line -> line.facts().getOrDefault("message", ""))
            .findFirst()
            .orElseThrow();
    assertThat(HandDesk.authors(mail, scene.audit)).contains(Set.of("servicedesk-1"));
    assertThat(HandDesk.authors("o3vrnil0e2ic28trm7dfhrc2v0", scene.audit)).isEmpty();
    assertThat(HandDesk.authors("hand-none", scene.audit)).contains(Set.of());
  }

  @Test
  void whoTypedItShouldStandInTheMailAndInTheAuditAndThePersonInNeither() {
    HandDesk.Opened opened = enter(HandScene.letter(DAY));
    assertThat(opened.mailId()).matches("hand-[0-9a-f]{64}");
    String raw = new String(hand.mails.get(opened.mailId()), UTF_8);
    assertThat(raw).contains("X-Desk-Way: letter", "X-Desk-Author: servicedesk-1");
    assertThat(raw.lines().filter(line -> line.startsWith("Subject:")))
        .containsExactly("Subject: Verzoek per brief");
    assertThat(raw.split("\r\n")).allMatch(line -> line.length() <= 78);
    assertThat(scene.audit.events().toString())
        .contains("mail.entered", "servicedesk-1")
        .doesNotContain("Verzonnen", "Kerkstraat", "100001");
  }

  @Test
  void aBsnThatWasTypedShouldBeNowhere() {
    HandRequest letter = HandScene.letter(DAY);
    HandRequest typed =
        new HandRequest(
            letter.way(),
            DAY,
            letter.who(),
            letter.labels(),
            "nl",
            "Mijn BSN is 111222333, graag inzage.");
    String raw = new String(hand.mails.get(enter(typed).mailId()), UTF_8);
    assertThat(raw).doesNotContain("111222333").contains("graag inzage");
  }

  @Test
  void nothingShouldBeLearnedFromIt() {
    enter(HandScene.letter(DAY));
    assertThat(scene.queue.learned("", 10).items()).isEmpty();
  }

  @Test
  void anOrdinaryMailThatClaimsToBeOneShouldNotBeBelieved() {
    String raw = CarryOutScene.RAW.replace("MIME-Version", "X-Desk-Way: letter\r\nMIME-Version");
    scene.mails.raws.put(CarryOutScene.ID, raw.getBytes(UTF_8));
    scene.decided(new Ruling.Open(List.of("access"), false)).carryOut();
    assertThat(HandMail.is(CarryOutScene.ID)).isFalse();
    Requester requester =
        scene.vault.getJson(
            CaseId.ofMessage(CarryOutScene.ID), Requester.VAULT_NAME, Requester.class);
    assertThat(requester.postal()).isEmpty();
  }

  @Test
  void theEntryShouldBeReadAsADecidedMail() {
    PersonsDecision decision =
        new PersonsDecision(
            "officer-1", CarryOutScene.NOW, new Ruling.Open(List.of("access"), false), "letter");
    Instant received = CarryOutScene.RECEIVED;
    WaitingMail mail =
        TriageItem.mail(
            RegisterItem.byHand(
                new HandRegister.Entry("hand-1", received, decision), CarryOutScene.NOW));
    assertThat(mail.stage()).isEqualTo(WaitingMail.Stage.DECIDED);
    assertThat(mail.receivedAt()).isEqualTo(received);
    assertThat(mail.labels()).containsExactly("access");
    assertThat(mail.decision()).contains(decision);
    assertThat(mail.isSetAside()).isFalse();
  }

  private HandDesk.Opened matter(MatterKind kind) {
    HandRequest letter = HandScene.letter(DAY);
    return enter(
        new HandRequest(
            letter.way(),
            letter.received(),
            letter.who(),
            List.of(kind.label()),
            letter.language(),
            letter.text()));
  }

  @ParameterizedTest
  @EnumSource(MatterKind.class)
  void aComplaintOrInvestigationByLetterShouldBeACaseWithADateAndWithoutARight(MatterKind kind) {
    HandDesk.Opened opened = matter(kind);
    CaseRecord record = scene.cases.get(new CaseId(opened.caseId()));
    assertThat(record.rights()).isEmpty();
    assertThat(record.matter()).contains(kind);
    assertThat(record.due().due()).isEqualTo(LocalDate.parse("2026-03-10"));
    assertThat(scene.started).containsExactly(record.id());
    assertThat(requester(opened).postal()).isPresent();
  }
}
