package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.Decision.Extra;
import nl.mistervoip.privacy.intake.ThreadFacts.Link;
import nl.mistervoip.privacy.intake.mail.Problem;
import nl.mistervoip.privacy.intake.reading.Classification;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Label;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakePolicyTest {
  private static final CaseId CASE = new CaseId("MV-AAAA-BBBB");
  private static final Classifier CLASSIFIER = new Classifier(Lexicon.load());
  private static final ThreadFacts OWN_CASE =
      new ThreadFacts(CASE, true, List.of(Right.ACCESS), true, Link.NAMED);
  private static final ThreadFacts BY_SENDER =
      new ThreadFacts(CASE, true, List.of(Right.ACCESS), true, Link.SENDER);

  /** What was read, by hand, so that the table does not depend on the words of a mail. */
  private static Classification read(String labels, Label topic) {
    return read(labels, "", topic);
  }

  private static Classification read(String labels, String suspected, Label topic) {
    return read(labels, suspected, topic, false);
  }

  private static Classification read(String labels, String suspected, Label topic, boolean cut) {
    return new Classification(
        labels(labels),
        !labels.isEmpty(),
        labels(suspected),
        topic,
        topic != Label.OTHER,
        topic.isService(),
        false,
        cut,
        "nl",
        1,
        List.of());
  }

  private static List<Label> labels(String names) {
    return names.isEmpty()
        ? List.of()
        : List.of(names.split(" ")).stream().map(Label::ofWireName).toList();
  }

  private static MailFacts alone() {
    return facts(Mails.PROVEN, Optional.empty());
  }

  private static MailFacts facts(Verdicts verdicts, Optional<ThreadFacts> thread) {
    boolean authenticated = verdicts.dmarc() == Verdict.PASS;
    return new MailFacts(
        verdicts, authenticated, IntakeScene.OWN, thread, Optional.empty(), Optional.empty());
  }

  private static Decision decide(Classification read, MailFacts facts) {
    return IntakePolicy.decide(Mails.mail("m").read(), read, facts);
  }

  private static String shown(Decision decision) {
    return switch (decision.outcome()) {
      case Outcome.OpenCase open -> "case";
      case Outcome.JoinCase join ->
          "join "
              + String.join("+", join.effects().stream().map(JoinEffect::noted).sorted().toList());
      case Outcome.Forward forward -> "forward";
      case Outcome.Alarm alarm -> "alarm";
      case Outcome.Triage triage ->
          "triage " + triage.reason() + (triage.caseId().isPresent() ? " in case" : "");
      case Outcome.SetAside aside -> "aside";
      case Outcome.Ignore ignore -> "ignore";
    };
  }

  @ParameterizedTest(name = "{0} about {1} alone: {2}")
  @CsvSource({
    "access, OTHER, case",
    "access erasure, OTHER, case",
    "'', FAULT, forward",
    "'', OTHER, forward",
    "breach_report, OTHER, alarm",
    "complaint_privacy, OTHER, triage COMPLAINT",
    "reminder, OTHER, triage NO_CASE_FOUND",
    "withdrawal_of_request, OTHER, triage NO_CASE_FOUND",
    "identity_reply, OTHER, triage NO_CASE_FOUND",
    "access reminder, OTHER, triage NO_CASE_FOUND",
    "access deceased, OTHER, triage DECEASED",
    "'', AUTHORITY_DEMAND, aside",
    "access, AUTHORITY_DEMAND, aside",
    "'', PHISHING, triage PHISHING",
    "'', NUISANCE_CALL, triage NUISANCE_CALL",
    "access, NUISANCE_CALL, case",
  })
  void aMailOfNoCaseShouldBecome(String labels, Label topic, String expected) {
    assertThat(shown(decide(read(labels, topic), alone()))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} about {1}: its end was not read")
  @CsvSource({"'', FAULT", "'', OTHER", "access, OTHER", "breach_report, OTHER", "'', NEWSLETTER"})
  void aMailWhoseEndWasNotReadShouldGoToAPerson(String labels, Label topic) {
    Classification read = read(labels, "", topic, true);
    assertThat(shown(decide(read, alone()))).isEqualTo("triage UNREADABLE");
    assertThat(shown(decide(read, facts(Mails.PROVEN, Optional.of(OWN_CASE)))))
        .isEqualTo("triage UNREADABLE in case");
  }

  @Test
  void aBreachReportWhoseEndWasNotReadShouldStillAlarm() {
    assertThat(decide(read("breach_report", "", Label.OTHER, true), alone()).also())
        .contains(Decision.Extra.ALARM);
  }

  @ParameterizedTest(name = "{0} about {1} in the own case: {2}")
  @CsvSource({
    "'', OTHER, join reply",
    "'', FAULT, join reply",
    "reminder, OTHER, join reminder",
    "access reminder, OTHER, join reminder",
    "withdrawal_of_request, OTHER, join withdrawal",
    "access withdrawal_of_request, OTHER, join withdrawal",
    "identity_reply, OTHER, join identity-reply",
    "complaint_privacy reminder, OTHER, join complaint+reminder",
    "access, OTHER, join reply",
    "recipients_list, OTHER, join reply",
    "erasure, OTHER, triage NEW_RIGHT in case",
    "erasure withdrawal_of_request, OTHER, triage NEW_RIGHT in case",
    "'', AUTHORITY_DEMAND, aside",
  })
  void aReplyOfTheProvenRequesterShouldBecome(String labels, Label topic, String expected) {
    Decision decision = decide(read(labels, topic), facts(Mails.PROVEN, Optional.of(OWN_CASE)));
    assertThat(shown(decision)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} about {1} in a new mail of the same sender: {2}")
  @CsvSource({
    "reminder, OTHER, join reminder",
    "access reminder, OTHER, join reminder",
    "withdrawal_of_request, OTHER, join withdrawal",
    "identity_reply, OTHER, join identity-reply",
    "complaint_privacy, OTHER, join complaint",
    "'', OTHER, join reply",
    "erasure, OTHER, triage NEW_RIGHT in case",
    "erasure reminder, OTHER, triage NEW_RIGHT in case",
    "access, OTHER, triage REPEATED_REQUEST in case",
    "access on_behalf reminder, OTHER, triage REPEATED_REQUEST in case",
    "'', FAULT, forward",
    "'', INVOICE, forward",
    "breach_report, OTHER, alarm",
    "'', PHISHING, triage PHISHING",
    "'', AUTHORITY_DEMAND, aside",
  })
  void aNewMailOfASenderWithAnOpenCaseShouldBecome(String labels, Label topic, String expected) {
    Decision decision = decide(read(labels, topic), facts(Mails.PROVEN, Optional.of(BY_SENDER)));
    assertThat(shown(decision)).isEqualTo(expected);
  }

  @Test
  void aSuspicionInAMailOfASenderWithAnOpenCaseShouldGoToAPersonWithTheCase() {
    Classification unsure = read("", "erasure", Label.OTHER);
    assertThat(shown(decide(unsure, facts(Mails.PROVEN, Optional.of(BY_SENDER)))))
        .isEqualTo("triage UNSURE in case");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reminder", "withdrawal_of_request", "identity_reply", ""})
  void aSenderWithSeveralOpenCasesShouldHaveAPersonChoose(String labels) {
    ThreadFacts several =
        new ThreadFacts(CASE, true, List.of(Right.ACCESS), true, Link.SENDER_OF_SEVERAL);
    assertThat(shown(decide(read(labels, Label.OTHER), facts(Mails.PROVEN, Optional.of(several)))))
        .isEqualTo("triage SEVERAL_CASES in case");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "reminder", "withdrawal_of_request", "identity_reply", "complaint_privacy"})
  void aReplyOfAStrangerShouldNeverJoin(String labels) {
    ThreadFacts strange = new ThreadFacts(CASE, true, List.of(Right.ACCESS), false, Link.NAMED);
    assertThat(shown(decide(read(labels, Label.OTHER), facts(Mails.PROVEN, Optional.of(strange)))))
        .isEqualTo("triage STRANGER in case");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "reminder", "withdrawal_of_request", "identity_reply", "complaint_privacy"})
  void aReplyThatIsNotProvenShouldNeverMoveTheCase(String labels) {
    Classification read = read(labels, Label.OTHER);
    assertThat(shown(decide(read, facts(Mails.FORGED, Optional.of(OWN_CASE)))))
        .isEqualTo("triage FORGED_SENDER in case");
    assertThat(shown(decide(read, facts(Mails.UNPROVEN, Optional.of(OWN_CASE)))))
        .isEqualTo("triage UNPROVEN_SENDER in case");
  }

  @Test
  void aReplyToAClosedCaseShouldGoToAPerson() {
    ThreadFacts closed = new ThreadFacts(CASE, false, List.of(Right.ACCESS), false, Link.NAMED);
    assertThat(shown(decide(read("access", Label.OTHER), facts(Mails.PROVEN, Optional.of(closed)))))
        .isEqualTo("triage CLOSED_CASE in case");
  }

  @Test
  void aRequestFromAForgedSenderShouldStillOpenACase() {
    assertThat(shown(decide(read("access", Label.OTHER), facts(Mails.FORGED, Optional.empty()))))
        .isEqualTo("case");
  }

  @Test
  void aBreachBesidesARequestShouldAlarmAsWell() {
    Decision decision = decide(read("access breach_report", Label.OTHER), alone());
    assertThat(shown(decision)).isEqualTo("case");
    assertThat(decision.also()).containsExactly(Extra.ALARM);
    assertThat(decision.keepsRawMail()).isTrue();
  }

  @Test
  void aFaultBesidesARequestShouldReachTheServiceDeskAsWell() {
    Decision decision = decide(read("access", Label.FAULT), alone());
    assertThat(decision.also()).containsExactly(Extra.FORWARD);
    assertThat(decision.keepsRawMail()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Auto-Submitted: auto-replied | triage MACHINE_SENDER | ignore",
        "X-Autoreply: yes | triage MACHINE_SENDER | ignore",
        "Precedence: auto_reply | triage MACHINE_SENDER | ignore",
        "Auto-Submitted: auto-generated | triage MACHINE_SENDER | forward",
        "Return-Path: <> | triage MACHINE_SENDER | forward",
        "List-Id: <klanten.example.nl> | triage MACHINE_SENDER | forward",
        "List-Unsubscribe: <mailto:x@example.nl> | triage MACHINE_SENDER | forward",
        "Precedence: bulk | triage MACHINE_SENDER | forward",
        "X-Auto-Response-Suppress: All | case | forward",
        "Auto-Submitted: no | case | forward",
      })
  void aSignOfAMachineShouldKeepItFromACaseAndNeverHideARequest(
      String header, String asking, String other) {
    assertThat(byHeader(header, read("access", Label.OTHER))).isEqualTo(asking);
    assertThat(byHeader(header, read("", Label.FAULT))).isEqualTo(other);
  }

  private static String byHeader(String header, Classification read) {
    return shown(IntakePolicy.decide(Mails.mail("m").header(header.strip()).read(), read, alone()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delivery-status", "disposition-notification"})
  void aReportAboutOurOwnMailShouldBeIgnoredWhateverItQuotes(String type) {
    Mails report =
        Mails.mail("m").body("multipart/report; report-type=" + type + "; boundary=b", "--b--");
    assertThat(shown(IntakePolicy.decide(report.read(), read("access", Label.OTHER), alone())))
        .isEqualTo("ignore");
  }

  @Test
  void aComplaintAboutSpamShouldNotOpenACase() {
    Mails report =
        Mails.mail("m").body("multipart/report; report-type=feedback-report; boundary=b", "--b--");
    assertThat(shown(IntakePolicy.decide(report.read(), read("", Label.OTHER), alone())))
        .isNotEqualTo("case");
  }

  @Test
  void aLetterThatCameBackShouldBelongToItsCase() {
    MailFacts bounced =
        new MailFacts(
            Mails.PROVEN,
            false,
            IntakeScene.OWN,
            Optional.empty(),
            Optional.of(new ReturnedLetter(CASE, Optional.empty())),
            Optional.empty());
    Decision decision = decide(read("", Label.OTHER), bounced);
    assertThat(shown(decision)).isEqualTo("join bounce");
  }

  @ParameterizedTest
  @ValueSource(strings = {Mails.DESK, IntakeScene.SERVICE_DESK, "info+x@mister-voip.example"})
  void aMailFromAnAddressOfOurOwnShouldGoToAPerson(String from) {
    assertThat(
            shown(
                IntakePolicy.decide(
                    Mails.mail("m").from(from).read(), read("access", Label.OTHER), alone())))
        .isEqualTo("triage OWN_ADDRESS");
  }

  @Test
  void whatTheServiceDeskSendsBackShouldNameTheFirstMail() {
    MailFacts facts =
        new MailFacts(
            Mails.PROVEN,
            false,
            IntakeScene.OWN,
            Optional.empty(),
            Optional.empty(),
            Optional.of("first-1"));
    Decision back =
        IntakePolicy.decide(
            Mails.mail("m").from(IntakeScene.SERVICE_DESK).read(),
            read("access", Label.OTHER),
            facts);
    assertThat(back.outcome())
        .isEqualTo(
            new Outcome.Triage(
                TriageReason.MISROUTED,
                List.of("access"),
                Optional.empty(),
                Optional.of("first-1")));
    assertThat(shown(decide(read("access", Label.OTHER), facts)))
        .as("somebody else who answers such a mail asks for something")
        .startsWith("case");
  }

  @Test
  void aMailWithAVirusShouldGoToAPersonByItsHeaderAlone() {
    Decision decision = IntakePolicy.decideUnread(Problem.NOT_OPENED, Optional.of(OWN_CASE));
    assertThat(shown(decision)).isEqualTo("triage VIRUS in case");
    assertThat(shown(IntakePolicy.decideUnread(Problem.TOO_DEEP, Optional.empty())))
        .isEqualTo("triage UNREADABLE");
  }

  @Test
  void whatIsSetAsideShouldNotSayWhatItIs() {
    Decision decision =
        IntakePolicy.decide(
            Mails.mail("m").body(Mails.DEMAND).read(),
            CLASSIFIER.classify(Mails.mail("m").body(Mails.DEMAND).read()),
            alone());
    assertThat(decision.outcome()).isEqualTo(new Outcome.SetAside());
    assertThat(decision.outcome().readLabels()).isEmpty();
    assertThat(decision.also()).isEqualTo(Set.of());
  }
}
