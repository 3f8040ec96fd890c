package nl.mistervoip.privacy.intake.triage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiblingCasesTest {
  private static final Requester REQUESTER =
      new Requester("sam@example.nl", "sam@example.nl", "", "", Optional.empty(), Map.of(), true);

  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemoryCases cases = new InMemoryCases(audit);
  private final InMemoryVault vault = new InMemoryVault();
  private final List<CaseId> started = new ArrayList<>();

  private SiblingCases siblings(Fuse fuse) {
    return new SiblingCases(
        fuse.around(Cases.class, cases, Set.of("open")),
        fuse.around(CaseVault.class, vault, Set.of("put", "putJson")),
        fuse.around(AuditLog.class, audit, Set.of("append")),
        started::add);
  }

  private CaseRecord first(CaseState state, Right... rights) {
    CaseRecord record = aCase().in(Language.EN).asking(rights).in(state).build();
    cases.put(record);
    vault.put(record.id(), "mail/raw", "Show me all, and erase it.".getBytes(UTF_8));
    vault.putJson(record.id(), Requester.VAULT_NAME, REQUESTER);
    return record;
  }

  private CaseId open(CaseRecord first, Right right) {
    return siblings(Fuse.counting()).open(first.id(), right, "officer-1", TickingClock.NOW);
  }

  @Test
  void aMissedRightShouldGetACaseWithTheSameMailReceiptAndLanguage() {
    CaseRecord first = first(CaseState.PREPARING, Right.ACCESS);
    CaseRecord beside = cases.get(open(first, Right.ERASURE));
    assertThat(beside.rights()).containsExactly(Right.ERASURE);
    assertThat(beside.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(beside.language()).isEqualTo(Language.EN);
    assertThat(beside.receivedAt()).isEqualTo(first.receivedAt());
    assertThat(beside.due()).isEqualTo(first.due());
    assertThat(vault.find(beside.id(), "mail/raw"))
        .hasValueSatisfying(mail -> assertThat(mail).asString(UTF_8).contains("erase it"));
    assertThat(vault.getJson(beside.id(), Requester.VAULT_NAME, Requester.class))
        .isEqualTo(REQUESTER);
    assertThat(started).containsExactly(beside.id());
    assertThat(cases.get(first.id())).as("the first goes on as it was").isEqualTo(first);
    assertThat(audit.eventsOf(first.id().value())).contains("case.right-missed");
    assertThat(audit.eventsOf(beside.id().value())).contains("case.opened", "case.opened-beside");
  }

  @Test
  void theSameRightShouldLeadToOneCaseHoweverOftenItIsPressed() {
    CaseRecord first = first(CaseState.IDENTIFYING, Right.ACCESS);
    CaseId once = open(first, Right.ERASURE);
    assertThat(open(first, Right.ERASURE)).isEqualTo(once);
    assertThat(open(first, Right.RECTIFICATION)).isNotEqualTo(once);
    assertThat(audit.eventsOf(once.value())).containsOnlyOnce("case.opened-beside");
  }

  @ParameterizedTest
  @EnumSource(MatterKind.class)
  void aMissedMatterShouldGetOneCaseThatAPersonAnswers(MatterKind kind) {
    CaseRecord first = first(CaseState.PREPARING, Right.ACCESS);
    SiblingCases siblings = siblings(Fuse.counting());
    CaseId once = siblings.open(first.id(), kind, "officer-1", TickingClock.NOW);
    CaseRecord beside = cases.get(once);
    assertThat(beside.matter()).contains(kind);
    assertThat(beside.rights()).isEmpty();
    assertThat(beside.receivedAt()).isEqualTo(first.receivedAt());
    assertThat(siblings.open(first.id(), kind, "officer-1", TickingClock.NOW)).isEqualTo(once);
    assertThatThrownBy(() -> siblings.open(once, kind, "officer-1", TickingClock.NOW))
        .isInstanceOf(TriageProblem.class);
    assertThat(started).containsOnly(once);
  }

  @Test
  void aDeathAfterAnyWriteShouldLeaveNothingHalf() {
    Fuse counting = Fuse.counting();
    siblings(counting)
        .open(first(CaseState.PREPARING, Right.ACCESS).id(), Right.ERASURE, "o", TickingClock.NOW);
    for (int writes = 1; writes <= counting.writes(); writes++) {
      SiblingCasesTest fresh = new SiblingCasesTest();
      CaseRecord first = fresh.first(CaseState.PREPARING, Right.ACCESS);
      Fuse fuse = Fuse.after(writes);
      SiblingCases dying = fresh.siblings(fuse);
      CaseId beside =
          Fuse.resultOf(() -> dying.open(first.id(), Right.ERASURE, "o", TickingClock.NOW));
      assertThat(fresh.vault.find(beside, "mail/raw")).isPresent();
      assertThat(fresh.started).contains(beside);
      assertThat(fresh.audit.eventsOf(beside.value()))
          .containsExactly("case.opened", "case.opened-beside");
    }
  }

  @Test
  void aNumberThatBelongsToAnotherCaseShouldNotBeTaken() {
    CaseRecord first = first(CaseState.PREPARING, Right.ACCESS);
    CaseId taken = CaseId.ofMessage(first.id() + "/erasure/0");
    CaseRecord stranger = aCase().asking(Right.ACCESS).build();
    cases.put(
        new CaseRecord(
            taken,
            CaseState.PREPARING,
            stranger.rights(),
            stranger.labels(),
            stranger.language(),
            stranger.receivedAt(),
            stranger.due(),
            stranger.waitingFor(),
            Optional.empty()));
    assertThat(open(first, Right.ERASURE)).isNotEqualTo(taken);
    assertThat(vault.find(taken, "mail/raw")).isEmpty();
  }

  @Test
  void whatTheCaseAnswersAlreadyShouldGetNoOther() {
    CaseRecord first = first(CaseState.PREPARING, Right.ACCESS);
    for (Right right : List.of(Right.ACCESS, Right.RECIPIENTS_LIST)) {
      assertThatThrownBy(() -> open(first, right)).isInstanceOf(TriageProblem.class);
    }
    assertThat(started).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void onlyARequestThatWasTakenBackShouldGetNone(CaseState state) {
    CaseRecord first = first(state, Right.ACCESS);
    if (state == CaseState.CLOSED_WITHDRAWN) {
      assertThatThrownBy(() -> open(first, Right.ERASURE)).isInstanceOf(TriageProblem.class);
    } else {
      assertThat(cases.get(open(first, Right.ERASURE)).rights()).containsExactly(Right.ERASURE);
    }
  }

  @Test
  void oneThatIsOpenAlreadyShouldStayWhenTheFirstWasTakenBackSince() {
    CaseRecord first = first(CaseState.PREPARING, Right.ACCESS);
    SiblingCases siblings = siblings(Fuse.counting());
    CaseId once = siblings.open(first.id(), MatterKind.COMPLAINT, "officer-1", TickingClock.NOW);
    first(CaseState.CLOSED_WITHDRAWN, Right.ACCESS);
    assertThat(cases.get(first.id()).state()).isEqualTo(CaseState.CLOSED_WITHDRAWN);
    assertThat(siblings.open(first.id(), MatterKind.COMPLAINT, "officer-1", TickingClock.NOW))
        .isEqualTo(once);
  }

  @Test
  void withoutItsMailThereShouldBeNothingToOpen() {
    CaseRecord first = first(CaseState.CLOSED_ANSWERED, Right.ACCESS);
    vault.destroy(first.id(), "mail/raw");
    assertThatThrownBy(() -> open(first, Right.ERASURE)).isInstanceOf(TriageProblem.class);
    assertThat(started).isEmpty();
  }
}
