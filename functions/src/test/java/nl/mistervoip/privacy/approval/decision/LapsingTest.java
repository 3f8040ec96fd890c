package nl.mistervoip.privacy.approval.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import org.junit.jupiter.api.Test;

class LapsingTest {
  private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

  private final InMemoryApprovals approvals = new InMemoryApprovals();
  private final InMemoryAudit audit = new InMemoryAudit();
  private final Set<CaseId> closed = new HashSet<>();
  private final Lapsing lapsing =
      new Lapsing(
          approvals,
          (asked, now) ->
              asked.stream()
                  .filter(one -> one.question().caseId().filter(closed::contains).isPresent())
                  .map(Approval::id)
                  .collect(Collectors.toSet()),
          new ApprovalAudit(audit));

  private CaseId asks(int number) {
    CaseId id = CaseId.ofMessage("m" + number);
    Question question =
        new Question(id + "-access", id.value(), ApprovalKind.ACCESS, 1, "digest", Map.of());
    Instant at = NOW.plusSeconds(number);
    assertThat(approvals.save(Approval.first(question, "task-" + number, at))).isTrue();
    return id;
  }

  private void save(Approval approval) {
    assertThat(approvals.save(approval)).isTrue();
  }

  private List<String> inState(String state) {
    return approvals.inState(state, "", 1000).approvals().stream().map(Approval::id).toList();
  }

  @Test
  void aPageShouldBeFullHoweverManyAreOver() {
    IntStream.range(0, 120).mapToObj(this::asks).forEach(closed::add);
    List<String> live =
        IntStream.range(120, 190).mapToObj(n -> asks(n).value() + "-access").toList();
    Approvals.Page page = lapsing.open("", 50, NOW);
    assertThat(page.approvals()).extracting(Approval::id).isEqualTo(live.subList(0, 50));
    assertThat(inState("lapsed")).hasSize(120);
    assertThat(inState("open")).hasSize(70);
  }

  @Test
  void aPageThatFoundOnlyDeadOnesShouldStillLeadOn() {
    IntStream.range(0, 60).mapToObj(this::asks).forEach(closed::add);
    asks(60);
    Approvals.Page page = lapsing.open("", 5, NOW);
    assertThat(page.approvals()).isEmpty();
    assertThat(page.next()).isPresent();
    assertThat(lapsing.open("", 5, NOW).approvals())
        .as("they have left the list for good")
        .hasSize(1);
  }

  @Test
  void whatLapsedShouldBeWrittenDownOnceWithoutAToken() {
    CaseId id = asks(1);
    closed.add(id);
    Approval open = approvals.find(id + "-access").orElseThrow();
    Approval lapsed = lapsing.settled(open, NOW);
    assertThat(lapsed.state()).isEqualTo("lapsed");
    assertThat(lapsed.carrying().taskToken()).isEmpty();
    assertThat(lapsing.settled(open, NOW)).as("somebody was faster").isEqualTo(lapsed);
    assertThat(lapsing.settled(lapsed, NOW)).isEqualTo(lapsed);
    assertThat(audit.eventsOf(id.value())).containsExactly("approval.lapsed");
  }

  @Test
  void whatWasAgreedToMeanwhileShouldStand() {
    CaseId id = asks(1);
    closed.add(id);
    Approval open = approvals.find(id + "-access").orElseThrow();
    save(open.agreed("officer-1", NOW));
    assertThat(lapsing.settled(open, NOW).decided()).isTrue();
    assertThat(inState("open")).hasSize(1);
    assertThat(audit.eventsOf(id.value())).isEmpty();
  }

  @Test
  void aReplayThatNobodyAskedAboutAgainShouldLapseAndOneThatIsAskedAboutNot() {
    save(WaitsTest.asked(ApprovalKind.REPLAY));
    Approval lifting = WaitsTest.asked(ApprovalKind.LIFTING);
    save(lifting);
    save(lifting.waitedForBy("task-2", NOW.plus(Duration.ofDays(7))));
    Instant later = NOW.plus(Duration.ofDays(9));
    assertThat(lapsing.open("", 50, later).approvals())
        .extracting(Approval::id)
        .containsExactly(lifting.id());
    assertThat(inState("lapsed")).hasSize(1);
  }

  @Test
  void rowsOfBeforeShouldBeSeenFirstAndLapseAWeekLater() {
    save(WaitsTest.former(ApprovalKind.RECIPIENT));
    save(WaitsTest.former(ApprovalKind.SWEEP));
    Instant seen = NOW.plus(Duration.ofDays(100));
    assertThat(lapsing.open("", 50, seen).approvals())
        .singleElement()
        .satisfies(one -> assertThat(one.carrying().since()).contains(seen));
    assertThat(lapsing.open("", 50, seen.plus(Duration.ofDays(8))).approvals()).hasSize(1);
    assertThat(lapsing.open("", 50, seen.plus(Duration.ofDays(9))).approvals()).isEmpty();
    assertThat(inState("lapsed")).hasSize(2);
  }

  @Test
  void whatIsAskedOnceMoreShouldBeOpenAgainWithWhatWasGiven() {
    Approval replay = WaitsTest.asked(ApprovalKind.REPLAY);
    save(replay);
    save(replay.agreed("officer-1", NOW));
    Instant later = NOW.plus(Duration.ofDays(9));
    lapsing.open("", 50, later);
    Approval lapsed = approvals.find(replay.id()).orElseThrow();
    assertThat(lapsed.state()).isEqualTo("lapsed");
    save(lapsed.waitedForBy("task-2", later));
    assertThat(lapsing.open("", 50, later).approvals())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.decided()).isFalse();
              assertThat(open.givenBy("officer-1")).isTrue();
              assertThat(open.carrying().taskToken()).contains("task-2");
            });
  }
}
