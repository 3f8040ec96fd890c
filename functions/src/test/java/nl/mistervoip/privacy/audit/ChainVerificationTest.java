package nl.mistervoip.privacy.audit;

import static nl.mistervoip.privacy.audit.AuditScene.finding;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class ChainVerificationTest {
  private static final String CHAIN = "MV-7K3F-9Q2M";
  private static final LocalDate FIRST_DAY = AuditTable.dayOf(TickingClock.NOW);
  private static final Duration FIVE_YEARS_AND_A_DAY = Duration.ofDays(5 * 365 + 3);

  private final AuditScene scene = new AuditScene();

  @Test
  void anEmptyAuditShouldBeIntactAndProvableFromNow() {
    assertThat(scene.verify())
        .isEqualTo(new AuditReport(true, 0, 0, scene.clock.instant(), List.of()));
  }

  @Test
  void aYoungAuditShouldBeProvableFromItsFirstEntry() {
    scene.record(CHAIN, 3);
    assertThat(scene.verify().provableFrom())
        .isEqualTo(TickingClock.NOW.plus(Duration.ofMinutes(1)));
  }

  @Test
  void entriesThatAgedOutShouldNotBeMissed() {
    scene.record(CHAIN, 3);
    scene.anchor();
    scene.clock.advance(Duration.ofDays(400));
    scene.record(CHAIN, 2);
    scene.anchor();
    scene.clock.advance(FIVE_YEARS_AND_A_DAY.minusDays(400));
    scene.entries.remove(CHAIN, 1);
    scene.entries.remove(CHAIN, 3);
    AuditReport report = scene.verify();
    assertThat(report.findings()).isEmpty();
    assertThat(report.provableFrom())
        .isEqualTo(Instant.parse(FIRST_DAY.plusDays(400) + "T00:00:00Z"));
  }

  @Test
  void anEntryThatWentBeforeItsTermShouldBeMissed() {
    scene.record(CHAIN, 3);
    scene.clock.advance(FIVE_YEARS_AND_A_DAY.minusDays(10));
    scene.entries.remove(CHAIN, 1);
    assertThat(scene.verify().findings()).containsExactly(finding(Problem.MISSING, CHAIN, 1));
  }

  @Test
  void aWholeChainThatIsGoneShouldBeMissedByItsAnchor() {
    scene.record(CHAIN, 2);
    scene.anchor();
    scene.entries.remove(CHAIN, 1);
    scene.entries.remove(CHAIN, 2);
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.MISSING, CHAIN, 1), finding(Problem.MISSING, CHAIN, 2));
  }

  @Test
  void aWholeChainThatAgedOutShouldNotBeMissed() {
    scene.record(CHAIN, 2);
    scene.anchor();
    scene.entries.remove(CHAIN, 1);
    scene.entries.remove(CHAIN, 2);
    scene.clock.advance(FIVE_YEARS_AND_A_DAY);
    assertThat(scene.verify().findings()).isEmpty();
  }

  @Test
  void anEntryRewrittenWithTheDesksOwnKeyShouldBeFoundByItsAnchor() {
    scene.record(CHAIN, 2);
    scene.anchor();
    Chain before = new Chain(CHAIN, List.of(scene.entries.get(CHAIN, 1)));
    Stored rewritten =
        before.next(AuditScene.event(CHAIN, "rewritten", "x"), scene.clock.instant(), scene.key);
    scene.entries.tamper(CHAIN, 2, stored -> rewritten);
    assertThat(scene.verify().findings()).containsExactly(finding(Problem.ALTERED, CHAIN, 2));
  }

  @Test
  void aSecondAnchorOfADayShouldBeTheFirst() {
    scene.record(CHAIN, 1);
    Anchor first = scene.anchor();
    scene.record(CHAIN, 1);
    assertThat(scene.anchor()).isEqualTo(first);
    assertThat(scene.anchors.all()).hasSize(1);
  }

  @Test
  void theNextAnchorShouldCoverWhatCameAfterTheOneBefore() {
    scene.record(CHAIN, 1);
    scene.anchor();
    scene.record(CHAIN, 1);
    scene.clock.advance(Duration.ofDays(3));
    Anchor next = scene.anchor();
    assertThat(next.heads()).extracting(Anchor.Head::sequence).containsExactly(2L);
    assertThat(next.previous().map(Anchor.Previous::day)).contains(FIRST_DAY);
  }

  @Test
  void aRemovedAnchorShouldBeMissedByTheNextOne() {
    threeAnchors();
    scene.anchors.remove(FIRST_DAY.plusDays(1));
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.MISSING, "anchors", 20260306));
  }

  @Test
  void anAlteredAnchorShouldBeFound() {
    threeAnchors();
    Anchor.Proved second = scene.anchors.of(FIRST_DAY.plusDays(1)).orElseThrow();
    Anchor emptied =
        new Anchor(
            second.anchor().day(), second.anchor().until(), second.anchor().previous(), List.of());
    scene.anchors.replace(new Anchor.Proved(emptied, second.hash(), second.mac()));
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.ALTERED, "anchors", 20260306));
  }

  @Test
  void anAnchorWithoutTheDesksProofShouldBeFoundAsForged() {
    threeAnchors();
    Anchor.Proved last = scene.anchors.latest().orElseThrow();
    scene.anchors.replace(last.anchor().proved(new HmacKey("another key")));
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.FORGED, "anchors", 20260307));
  }

  @Test
  void anAnchorMadeAnewAfterAnotherShouldBeFoundAsReordered() {
    threeAnchors();
    Anchor.Proved second = scene.anchors.of(FIRST_DAY.plusDays(1)).orElseThrow();
    Anchor emptied =
        new Anchor(second.anchor().day(), second.anchor().until(), Optional.empty(), List.of());
    scene.anchors.replace(emptied.proved(scene.key));
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.REORDERED, "anchors", 20260307));
  }

  private void threeAnchors() {
    for (int day = 0; day < 3; day++) {
      scene.record(CHAIN, 1);
      scene.anchor();
      scene.clock.advance(Duration.ofDays(1));
    }
  }
}
