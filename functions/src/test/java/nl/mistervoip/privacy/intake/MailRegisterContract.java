package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.mistervoip.privacy.casefile.ReturnedAnswer;
import nl.mistervoip.privacy.intake.MailRegister.Registered;
import nl.mistervoip.privacy.intake.MailRegister.State;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What every register of mails does; run on the fake and on the real one. */
interface MailRegisterContract {
  Instant NOW = TickingClock.NOW;
  CaseId CASE = new CaseId("MV-AAAA-BBBB");

  MailRegister register();

  @Test
  default void aMailShouldBeRegisteredOnceWithItsFirstReceiptAndVerdicts() {
    String id = any();
    Registered first = register().receive(Mails.received(id, NOW, Mails.PROVEN), NOW);
    Registered again =
        register()
            .receive(Mails.received(id, NOW.plusSeconds(60), Mails.FORGED), NOW.plusSeconds(60));
    assertThat(again).isEqualTo(first);
    assertThat(first.receivedAt()).isEqualTo(NOW);
    assertThat(first.verdicts()).isEqualTo(Mails.PROVEN);
    assertThat(first.state()).isEqualTo(State.RECEIVED);
    assertThat(first.decision()).isEmpty();
  }

  @Test
  default void theFirstMailWithAContentShouldStayTheFirst() {
    String print = any();
    String first = any();
    assertThat(register().firstWith(print, first, NOW)).isEqualTo(first);
    assertThat(register().firstWith(print, any(), NOW)).isEqualTo(first);
    assertThat(register().firstWith(print, first, NOW)).isEqualTo(first);
  }

  @Test
  default void aMailShouldHaveTheSameCaseNumberEachTime() {
    String id = any();
    CaseId number = register().caseFor(id, NOW);
    assertThat(register().caseFor(id, NOW)).isEqualTo(number);
    assertThat(register().caseFor(any(), NOW)).isNotEqualTo(number);
  }

  @Test
  default void theFirstDecisionShouldStand() {
    String id = registered();
    Decision decision = Decision.of(new Outcome.Forward(List.of("not_privacy", "fault")));
    assertThat(register().decide(id, decision).decision()).contains(decision);
    Decision other = Decision.of(new Outcome.Alarm(List.of("breach_report")));
    assertThat(register().decide(id, other).decision()).contains(decision);
  }

  @Test
  default void everyKindOfDecisionShouldComeBackAsItWas() {
    for (Decision decision : decisions()) {
      String id = registered();
      assertThat(register().decide(id, decision).decision()).contains(decision);
      register().finish(id, NOW);
      State end = decision.outcome().needsPerson() ? State.TRIAGE : State.DONE;
      Registered read = register().receive(Mails.received(id, NOW, Mails.PROVEN), NOW);
      assertThat(read.state()).as("%s", decision.outcome()).isEqualTo(end);
      assertThat(read.decision()).contains(decision);
    }
  }

  @Test
  default void aLaterDeliveryShouldEndDoneWithTheDecisionOfTheFirst() {
    String copy = registered();
    Decision decision =
        Decision.of(new Outcome.Triage(TriageReason.UNSURE, List.of("access"), Optional.empty()));
    register().finishCopy(copy, decision, NOW);
    Registered read = register().receive(Mails.received(copy, NOW, Mails.PROVEN), NOW);
    assertThat(read.state()).isEqualTo(State.DONE);
    assertThat(read.decision()).contains(decision);
  }

  private static List<Decision> decisions() {
    return List.of(
        new Decision(
            new Outcome.OpenCase(List.of(Right.ACCESS), List.of("access", "fault"), Language.EN),
            Set.of(Decision.Extra.FORWARD, Decision.Extra.ALARM),
            Optional.of(CASE)),
        Decision.of(new Outcome.JoinCase(CASE, List.of("reminder", "withdrawal_of_request"))),
        Decision.of(
            Outcome.JoinCase.bounced(
                new ReturnedLetter(
                    CASE, Optional.of(new ReturnedAnswer("package-link", "package-link"))))),
        Decision.of(new Outcome.Forward(List.of("not_privacy", "invoice"))),
        Decision.of(new Outcome.Alarm(List.of("breach_report"))),
        Decision.of(
            new Outcome.Triage(TriageReason.NEW_RIGHT, List.of("erasure"), Optional.of(CASE))),
        Decision.of(new Outcome.SetAside()),
        Decision.of(new Outcome.Ignore(IgnoreReason.AUTO_REPLY)));
  }

  private String registered() {
    String id = any();
    assertThat(register().receive(Mails.received(id, NOW, Mails.PROVEN), NOW).id()).isEqualTo(id);
    return id;
  }

  private static String any() {
    return UUID.randomUUID().toString();
  }
}
