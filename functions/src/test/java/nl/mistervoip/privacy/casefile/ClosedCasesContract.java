package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.mistervoip.privacy.casefile.ClosedCases.Closed;
import nl.mistervoip.privacy.casefile.ClosedCases.Stage;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What keeps cases and what lets them go; run on the fake and on the real table. */
interface ClosedCasesContract {
  Instant NOW = TickingClock.NOW;

  Cases cases();

  ClosedCases closed();

  @Test
  default void aClosedCaseShouldLeaveStageByStageAndEachStepOnce() {
    Closed one = listed(closedCase());
    assertThat(closed().move(one, Stage.CLOSED, Stage.FORGETTING)).isTrue();
    assertThat(closed().move(one, Stage.CLOSED, Stage.FORGETTING)).isFalse();
    assertThat(closed().remove(one)).isFalse();
    assertThat(in(Stage.CLOSED)).doesNotContain(one.id());
    assertThat(cases().closedSince(NOW)).noneMatch(record -> record.id().equals(one.id()));
    assertThat(in(Stage.FORGETTING)).contains(one.id());
    assertThat(closed().move(one, Stage.FORGETTING, Stage.FORGOTTEN)).isTrue();
    assertThat(cases().find(one.id())).isPresent();
    assertThat(closed().remove(one)).isTrue();
    assertThat(cases().find(one.id())).isEmpty();
    assertThat(closed().remove(one)).isFalse();
  }

  @Test
  default void aRestrictionOrAClaimShouldKeepACaseUntilItIsOver() {
    Closed one = listed(closedCase());
    cases().restricts(one.id(), NOW);
    assertThat(closed().move(one, Stage.CLOSED, Stage.FORGETTING)).isFalse();
    cases().restrictsNoMore(one.id());
    cases().claim(one.id(), true);
    assertThat(closed().move(one, Stage.CLOSED, Stage.FORGETTING)).isFalse();
    cases().claim(one.id(), false);
    assertThat(closed().move(one, Stage.CLOSED, Stage.FORGETTING)).isTrue();
  }

  @Test
  default void aCaseThatWasReopenedShouldStayAlsoWhenItIsClosedAgain() {
    Closed one = listed(closedCase());
    cases().apply(one.id(), CaseEvent.ANSWER_BOUNCED, "system", NOW.plusSeconds(20));
    assertThat(closed().move(one, Stage.CLOSED, Stage.FORGETTING)).isFalse();
    cases().apply(one.id(), CaseEvent.CLOSE_REFUSED, "officer-1", NOW.plusSeconds(30));
    assertThat(closed().move(one, Stage.CLOSED, Stage.FORGETTING)).isFalse();
    assertThat(listed(one.id()).closedAt()).isEqualTo(NOW.plusSeconds(30));
  }

  @Test
  default void onlyCasesClosedBeforeTheMomentShouldBeListed() {
    CaseId id = closedCase();
    assertThat(closed().in(Stage.CLOSED, NOW.plusSeconds(10)))
        .noneMatch(one -> one.id().equals(id));
    assertThat(closed().in(Stage.CLOSED, NOW.plusSeconds(11))).anyMatch(one -> one.id().equals(id));
  }

  @Test
  default void restrictionsShouldBeListedWithTheirFirstMomentUntilLifted() {
    CaseId id = closedCase();
    cases().restricts(id, NOW);
    cases().restricts(id, NOW.plusSeconds(60));
    assertThat(cases().restricting()).contains(new CaseHolds.Restricting(cases().get(id), NOW));
    cases().restrictsNoMore(id);
    assertThat(cases().restricting()).noneMatch(one -> one.record().id().equals(id));
  }

  @Test
  default void restrictionsShouldBeListedPageByPageToTheEnd() {
    Set<CaseId> placed = new HashSet<>();
    for (int second = 0; second < 3; second++) {
      CaseId id = closedCase();
      cases().restricts(id, NOW.minusSeconds(second));
      placed.add(id);
    }
    List<CaseHolds.Restricting> listed = new ArrayList<>();
    CaseHolds.Page page = cases().restricting("", 2);
    while (page.next().isPresent()) {
      assertThat(page.restricting()).hasSizeLessThanOrEqualTo(2);
      listed.addAll(page.restricting());
      page = cases().restricting(page.next().orElseThrow(), 2);
    }
    listed.addAll(page.restricting());
    assertThat(listed).doesNotHaveDuplicates().isEqualTo(cases().restricting());
    assertThat(listed).extracting(one -> one.record().id()).containsAll(placed);
    assertThat(cases().restricting("no cursor of ours", 2).restricting())
        .isEqualTo(listed.subList(0, 2));
    placed.forEach(id -> cases().restrictsNoMore(id));
  }

  @Test
  default void aCaseThatIsNotThereShouldHoldNothing() {
    CaseId id = CaseId.ofMessage(UUID.randomUUID().toString());
    assertThatThrownBy(() -> cases().restricts(id, NOW))
        .isInstanceOf(Cases.UnknownCaseException.class);
    assertThatThrownBy(() -> cases().claim(id, true))
        .isInstanceOf(Cases.UnknownCaseException.class);
  }

  /** A case that was refused. */
  private CaseId closedCase() {
    CaseRecord record = aCase().ofMessage(UUID.randomUUID().toString()).build();
    cases().open(record, NOW);
    List<CaseEvent> way =
        List.of(
            CaseEvent.ACKNOWLEDGE,
            CaseEvent.ASK_IDENTITY,
            CaseEvent.DOUBT_IDENTITY,
            CaseEvent.REFUSE,
            CaseEvent.CLOSE_REFUSED);
    way.forEach(event -> cases().apply(record.id(), event, "system", NOW.plusSeconds(10)));
    return record.id();
  }

  private Closed listed(CaseId id) {
    return closed().in(Stage.CLOSED, NOW.plusSeconds(100)).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<CaseId> in(Stage stage) {
    return closed().in(stage, NOW.plusSeconds(100)).stream().map(Closed::id).toList();
  }
}
