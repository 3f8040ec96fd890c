package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk's own cases go when the retention table says so, in whatever end state they are. */
class ForgetCasesTest {
  private static final Instant CLOSED = Instant.parse("2024-11-26T10:00:00Z");
  private static final Instant TWO_YEARS_ON = Instant.parse("2026-11-26T23:00:00Z");
  private static final Instant FIVE_YEARS_ON = Instant.parse("2029-11-26T23:00:00Z");

  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemoryCases cases = new InMemoryCases(new InMemoryAudit());
  private final InMemoryVault vault = new InMemoryVault();

  @ParameterizedTest
  @EnumSource(
      value = CaseState.class,
      names = {"CLOSED_ANSWERED", "CLOSED_REFUSED", "CLOSED_UNIDENTIFIED", "CLOSED_WITHDRAWN"})
  void contentShouldGoAfterTwoYearsAndTheRecordAfterFiveInEveryEndState(CaseState end) {
    CaseId id = closed(end, CLOSED);
    assertThat(run(TWO_YEARS_ON.minusMillis(1))).isEqualTo(new ForgetCases.Result(0, 0, 0));
    assertThat(vault.names(id, "")).hasSize(2);

    assertThat(run(TWO_YEARS_ON)).isEqualTo(new ForgetCases.Result(1, 0, 0));
    assertThat(vault.names(id, "")).isEmpty();
    assertThatThrownBy(() -> vault.put(id, "late", new byte[0]))
        .isInstanceOf(CaseVault.NoKeyException.class);
    assertThat(cases.get(id).state()).isEqualTo(end);
    assertThat(audit.eventsOf(id.value())).containsExactly("case.content-destroyed");
    assertThat(audit.of(id.value()).getFirst().facts()).containsEntry("term", "P2Y");

    assertThat(run(FIVE_YEARS_ON.minusMillis(1))).isEqualTo(new ForgetCases.Result(0, 0, 0));
    assertThat(run(FIVE_YEARS_ON)).isEqualTo(new ForgetCases.Result(0, 1, 0));
    assertThat(cases.find(id)).isEmpty();
    assertThat(audit.eventsOf("own-terms-2029-11-27")).containsExactly("case.records-removed");
    assertThat(audit.events().toString().split(id.value(), -1))
        .as("the entry of the removal names no case")
        .hasSizeLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    // a leap day, both sides of midnight in Amsterdam, and a last day with 25 hours
    "2024-02-29T12:00:00Z, 2026-02-28T22:59:59Z, 2026-02-28T23:00:00Z",
    "2024-02-28T23:30:00Z, 2026-02-28T22:59:59Z, 2026-02-28T23:00:00Z",
    "2024-02-28T22:30:00Z, 2026-02-28T22:59:59Z, 2026-02-28T23:00:00Z",
    "2024-10-25T12:00:00Z, 2026-10-25T22:59:59Z, 2026-10-25T23:00:00Z",
    "2024-12-31T23:30:00.5Z, 2027-01-01T22:59:59Z, 2027-01-01T23:00:00Z"
  })
  void theLastDayShouldBeKeptToItsEnd(Instant closedAt, Instant still, Instant gone) {
    closed(CaseState.CLOSED_REFUSED, closedAt);
    assertThat(run(still).forgotten()).isZero();
    assertThat(run(gone).forgotten()).isOne();
  }

  @Test
  void aCaseThatRestrictsOrIsDisputedShouldStayUntilThatIsOver() {
    CaseId restricts = closed(CaseState.CLOSED_ANSWERED, CLOSED);
    CaseId disputed = closed(CaseState.CLOSED_ANSWERED, CLOSED.plusSeconds(1));
    cases.restricts(restricts, CLOSED);
    cases.claim(disputed, true);
    assertThat(run(FIVE_YEARS_ON)).isEqualTo(new ForgetCases.Result(0, 0, 2));
    assertThat(vault.names(restricts, "")).hasSize(2);

    cases.restrictsNoMore(restricts);
    cases.claim(disputed, false);
    // Long past both terms: content and record go in one night.
    assertThat(run(FIVE_YEARS_ON)).isEqualTo(new ForgetCases.Result(2, 2, 0));
  }

  @Test
  void aCaseWhoseErasureWaitsShouldKeepWhatThatNeedsAndNothingElseUntilItIsDone() {
    CaseId id = waiting();
    assertThat(run(TWO_YEARS_ON)).isEqualTo(new ForgetCases.Result(0, 0, 1));
    assertThat(vault.names(id, ""))
        .containsExactlyInAnyOrder(
            "erasure/lines/d1/contracts", WaitingErasure.VAULT_NAME, "requester", "subject-ref");
    assertThat(audit.eventsOf(id.value())).containsExactly("case.content-cut-down");
    assertThat(run(FIVE_YEARS_ON)).isEqualTo(new ForgetCases.Result(0, 0, 1));
    assertThat(audit.eventsOf(id.value())).containsExactly("case.content-cut-down");
    assertThat(cases.find(id)).isPresent();
    vault.destroy(id, WaitingErasure.VAULT_NAME);
    assertThat(run(FIVE_YEARS_ON)).isEqualTo(new ForgetCases.Result(1, 1, 0));
    assertThat(vault.names(id, "")).isEmpty();
    assertThat(cases.find(id)).isEmpty();
  }

  @Test
  void dyingWhileAWaitingCaseIsCutDownShouldEndTheSame() {
    for (int write = 1; ; write++) {
      ForgetCasesTest world = new ForgetCasesTest();
      CaseId id = world.waiting();
      Fuse fuse = Fuse.after(write);
      ForgetCases job = world.job(fuse);
      Fuse.untilDone(() -> job.run(TWO_YEARS_ON));
      assertThat(world.vault.names(id, "")).allMatch(WaitingErasure::needs).hasSize(4);
      assertThat(world.audit.eventsOf(id.value())).containsExactly("case.content-cut-down");
      if (fuse.writes() < write) {
        assertThat(write).as("every write was one to die after").isGreaterThan(4);
        return;
      }
    }
  }

  private CaseId waiting() {
    CaseId id = closed(CaseState.CLOSED_ANSWERED, CLOSED);
    vault.putJson(id, WaitingErasure.VAULT_NAME, new WaitingErasure("d1"));
    for (String name : List.of("erasure/lines/d1/contracts", "requester", "subject-ref")) {
      vault.put(id, name, new byte[] {1});
    }
    return id;
  }

  @Test
  void aReopenedCaseShouldStayAndItsTermRunFromTheNewClosing() {
    CaseId id = closed(CaseState.CLOSED_ANSWERED, CLOSED);
    cases.apply(id, CaseEvent.ANSWER_BOUNCED, "system", CLOSED.plus(Duration.ofDays(20)));
    assertThat(run(TWO_YEARS_ON)).isEqualTo(new ForgetCases.Result(0, 0, 0));
    cases.apply(id, CaseEvent.CLOSE, "officer-1", CLOSED.plus(Duration.ofDays(40)));
    assertThat(run(TWO_YEARS_ON).forgotten()).isZero();
    assertThat(run(TWO_YEARS_ON.plus(Duration.ofDays(40))).forgotten()).isOne();
  }

  @Test
  void openCasesShouldNeverGo() {
    CaseId id = CaseId.ofMessage("open");
    cases.put(aCase().withId(id).in(CaseState.AWAITING_APPROVAL).build());
    assertThat(run(FIVE_YEARS_ON.plus(Duration.ofDays(9_000))))
        .isEqualTo(new ForgetCases.Result(0, 0, 0));
    assertThat(cases.find(id)).isPresent();
  }

  @Test
  void dyingAfterAnyWriteShouldEndTheSame() {
    for (int write = 1; ; write++) {
      ForgetCasesTest world = new ForgetCasesTest();
      CaseId id = world.closed(CaseState.CLOSED_WITHDRAWN, CLOSED);
      Fuse fuse = Fuse.after(write);
      ForgetCases job = world.job(fuse);
      Fuse.untilDone(() -> job.run(TWO_YEARS_ON));
      Fuse.untilDone(() -> job.run(FIVE_YEARS_ON));
      assertThat(world.vault.names(id, "")).isEmpty();
      assertThat(world.cases.find(id)).isEmpty();
      assertThat(world.audit.eventsOf(id.value())).containsExactly("case.content-destroyed");
      assertThat(world.audit.eventsOf("own-terms-2029-11-27")).isNotEmpty();
      if (fuse.writes() < write) {
        assertThat(write).as("every write was one to die after").isGreaterThan(5);
        return;
      }
    }
  }

  private ForgetCases.Result run(Instant now) {
    return job(Fuse.counting()).run(now);
  }

  private ForgetCases job(Fuse fuse) {
    return new ForgetCases(
        fuse.around(ClosedCases.class, new InMemoryClosedCases(cases), Set.of("move", "remove")),
        fuse.around(CaseVault.class, vault, Set.of("shred", "destroy")),
        fuse.around(AuditLog.class, audit, Set.of("append")),
        OwnTerms.load());
  }

  private CaseId closed(CaseState end, Instant at) {
    CaseId id = CaseId.ofMessage(end + " " + at);
    CaseState before =
        switch (end) {
          case CLOSED_ANSWERED -> CaseState.ANSWERED;
          case CLOSED_REFUSED -> CaseState.REFUSED;
          case CLOSED_UNIDENTIFIED -> CaseState.IDENTITY_DOUBTED;
          default -> CaseState.AWAITING_APPROVAL;
        };
    CaseEvent event =
        switch (end) {
          case CLOSED_ANSWERED -> CaseEvent.CLOSE;
          case CLOSED_REFUSED -> CaseEvent.CLOSE_REFUSED;
          case CLOSED_UNIDENTIFIED -> CaseEvent.CLOSE_UNIDENTIFIED;
          default -> CaseEvent.WITHDRAW;
        };
    cases.put(aCase().withId(id).in(before).build());
    cases.apply(id, event, "system", at);
    for (String name : List.of("mail/raw", "letters/refusal")) {
      vault.put(id, name, "Geachte privacydesk".getBytes(StandardCharsets.UTF_8));
    }
    return id;
  }
}
