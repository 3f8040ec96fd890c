package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.intake.MailRegister.State;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {
  private final IntakeScene scene = new IntakeScene();

  @Test
  void aRequestShouldOpenOneCaseHoweverOftenItIsDelivered() {
    Mails mail = Mails.mail("m1");
    CaseId id = scene.opened(mail);
    assertThat(scene.again(mail, Fuse.counting()).caseId()).contains(id.value());
    assertThat(scene.receive(mail).caseId()).contains(id.value());
    assertThat(scene.cases.open()).hasSize(1);
    assertThat(scene.started).containsExactly(id);
    assertThat(scene.audit.eventsOf(id.value())).containsExactly("case.opened", "mail.received");
    assertThat(scene.mails.released()).containsExactly("m1");
  }

  @Test
  void twoEventsForOneRawMailShouldEndInOneCase() {
    Mails mail = Mails.mail("m1");
    CaseId id = scene.opened(mail);
    scene.mails.put("m2", mail.raw());
    ReceivedMail copy =
        new ReceivedMail("m2", scene.clock.instant(), Mails.ANNEKE, List.of(), Mails.PROVEN);
    assertThat(scene.intake(Fuse.counting()).receive(copy).caseId()).contains(id.value());
    assertThat(scene.cases.open()).hasSize(1);
    assertThat(scene.register.entry("m2").state()).isEqualTo(State.DONE);
    assertThat(scene.mails.released()).containsExactlyInAnyOrder("m1", "m2");
  }

  /** One of each end that a mail can have. */
  static Stream<Mails> ends() {
    return Stream.of(
        Mails.mail("open"),
        Mails.mail("spam").verdicts(spam()),
        Mails.mail("two").body(Mails.ACCESS + " " + Mails.FAULT),
        Mails.mail("breach").body(Mails.BREACH).from("melder@example.org"),
        Mails.mail("fault").body(Mails.FAULT).from("klant@example.org"),
        Mails.mail("demand").body(Mails.DEMAND).from("politie@example.org"),
        Mails.mail("remind").body(Mails.REMINDER),
        Mails.mail("withdraw").body(Mails.WITHDRAWAL),
        Mails.mail("complain").body(Mails.COMPLAINT),
        Mails.mail("triage").body(Mails.ERASURE));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void aCrashAfterAnyWriteShouldEndAsWithoutOne(Mails mail) {
    IntakeScene whole = withOpenCase(mail);
    Fuse counting = Fuse.counting();
    IntakeAnswer expected = whole.receive(mail, counting);
    assertThat(counting.writes()).isGreaterThan(3);
    for (int write = 1; write <= counting.writes(); write++) {
      IntakeScene dying = withOpenCase(mail);
      Fuse fuse = Fuse.after(write);
      dying.mails.put(mail.id(), mail.raw());
      IntakeAnswer answer = Fuse.resultOf(() -> dying.again(mail, fuse));
      assertThat(answer).as("after write %d", write).isEqualTo(expected);
      assertThat(state(dying)).as("after write %d", write).isEqualTo(state(whole));
    }
  }

  private static IntakeScene withOpenCase(Mails mail) {
    IntakeScene scene = new IntakeScene();
    boolean opensItself = List.of("open", "spam", "two").contains(mail.id());
    if (!opensItself) {
      scene.opened(Mails.mail("first"));
    }
    return scene;
  }

  private static List<Object> state(IntakeScene scene) {
    return List.of(
        scene.cases.open(),
        scene.audit.events(),
        scene.outbox.mails().stream().map(InMemoryOutbox.SentMail::mail).toList(),
        scene.withdrawals,
        scene.started,
        scene.mails.released(),
        scene.breaches,
        scene.aside.keySet(),
        List.copyOf(new java.util.TreeSet<>(scene.alarmKinds())));
  }

  @Test
  void aReminderInANewMailShouldBeNotedAndNotRestartTheClock() {
    CaseId id = scene.opened(Mails.mail("m1"));
    CaseRecord before = scene.cases.get(id);
    scene.clock.advance(Duration.ofDays(21));
    Mails reminder = Mails.mail("m2").body(Mails.REMINDER).receivedAt(scene.clock.instant());
    IntakeAnswer answer = scene.receive(reminder);
    assertThat(answer.action()).isEqualTo("reply");
    assertThat(answer.caseId()).contains(id.value());
    assertThat(scene.cases.get(id)).isEqualTo(before);
    assertThat(scene.audit.of(id.value()).getLast().facts()).containsEntry("effects", "reminder");
    assertThat(scene.vault.names(id, "replies/")).hasSize(1);
    assertThat(scene.alarmKinds()).containsExactly("case-reminder");
    assertThat(scene.receive(reminder)).isEqualTo(answer);
    assertThat(scene.vault.names(id, "replies/")).hasSize(1);
    assertThat(scene.alarmKinds()).as("same mail, once").hasSize(1);
  }

  @Test
  void aWithdrawalShouldAskAPersonOnceAndLeaveTheCaseAsItIs() {
    CaseId id = scene.opened(Mails.mail("m1"));
    CaseRecord before = scene.cases.get(id);
    Mails mail = Mails.mail("m2").body(Mails.WITHDRAWAL);
    assertThat(scene.receive(mail).action()).isEqualTo("reply");
    assertThat(scene.receive(mail).action()).isEqualTo("reply");
    assertThat(scene.withdrawals).containsExactly(id + "-m2");
    assertThat(scene.cases.get(id)).isEqualTo(before);
    assertThat(scene.alarmKinds()).containsExactly("case-withdrawal");
  }

  @Test
  void aCodeInAMailShouldConfirmNothingByItself() {
    CaseId id = scene.opened(Mails.mail("m1"));
    assertThat(scene.cases.apply(id, CaseEvent.ACKNOWLEDGE, "system", scene.clock.instant()).id())
        .isEqualTo(id);
    Mails mail =
        Mails.mail("m2").body("Mijn klantnummer is 100042 en de code uit de brief is 123456.");
    assertThat(scene.receive(mail).caseId()).contains(id.value());
    assertThat(scene.cases.get(id).state()).isEqualTo(CaseState.ACKNOWLEDGED);
    assertThat(scene.alarmKinds()).hasSize(1);
    assertThat(scene.audit.events().toString()).doesNotContain("100042", "123456");
  }

  @Test
  void aComplaintInAnOpenCaseShouldAlarmAsOne() {
    CaseId id = scene.opened(Mails.mail("m1"));
    assertThat(scene.receive(Mails.mail("m2").body(Mails.COMPLAINT)).caseId()).contains(id.value());
    assertThat(scene.alarmKinds()).containsExactly("complaint");
  }

  /** Software opens no case of a complaint; the right does not wait until a person has. */
  @Test
  void aComplaintInTheMailThatAsksForARightShouldWakeAPersonBesideTheCase() {
    IntakeAnswer answer =
        scene.receive(Mails.mail("m1").body(Mails.ACCESS + "\n\n" + Mails.COMPLAINT));
    assertThat(answer.action()).isEqualTo("case");
    assertThat(scene.alarmKinds()).containsExactly("complaint");
  }

  @Test
  void aForgedWithdrawalShouldMoveNothing() {
    CaseId id = scene.opened(Mails.mail("m1"));
    Mails forged =
        Mails.mail("m2")
            .body(Mails.WITHDRAWAL)
            .subject("Re: [" + id + "]")
            .verdicts(Mails.FORGED)
            .header("Authentication-Results: amazonses.com; dmarc=pass header.from=example.nl");
    assertThat(scene.receive(forged).action()).isEqualTo("triage");
    assertThat(scene.withdrawals).isEmpty();
    assertThat(scene.vault.names(id, "replies/")).isEmpty();
    assertThat(scene.register.entry("m2").state()).isEqualTo(State.TRIAGE);
  }

  @Test
  void aMailThatOnlyClaimsTheSenderShouldNotFindTheOpenCase() {
    CaseId id = scene.opened(Mails.mail("m1"));
    IntakeAnswer answer =
        scene.receive(Mails.mail("m2").body(Mails.REMINDER).verdicts(Mails.UNPROVEN));
    assertThat(answer.action()).isEqualTo("triage");
    assertThat(answer.caseId()).as("not even proposed").isEmpty();
    assertThat(scene.vault.names(id, "replies/")).isEmpty();
  }

  @Test
  void anotherRightShouldGoToAPersonWithTheCaseProposed() {
    CaseId id = scene.opened(Mails.mail("m1"));
    IntakeAnswer answer = scene.receive(Mails.mail("m2").body(Mails.ERASURE));
    assertThat(answer.action()).isEqualTo("triage");
    assertThat(answer.caseId()).contains(id.value());
    assertThat(scene.cases.open()).hasSize(1);
  }

  @Test
  void aRequestAfterTheCaseClosedShouldOpenAFreshOne() {
    CaseId id = scene.opened(Mails.mail("m1"));
    assertThat(
            scene.cases.apply(id, CaseEvent.WITHDRAW, "officer-1", scene.clock.instant()).state())
        .isEqualTo(CaseState.CLOSED_WITHDRAWN);
    CaseId fresh = scene.opened(Mails.mail("m2").body(Mails.ERASURE));
    assertThat(fresh).isNotEqualTo(id);
  }

  @Test
  void aSenderShouldHaveOneAcknowledgementADayAndTheCaseGoOn() {
    CaseId first = scene.opened(Mails.mail("m1"));
    assertThat(scene.cases.apply(first, CaseEvent.WITHDRAW, "officer-1", scene.clock.instant()))
        .isNotNull();
    CaseId second = scene.opened(Mails.mail("m2"));
    assertThat(withheld(first)).isEmpty();
    assertThat(withheld(second)).isEqualTo("once-a-day");
    assertThat(scene.started).containsExactlyInAnyOrder(first, second);
    assertThat(scene.cases.apply(second, CaseEvent.WITHDRAW, "officer-1", scene.clock.instant()))
        .isNotNull();
    scene.clock.advance(Duration.ofHours(24));
    assertThat(withheld(scene.opened(Mails.mail("m3")))).isEmpty();
  }

  @Test
  void spamShouldBeReadAndNotAnswered() {
    CaseId id = scene.opened(Mails.mail("m1").verdicts(spam()));
    assertThat(withheld(id)).isEqualTo("spam");
    assertThat(scene.started).containsExactly(id);
  }

  @Test
  void anEmptyEnvelopeSenderShouldGetACaseAndNoAnswer() {
    assertThat(withheld(scene.opened(Mails.mail("m1").envelope("")))).isEqualTo("empty-sender");
  }

  @Test
  void theWishForNoAutomaticAnswerShouldBeNoSignOfAMachine() {
    CaseId id = scene.opened(Mails.mail("m1").header("X-Auto-Response-Suppress: All"));
    assertThat(withheld(id)).isEmpty();
  }

  @Test
  void aVirusShouldLeaveTheMailUnopenedForAPerson() {
    Verdicts virus =
        new Verdicts(Verdict.PASS, Verdict.FAIL, Verdict.PASS, Verdict.PASS, Verdict.PASS);
    assertThat(scene.receive(Mails.mail("m1").verdicts(virus)).action()).isEqualTo("triage");
    assertThat(scene.cases.open()).isEmpty();
    assertThat(scene.mails.released()).isEmpty();
    assertThat(scene.alarmKinds()).containsExactly("mail-triage");
  }

  @Test
  void whatSesFoundShouldStandOnTheCase() {
    CaseId proven = scene.opened(Mails.mail("m1"));
    CaseId forged =
        scene.opened(
            Mails.mail("m2")
                .from("bram@example.nl")
                .verdicts(Mails.FORGED)
                .header("Authentication-Results: amazonses.com; dmarc=pass; spf=pass; dkim=pass"));
    assertThat(requester(proven).authenticated()).isTrue();
    assertThat(requester(forged).authenticated()).as("the header proves nothing").isFalse();
  }

  @Test
  void aBreachReportShouldWakePeopleWithTheClockAndKeepTheMail() {
    IntakeAnswer answer =
        scene.receive(Mails.mail("m1").body(Mails.BREACH).from("melder@example.org"));
    assertThat(answer.action()).isEqualTo("alarm");
    assertThat(scene.alarmKinds()).containsExactly("breach_report");
    InMemoryOutbox.SentMail notice = scene.outbox.mails().getFirst();
    assertThat(notice.mail().recipient()).isEqualTo(IntakeScene.TEAM);
    assertThat(notice.text())
        .contains("donderdag 5 maart 2026 11:00 (CET)")
        .contains("vrijdag 6 maart 2026 11:00 (CET)")
        .contains("m1")
        .doesNotContain("melder", "portaal");
    assertThat(scene.mails.released()).isEmpty();
    assertThat(Objects.requireNonNull(scene.breaches.get("m1")).closing()).isEmpty();
  }

  @Test
  void aRequestThatAlsoReportsABreachShouldKeepItsRawMail() {
    IntakeAnswer answer = scene.receive(Mails.mail("m1").body(Mails.ACCESS + " " + Mails.BREACH));
    assertThat(answer.action()).isEqualTo("case");
    assertThat(scene.breaches).containsKey("m1");
    assertThat(scene.mails.released()).isEmpty();
  }

  @Test
  void aDemandOfAnAuthorityShouldLeaveNothingBehindButThatItWasSetAside() {
    Mails mail = Mails.mail("m1").body(Mails.DEMAND).from("politie@example.org");
    assertThat(scene.receive(mail).action()).isEqualTo("triage");
    assertThat(scene.aside.get("m1")).isEqualTo(mail.raw());
    assertThat(new String(scene.mails.read("m1", 1000), UTF_8)).doesNotContain("126na", "politie");
    assertThat(scene.register.entry("m1").decision().orElseThrow().outcome())
        .isEqualTo(new Outcome.SetAside());
    assertThat(scene.alarmKinds()).containsExactly("mail-set-aside");
    assertThat(scene.cases.open()).isEmpty();
  }

  @Test
  void aSecondDeliveryOfADemandShouldBeTakenOutOfSightToo() {
    Mails mail = Mails.mail("m1").body(Mails.DEMAND).from("politie@example.org");
    assertThat(scene.receive(mail).action()).isEqualTo("triage");
    scene.mails.put("m2", mail.raw());
    ReceivedMail copy =
        new ReceivedMail(
            "m2", scene.clock.instant(), "politie@example.org", List.of(), Mails.PROVEN);
    assertThat(scene.intake(Fuse.counting()).receive(copy).action()).isEqualTo("triage");
    assertThat(SettingAside.isRemains(scene.mails.read("m2", 1000))).isTrue();
    assertThat(scene.aside).containsOnlyKeys("m1");
  }

  @Test
  void aLetterOfOursThatCameBackForGoodShouldAlarmTheTeamInItsCase() {
    CaseId id = scene.opened(Mails.mail("m1"));
    String letter =
        scene.outbox.send(
            new Outbox.Mail(
                id + "/acknowledgement",
                java.util.Optional.of(id.value()),
                Mails.DESK,
                "x@y.example"),
            "hello".getBytes(UTF_8));
    CaseRecord before = scene.cases.get(id);
    IntakeAnswer answer = scene.receive(Reports.bounce("m2", "failed", "5.1.1", letter));
    assertThat(answer.caseId()).contains(id.value());
    assertThat(scene.alarmKinds()).containsExactly("bounce");
    assertThat(scene.cases.get(id)).isEqualTo(before);
    assertThat(scene.receive(Reports.bounce("m3", "delayed", "4.4.1", letter)).action())
        .isEqualTo("ignore");
    assertThat(scene.receive(Reports.bounce("m4", "failed", "5.1.1", "other@x.example")).action())
        .isEqualTo("ignore");
  }

  @Test
  void anAnswerThatCameBackShouldAskForItOnceHoweverOftenItIsReported() {
    CaseId id = scene.opened(Mails.mail("m1"));
    String letter = sent(id, "/package-link/2");
    IntakeAnswer answer = scene.receive(Reports.bounce("m2", "failed", "5.1.1", letter));
    assertThat(answer.action()).isEqualTo("reply");
    assertThat(scene.receive(Reports.bounce("m3", "failed", "5.1.1", letter)).action())
        .isEqualTo("reply");
    String code = sent(id, "/package-code/2");
    assertThat(scene.receive(Reports.bounce("m4", "failed", "5.1.1", code)).action())
        .isEqualTo("reply");
    assertThat(scene.returned).containsExactly(id + "-package-link-2");
  }

  @Test
  void onlyAnAnswerShouldReopenACaseAndNotOneOfLongAgo() {
    CaseId id = scene.opened(Mails.mail("m1"));
    scene.receive(Reports.bounce("m2", "failed", "5.1.1", sent(id, "/acknowledgement")));
    scene.receive(Reports.bounce("m3", "failed", "5.1.1", sent(id, "/identity-link")));
    scene.receive(Reports.bounce("m4", "delayed", "4.4.1", sent(id, "/refusal")));
    assertThat(scene.returned).isEmpty();
    scene.clock.advance(java.time.Duration.ofDays(31));
    scene.receive(Reports.bounce("m5", "failed", "5.1.1", sent(id, "/package-link")));
    assertThat(scene.returned).isEmpty();
    assertThat(scene.alarmKinds()).as("a person hears of each").contains("bounce");
  }

  @Test
  void aCrashAfterAnyWriteShouldStillAskForTheReturnedAnswer() {
    for (int write = 1; write <= 12; write++) {
      IntakeScene other = new IntakeScene();
      CaseId id = other.opened(Mails.mail("m1"));
      String letter =
          other.outbox.send(
              new Outbox.Mail(
                  id + "/refusal", java.util.Optional.of(id.value()), Mails.DESK, "x@y.example"),
              "hello".getBytes(UTF_8));
      Mails report = Reports.bounce("m2", "failed", "5.1.1", letter);
      other.mails.put(report.id(), report.raw());
      Fuse fuse = Fuse.after(write);
      Fuse.untilDone(() -> assertThat(other.again(report, fuse).caseId()).contains(id.value()));
      assertThat(other.returned).as("write %d", write).containsExactly(id + "-refusal");
    }
  }

  private String sent(CaseId id, String key) {
    return scene.outbox.send(
        new Outbox.Mail(id + key, java.util.Optional.of(id.value()), Mails.DESK, "x@y.example"),
        "hello".getBytes(UTF_8));
  }

  private String withheld(CaseId id) {
    return scene
        .vault
        .find(id, LetterFacts.vaultName("acknowledgement"))
        .map(json -> nl.mistervoip.privacy.platform.Json.read(json, LetterFacts.class))
        .map(facts -> facts.values().getOrDefault("reason", ""))
        .orElse("");
  }

  private Requester requester(CaseId id) {
    return scene.vault.getJson(id, Requester.VAULT_NAME, Requester.class);
  }

  private static Verdicts spam() {
    return new Verdicts(Verdict.FAIL, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);
  }
}
