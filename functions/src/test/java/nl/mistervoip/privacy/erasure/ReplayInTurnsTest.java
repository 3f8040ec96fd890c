package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** A replay over more cases than one call can look at is planned turn by turn. */
class ReplayInTurnsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String REPLAY = "REPLAY-2026-11-24-0a1b2c";
  private static final ReplayDesk.Wanted ALL =
      new ReplayDesk.Wanted(REPLAY, ReplayMode.RETURNED, Optional.empty());

  @Test
  void aReplayPlannedInTurnsShouldBeAskedAboutAsOnePlannedAtOnce() {
    Cases whole = new Cases();
    ReplayPlan atOnce =
        whole.desk.plan(ALL, ReplayProgress.BEGIN, () -> false).plan().orElseThrow();
    assertThat(atOnce.looked()).isEqualTo(4);
    assertThat(atOnce.unreadable()).isEqualTo(1);
    assertThat(atOnce.parts()).hasSize(3);
    assertThat(atOnce.due()).isPositive();

    Cases cases = new Cases();
    ReplayProgress progress = ReplayProgress.BEGIN;
    ReplayDesk.Turn turn = cases.desk.plan(ALL, progress, () -> true);
    int turns = 1;
    while (turn.plan().isEmpty()) {
      assertThat(cases.audit.events()).as("half a plan is no plan").isEmpty();
      progress = carried(turn.progress());
      assertThat(progress).isEqualTo(turn.progress());
      assertThat(progress.looked()).isEqualTo(turns);
      turn = cases.desk.plan(ALL, progress, () -> true);
      turns++;
    }
    assertThat(turns).as("a case each").isEqualTo(4);
    assertThat(turn.plan()).contains(atOnce);
    assertThat(turn.plan().orElseThrow().digest()).isEqualTo(atOnce.digest());
    assertThat(Set.copyOf(cases.audit.events())).isEqualTo(Set.copyOf(whole.audit.events()));
    assertThat(new ReplayCases(cases.audit).of(REPLAY, atOnce.digest()).orElseThrow()).hasSize(3);
  }

  @Test
  void aTurnThatIsRepeatedShouldCountNothingTwice() {
    Cases cases = new Cases();
    ReplayProgress first = cases.desk.plan(ALL, ReplayProgress.BEGIN, () -> true).progress();
    assertThat(cases.desk.plan(ALL, ReplayProgress.BEGIN, () -> true).progress()).isEqualTo(first);
    assertThat(cases.desk.plan(ALL, first, () -> false).plan())
        .isEqualTo(new Cases().desk.plan(ALL, ReplayProgress.BEGIN, () -> false).plan());
  }

  @Test
  void whatCameBackInMoreCasesThanAReplayCanHoldShouldBeNamedAndNotHalfDone() {
    assertThat(new Cases(3).desk.plan(ALL, ReplayProgress.BEGIN, () -> false).plan())
        .as("just so many")
        .isPresent();
    Cases cases = new Cases(2);
    assertThatThrownBy(() -> cases.desk.plan(ALL, ReplayProgress.BEGIN, () -> false))
        .isInstanceOf(ReplayDesk.TooManyCasesException.class)
        .hasMessageContaining("--since");
    assertThat(cases.audit.events()).as("nobody is asked about it").isEmpty();
  }

  @Test
  void whatLapsedAndFindsNoRoomShouldBeLeftToTheNextNight() {
    ReplayDesk.Wanted lapsed = new ReplayDesk.Wanted(REPLAY, ReplayMode.LAPSED, Optional.empty());
    assertThat(looked(new Cases(), lapsed)).isGreaterThan(1);
    assertThat(looked(new Cases(0), lapsed)).as("ends where it is full").isEqualTo(1);
  }

  private static long looked(Cases cases, ReplayDesk.Wanted wanted) {
    return cases.desk.plan(wanted, ReplayProgress.BEGIN, () -> false).plan().orElseThrow().looked();
  }

  @Test
  void whatAReplayCarriesFromTurnToTurnShouldFitIntoTheDataOfAMachine() {
    List<ReplayPlan.Part> parts =
        Collections.nCopies(
            ReplayDesk.MOST_CASES + 1,
            new ReplayPlan.Part("MV-0000-0000", "a".repeat(64), 1_000_000));
    ReplayProgress most = new ReplayProgress("MV-0000-0000", parts, Map.of(), 99_999, 99_999);
    assertThat(Json.write(PlanReplayHandler.SoFar.of(most)).length).isLessThan(200 * 1024);
  }

  @Test
  void theItemsOfACaseShouldBeReadTogetherAndNotOneByOne() {
    Fuse fuse = Fuse.counting();
    Landscape counted = fuse.around(Landscape.class, SamplePeople.landscape(), Set.of());
    InMemoryVault vault = new InMemoryVault();
    CaseId id = CaseId.ofMessage("replayed-0");
    new PlanVault(vault).approve(id, PlannedErasure.of(id, SamplePeople.ROBIN, vault, NOW));
    ErasurePlan plan =
        new ReplayPlanner(counted, vault).plan(id, ReplayMode.RETURNED, NOW).orElseThrow();
    assertThat(plan.changes()).isGreaterThan(plan.stores().size());
    assertThat(fuse.calls().stream().filter("Landscape.find"::equals).count())
        .as("once per store")
        .isLessThanOrEqualTo(counted.map().stores().size());
  }

  /** As the state machine carries it from one call to the next. */
  private static ReplayProgress carried(ReplayProgress progress) {
    byte[] json = Json.write(PlanReplayHandler.SoFar.of(progress));
    return Json.read(json, PlanReplayHandler.SoFar.class).progress();
  }

  /** Four erasures of which all is back; the documents of one have aged out. */
  private static final class Cases {
    final InMemoryAudit audit = new InMemoryAudit();
    final ReplayDesk desk;

    Cases() {
      this(ReplayDesk.MOST_CASES);
    }

    Cases(int most) {
      InMemoryVault vault = new InMemoryVault();
      InMemoryLedger ledger = new InMemoryLedger();
      List<CustomerRef> people =
          List.of(SamplePeople.ROBIN, SamplePeople.ROBIN, SamplePeople.ANNEKE);
      for (int n = 0; n < people.size(); n++) {
        CaseId id = CaseId.ofMessage("replayed-" + n);
        String digest = PlannedErasure.of(id, people.get(n), vault, NOW);
        new PlanVault(vault).approve(id, digest);
        ledger.add(entry(id, digest), NOW);
      }
      ledger.add(entry(CaseId.ofMessage("aged-out"), "gone"), NOW);
      this.desk =
          new ReplayDesk(
              TickingClock.at(NOW),
              ledger,
              vault,
              new ReplayPlanner(SamplePeople.landscape(), vault),
              audit,
              most);
    }

    private static LedgerEntry entry(CaseId id, String digest) {
      LedgerEntry.Share waits = new LedgerEntry.Share("held", 1, "", "dispute_open");
      return new LedgerEntry(
          "0123456789abcdef", id.value(), "tickets", "1", digest, 1, List.of(waits));
    }
  }
}
