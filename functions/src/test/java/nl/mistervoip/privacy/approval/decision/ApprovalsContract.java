package nl.mistervoip.privacy.approval.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;

/** What every store of approvals must do. */
interface ApprovalsContract {
  Instant NOW = Instant.parse("2026-03-05T10:00:00.123456Z");

  Approvals approvals();

  private static Approval fresh() {
    String subject = CaseId.ofMessage(UUID.randomUUID().toString()).value();
    Question question =
        new Question(
            subject + "-erasure",
            subject,
            ApprovalKind.ERASURE,
            2,
            "digest-1",
            Map.of("invoices", 3, "tickets", Map.of("erased", 2)));
    return Approval.first(question, "task-1", NOW);
  }

  private void saves(List<Approval> history) {
    for (Approval one : history) {
      assertThat(approvals().save(one)).isTrue();
      assertThat(approvals().find(one.id())).contains(one);
    }
  }

  @Test
  default void aRefusedOneShouldComeBackAsItWasAtEveryStep() {
    Approval first = fresh();
    Approval refused = first.refused("officer-1", "GDPR Art. 12(5)", NOW);
    Approval moved = refused.caseMoved();
    saves(List.of(first, refused, moved, moved.finished(false)));
    assertThat(moved.finished(false).carrying().unheard()).isTrue();
  }

  @Test
  default void oneThatLapsedShouldComeBackAsItWasAndBeOpenAgainWhenAskedAnew() {
    Approval first = fresh();
    Approval lapsed = first.agreed("officer-1", NOW).lapsed(NOW.plusSeconds(5));
    Approval again = lapsed.waitedForBy("task-2", NOW.plusSeconds(9));
    saves(List.of(first, first.agreed("officer-1", NOW), lapsed, again));
    assertThat(again.state()).isEqualTo("open");
  }

  @Test
  default void anApprovalOfTwoShouldComeBackWithBoth() {
    Approval first = fresh();
    Approval one = first.agreed("officer-1", NOW);
    Approval two = one.agreed("officer-2", NOW.plusSeconds(5));
    saves(List.of(first, one, two));
    assertThat(two.verdict()).isEqualTo(new Verdict.Approved());
  }

  @Test
  default void whatIsNotThereShouldNotBeFound() {
    assertThat(approvals().find("MV-0000-0000-access")).isEmpty();
  }

  @Test
  default void severalShouldBeFoundAtOnceInTheOrderAskedForWithoutThoseThatAreNot() {
    Approval one = fresh();
    Approval two = fresh();
    saves(List.of(one, two));
    List<String> ids = List.of(two.id(), "MV-0000-0000-access", one.id(), two.id());
    assertThat(approvals().findAll(ids)).containsExactly(two, one);
    assertThat(approvals().findAll(List.of(one.id()))).containsExactly(one);
    assertThat(approvals().findAll(List.of())).isEmpty();
  }

  @Test
  default void aNewOneShouldNotReplaceAnother() {
    Approval first = fresh();
    saves(List.of(first));
    assertThat(approvals().save(first)).isFalse();
  }

  @Test
  default void ofManyWritersOnTheSameVersionOneShouldWin() {
    Approval first = fresh();
    saves(List.of(first));
    long won =
        IntStream.range(0, 16)
            .parallel()
            .filter(i -> approvals().save(first.agreed("officer-" + i, NOW)))
            .count();
    assertThat(won).isEqualTo(1);
    assertThat(approvals().find(first.id()).orElseThrow().given()).hasSize(1);
  }

  @Test
  default void pagesShouldHoldEachApprovalOnceLongestOpenFirst() {
    List<String> ours = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Approval one = fresh();
      saves(List.of(one));
      ours.add(one.id());
    }
    await().untilAsserted(() -> assertThat(allOpen(2)).extracting(Approval::id).containsAll(ours));
    assertThat(allOpen(2)).extracting(Approval::id).doesNotHaveDuplicates();
    assertThat(allOpen(2)).isSortedAccordingTo(Comparator.comparing(Approval::openedAt));
  }

  private List<Approval> allOpen(int limit) {
    Approvals.Page page = approvals().inState("open", "", limit);
    List<Approval> all = new ArrayList<>(page.approvals());
    while (page.next().isPresent()) {
      page = approvals().inState("open", page.next().orElseThrow(), limit);
      assertThat(page.approvals()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.approvals());
    }
    return all;
  }

  @Test
  default void openOnesShouldBeListedUntilEverythingThatFollowsWasDone() {
    Approval first = fresh();
    Approval decided = first.refused("officer-1", "ground", NOW);
    Approval done = decided.caseMoved().finished();
    saves(List.of(first, decided));
    await()
        .untilAsserted(
            () -> assertThat(approvals().inState("open", "", 100).approvals()).contains(decided));
    saves(List.of(decided.caseMoved(), done));
    await()
        .untilAsserted(
            () -> assertThat(approvals().inState("refused", "", 100).approvals()).contains(done));
    await()
        .untilAsserted(
            () ->
                assertThat(approvals().inState("open", "", 100).approvals())
                    .extracting(Approval::id)
                    .doesNotContain(first.id()));
  }
}
