package nl.mistervoip.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.GeneratedCompany;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** A first sweep finds more than one call can read: it is planned turn by turn. */
class PlanningInTurnsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T22:50:00Z");
  private static final Optional<LocalDate> TODAY = Optional.empty();

  @Test
  void aPlanInTurnsShouldNameTheSameItemsEachOnce() {
    SweepWorld whole = world(Fuse.counting());
    SweepPlan atOnce = whole.plan();
    SweepWorld world = pageByPage(Fuse.counting());
    SweepPlan inTurns = world.plan();
    assertThat(whole.turns()).isZero();
    assertThat(world.turns()).isGreaterThan(50);
    assertThat(inTurns.counts()).isEqualTo(atOnce.counts());
    assertThat(inTurns.due()).isGreaterThan(30);
    assertThat(items(world, inTurns))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(items(whole, atOnce));
    world.carryOut(inTurns);
    whole.carryOut(atOnce);
    assertThat(world.items()).isEqualTo(whole.items());
    assertThat(world.desk.report(SweepWorld.SWEEP).deleted())
        .isEqualTo(whole.desk.report(SweepWorld.SWEEP).deleted());
  }

  @Test
  void halfAPlanShouldBeNoPlan() {
    SweepWorld world = pageByPage(Fuse.counting());
    while (world.turn(SweepWorld.SWEEP, TODAY, false).isEmpty()) {
      assertThat(world.sweeps.plan(SweepWorld.SWEEP)).isEmpty();
      assertThat(world.sweeps.latest()).as("takes no other's place yet").isEmpty();
      assertThat(world.audit.events()).isEmpty();
      assertThat(world.reports).isEmpty();
    }
    assertThat(world.audit.eventsOf(SweepWorld.SWEEP)).containsExactly("sweep.planned");
  }

  @Test
  void aPlanThatIsWholeShouldLeaveNoKeyOfWhereItsTurnsStopped() {
    SweepWorld world = pageByPage(Fuse.counting());
    assertThat(world.turn(SweepWorld.SWEEP, TODAY, false)).isEmpty();
    Planning stopped = world.sweeps.planning(SweepWorld.SWEEP).orElseThrow();
    assertThat(stopped.from()).isNotEqualTo(Position.BEGIN);
    assertThat(Json.read(Json.write(stopped), Planning.class))
        .as("as it is kept")
        .isEqualTo(stopped);
    world.plan();
    assertThat(world.sweeps.planning(SweepWorld.SWEEP).orElseThrow().from())
        .isEqualTo(Position.BEGIN);
  }

  @Test
  void dyingInAnyTurnShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    SweepWorld whole = ofSample(counting);
    whole.plan();
    int planned = counting.writes();
    assertThat(planned).isGreaterThan(100);
    whole.carryOut(whole.plan());
    // Every page is a turn here and notes where it is: a campaign dies in all places.
    int apart = Boolean.getBoolean("desk.campaign") ? 1 : planned / 25;
    for (int write = 1; write <= planned; write += apart) {
      SweepWorld world = ofSample(Fuse.after(write));
      world.plan();
      world.carryOut(world.plan());
      assertThat(world.end()).as("died after write %d", write).isEqualTo(whole.end());
    }
  }

  /** Lambda may run one call twice at once, and Step Functions one that only seemed to be gone. */
  @Test
  void aTurnThatWasOvertakenShouldWriteNothingIntoThePlanOfTheOther() {
    SweepWorld world = pageByPage(Fuse.counting());
    PlanningFence late = PlanningFence.begin(world.sweeps, SweepWorld.SWEEP);
    SweepPlan plan = world.plan();
    Planning planned = world.sweeps.planning(SweepWorld.SWEEP).orElseThrow();
    SweepPlan.Batch first = world.sweeps.batch(SweepWorld.SWEEP, "0001").orElseThrow();
    BatchWriter writer =
        new BatchWriter(late, Planning.begin(plan.day(), false, plan.mapVersion()));
    writer.enter(first.rule());
    writer.due(first.items().getFirst());
    assertThatThrownBy(writer::leave).isInstanceOf(PlanningFence.OvertakenException.class);
    assertThatThrownBy(() -> late.put(Planning.begin(plan.day(), true, "another")))
        .isInstanceOf(PlanningFence.OvertakenException.class);
    assertThat(world.sweeps.batch(SweepWorld.SWEEP, "0001")).contains(first);
    assertThat(world.sweeps.planning(SweepWorld.SWEEP)).contains(planned);
    assertThat(world.plan()).isEqualTo(plan);
  }

  @Test
  void aTurnThatIsOvertakenWhileItReadsShouldAnswerWithWhatTheOtherOneFound() {
    SweepWorld world = world(Fuse.counting());
    List<SweepPlan> others = new ArrayList<>();
    SweepPlanner planner =
        new SweepPlanner(world.landscape, world.sweeps, world.files, world.audit);
    Optional<SweepPlan> overtaken =
        planner.plan(
            new SweepPlanner.Wanted(SweepWorld.SWEEP, TODAY, false),
            NOW,
            () -> {
              if (others.isEmpty()) {
                others.add(world.plan());
              }
              return false;
            });
    assertThat(others).hasSize(1);
    assertThat(overtaken).contains(others.getFirst());
    world.carryOut(others.getFirst());
    assertThat(world.desk.report(SweepWorld.SWEEP).deleted()).isPositive();
  }

  /** It takes an answer that is not done for an empty plan, and reports on a sweep without one. */
  @Test
  void aMachineThatKnowsNoTurnsShouldGetTheWholePlanInOne() {
    byte[] before =
        "{\"sweepId\": \"%s\", \"at\": \"\", \"dryRun\": false}"
            .formatted(SweepWorld.SWEEP)
            .getBytes(StandardCharsets.UTF_8);
    SweepWorld world = pageByPage(Fuse.counting());
    PlanSweepHandler.Output whole =
        PlanSweepHandler.plan(world.desk, Json.read(before, PlanSweepHandler.Input.class));
    assertThat(whole.done()).isTrue();
    assertThat(whole.due()).isEqualTo(world.plan().due()).isPositive();
    PlanSweepHandler.Input now =
        new PlanSweepHandler.Input(SweepWorld.SWEEP, "", false, Optional.of(true));
    assertThat(PlanSweepHandler.plan(pageByPage(Fuse.counting()).desk, now).done()).isFalse();
  }

  @Test
  void midnightBetweenTwoTurnsShouldNotChangeTheDayOfThePlan() {
    SweepWorld world = pageByPage(Fuse.counting());
    assertThat(world.turn(SweepWorld.SWEEP, TODAY, false)).isEmpty();
    world.clock.advance(Duration.ofHours(5));
    assertThat(world.plan().day()).isEqualTo(LocalDate.parse("2026-11-24"));
    assertThat(world.plan().digest()).isEqualTo(pageByPage(Fuse.counting()).plan().digest());
  }

  @Test
  void whatWasFoundByOtherRulesOrForAnotherDayShouldBeReadAnew() {
    String digest = world(Fuse.counting()).plan().digest();
    LocalDate day = LocalDate.parse("2026-11-24");
    String version = world(Fuse.counting()).landscape.map().version();
    SweepPlan.Count unknown = new SweepPlan.Count("no such rule", 99, Map.of(), 0, 0);
    for (Planning before :
        List.of(
            Planning.begin(day, false, "an older map"),
            Planning.begin(day, true, version),
            Planning.begin(day.minusYears(1), false, version),
            Planning.begin(day, false, version).leave(unknown, 7))) {
      SweepWorld world = world(Fuse.counting());
      long turn = world.sweeps.beginPlanning(SweepWorld.SWEEP);
      assertThat(world.sweeps.put(SweepWorld.SWEEP, turn, before)).isTrue();
      assertThat(world.plan(SweepWorld.SWEEP, Optional.of(day), false).digest()).isEqualTo(digest);
    }
  }

  @Test
  void aDryRunInTurnsShouldCountOnly() {
    SweepWorld world = pageByPage(Fuse.counting());
    Map<String, Item> before = world.items();
    SweepPlan plan = world.plan(SweepWorld.SWEEP, TODAY, true);
    assertThat(plan.due()).isEqualTo(world(Fuse.counting()).plan().due());
    assertThat(world.sweeps.openBatches()).isZero();
    assertThat(world.items()).isEqualTo(before);
  }

  private static List<ItemRef> items(SweepWorld world, SweepPlan plan) {
    return plan.batchNames().stream()
        .map(name -> world.sweeps.batch(plan.sweepId(), name).orElseThrow())
        .filter(batch -> !batch.bare())
        .flatMap(batch -> batch.items().stream())
        .toList();
  }

  private static SweepWorld ofSample(Fuse fuse) {
    return SweepWorld.pageByPage(SamplePeople.landscape(), TickingClock.at(NOW), fuse);
  }

  private static SweepWorld world(Fuse fuse) {
    return new SweepWorld(GeneratedCompany.of(7, 8), TickingClock.at(NOW), fuse);
  }

  private static SweepWorld pageByPage(Fuse fuse) {
    return SweepWorld.pageByPage(GeneratedCompany.of(7, 8), TickingClock.at(NOW), fuse);
  }
}
