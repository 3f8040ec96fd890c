package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import nl.mistervoip.privacy.casefile.ReopenCase.Reopened;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReopenCaseTest {
  private static final Instant NOW = TickingClock.NOW;
  private static final ReturnedAnswer PACKAGE = new ReturnedAnswer("package-link", "package-link");
  private static final ReturnedAnswer REFUSAL = new ReturnedAnswer("refusal", "refusal-2");
  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemoryCases cases = new InMemoryCases(audit);
  private final InMemoryVault vault = new InMemoryVault();
  private final ReopenCase reopenCase = new ReopenCase(cases, vault);

  @Test
  void aCaseThatWasAnsweredShouldWaitForTheTeamAndCloseAsItWas() {
    CaseId id = in(CaseState.CLOSED_ANSWERED);
    assertThat(reopenCase.reopen(id, PACKAGE, NOW)).isEqualTo(new Reopened.Open(CaseEvent.CLOSE));
    assertThat(cases.get(id).state()).isEqualTo(CaseState.ANSWER_RETURNED);
    assertThat(cases.get(id).waitingFor()).isEqualTo("privacy-team");
    assertThat(cases.apply(id, CaseEvent.CLOSE, "system", NOW).state())
        .isEqualTo(CaseState.CLOSED_ANSWERED);
    assertThat(audit.eventsOf(id.value())).contains("case.answer-bounced", "case.close");
  }

  @Test
  void aRefusedCaseShouldCloseAsRefusedAgain() {
    CaseId id = in(CaseState.CLOSED_REFUSED);
    assertThat(reopenCase.reopen(id, REFUSAL, NOW))
        .isEqualTo(new Reopened.Open(CaseEvent.CLOSE_REFUSED));
    assertThat(reopenCase.reopen(id, REFUSAL, NOW))
        .as("the same step again")
        .isEqualTo(new Reopened.Open(CaseEvent.CLOSE_REFUSED));
  }

  @Test
  void aSecondAnswerThatCameBackShouldWaitForTheFirst() {
    CaseId id = in(CaseState.CLOSED_ANSWERED);
    assertThat(reopenCase.reopen(id, PACKAGE, NOW)).isInstanceOf(Reopened.Open.class);
    assertThat(reopenCase.reopen(id, REFUSAL, NOW)).isInstanceOf(Reopened.Later.class);
    assertThat(cases.apply(id, CaseEvent.CLOSE, "system", NOW).id()).isEqualTo(id);
    assertThat(reopenCase.reopen(id, REFUSAL, NOW)).isInstanceOf(Reopened.Open.class);
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void onlyAnAnsweredCaseShouldMove(CaseState state) {
    CaseId id = in(state);
    Reopened reopened = reopenCase.reopen(id, PACKAGE, NOW);
    switch (state) {
      case CLOSED_ANSWERED, CLOSED_REFUSED ->
          assertThat(reopened).isInstanceOf(Reopened.Open.class);
      case CLOSED_WITHDRAWN, CLOSED_UNIDENTIFIED ->
          assertThat(reopened).isInstanceOf(Reopened.Over.class);
      default -> assertThat(reopened).isInstanceOf(Reopened.Later.class);
    }
    boolean moved = reopened instanceof Reopened.Open;
    assertThat(cases.get(id).state()).isEqualTo(moved ? CaseState.ANSWER_RETURNED : state);
  }

  @Test
  void aCrashAfterAnyWriteShouldEndReopened() {
    for (int write = 1; write <= 2; write++) {
      CaseId id = in(CaseState.CLOSED_ANSWERED);
      Fuse fuse = Fuse.after(write);
      ReopenCase dying =
          new ReopenCase(
              fuse.around(Cases.class, cases, Set.of("apply")),
              fuse.around(CaseVault.class, vault, Set.of("put", "putJson")));
      Fuse.untilDone(
          () -> assertThat(dying.reopen(id, PACKAGE, NOW)).isInstanceOf(Reopened.Open.class));
      assertThat(cases.get(id).state()).isEqualTo(CaseState.ANSWER_RETURNED);
    }
  }

  private CaseId in(CaseState state) {
    CaseRecord record = aCase().in(state).build();
    cases.put(record);
    return record.id();
  }
}
