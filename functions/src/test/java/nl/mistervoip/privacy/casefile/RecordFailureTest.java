package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.InMemoryAlarms;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordFailureTest {
  private static final CaseId CASE = aCase().build().id();
  private static final String ERROR =
      "nl.mistervoip.privacy.casefile.CaseVault$MissingDocumentException";

  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemoryCases cases = new InMemoryCases(audit);
  private final InMemoryAlarms alarms = new InMemoryAlarms();
  private final RecordFailure failure = new RecordFailure(cases, audit, audit, alarms);

  @BeforeEach
  void openTheCase() {
    assertThat(cases.open(aCase().build(), TickingClock.NOW)).isTrue();
  }

  @Test
  void aFailureShouldStopTheCaseAndStandInTheAuditAndWakeSomeone() {
    assertThat(failure.record(CASE, ERROR, TickingClock.NOW)).isEqualTo(CaseState.NEEDS_ATTENTION);
    assertThat(audit.eventsOf(CASE.value()))
        .containsExactly("case.opened", "case.fail", "case.step-failed");
    assertThat(lastFacts().facts()).containsEntry("error", ERROR);
    assertThat(alarms.raised()).containsExactly(new Alarms.Alarm("case-failed", CASE.value()));
  }

  @Test
  void theSameFailureRecordedAgainShouldStandInTheAuditOnce() {
    CaseState first = failure.record(CASE, ERROR, TickingClock.NOW);
    assertThat(failure.record(CASE, ERROR, TickingClock.NOW.plusSeconds(9))).isEqualTo(first);
    assertThat(audit.eventsOf(CASE.value()))
        .containsExactly("case.opened", "case.fail", "case.step-failed");
  }

  @Test
  void theSameFailureAfterTheCaseWasResumedShouldBeANewOne() {
    CaseState first = failure.record(CASE, ERROR, TickingClock.NOW);
    assertThat(cases.apply(CASE, CaseEvent.RESUME, "officer-1", TickingClock.NOW).state())
        .isNotEqualTo(first);
    assertThat(failure.record(CASE, ERROR, TickingClock.NOW)).isEqualTo(CaseState.NEEDS_ATTENTION);
    assertThat(audit.eventsOf(CASE.value())).filteredOn("case.step-failed"::equals).hasSize(2);
  }

  @Test
  void aClosedCaseShouldStayClosedButSomeoneShouldHear() {
    assertThat(
            cases.apply(CASE, CaseEvent.WITHDRAW, "officer-1", TickingClock.NOW).state().closed())
        .isTrue();
    assertThat(failure.record(CASE, ERROR, TickingClock.NOW)).isEqualTo(CaseState.CLOSED_WITHDRAWN);
    assertThat(alarms.raised()).hasSize(1);
  }

  @Test
  void theWorkThatWasStoppedForAWithdrawalShouldBeNoFailure() {
    assertThat(
            cases.apply(CASE, CaseEvent.WITHDRAW, "officer-1", TickingClock.NOW).state().closed())
        .isTrue();
    assertThat(failure.record(CASE, "ExecutionABORTED", TickingClock.NOW))
        .isEqualTo(CaseState.CLOSED_WITHDRAWN);
    assertThat(alarms.raised()).isEmpty();
    assertThat(audit.eventsOf(CASE.value())).containsExactly("case.opened", "case.withdraw");
  }

  @Test
  void workThatWasStoppedByHandShouldBeAFailure() {
    assertThat(failure.record(CASE, "ExecutionABORTED", TickingClock.NOW))
        .isEqualTo(CaseState.NEEDS_ATTENTION);
    assertThat(alarms.raised()).hasSize(1);
  }

  @Test
  void whatIsNoErrorNameShouldNotBeKept() {
    assertThat(failure.record(CASE, "no account for jan@klant.example", TickingClock.NOW).closed())
        .isFalse();
    assertThat(lastFacts().facts()).containsEntry("error", "unnamed");
  }

  private AuditTrail.Line lastFacts() {
    return audit.of(CASE.value()).getLast();
  }
}
