package nl.mistervoip.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pausing, resuming, cancelling and stopping a sweep, and its pace. */
class SweepControlTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");

  @Test
  void aPausedSweepShouldRemoveNothingAndGoOnWhenResumed() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    Map<String, ?> before = world.items();
    world.order(SweepOrder.PAUSE);
    assertThat(plan.batchNames())
        .allSatisfy(
            batch ->
                assertThat(world.desk.run(plan.sweepId(), batch))
                    .isInstanceOf(BatchStep.NotYet.class));
    assertThat(world.items()).isEqualTo(before);
    assertThat(world.people.show(SweepWorld.SWEEP).begun()).isFalse();
    world.order(SweepOrder.RESUME);
    world.carryOut(plan);
    assertThat(world.desk.report(SweepWorld.SWEEP).deleted()).isEqualTo(10);
    assertThat(world.audit.eventsOf(SweepWorld.SWEEP))
        .containsSubsequence("sweep.paused", "sweep.resumed", "sweep.executed", "sweep.reported");
  }

  @Test
  void aPauseInTheMiddleOfABatchShouldHandBackWhatIsLeft() {
    SweepWorld world = manyCalls(250, new SweepRate(200), Fuse.counting());
    SweepPlan plan = world.plan();
    pauseAfter(world, 100);
    assertThat(world.desk.run(SweepWorld.SWEEP, "0001"))
        .isEqualTo(new BatchStep.NotYet(Duration.ofSeconds(5)));
    SweepPlan.Batch left = world.sweeps.batch(SweepWorld.SWEEP, "0001").orElseThrow();
    assertThat(left.items()).hasSize(150);
    assertThat(left.done()).isEqualTo(new Tally(100, 0, 0, 0, 0));
    assertThat(world.landscape.all("call-records")).hasSize(150);
    world.order(SweepOrder.RESUME);
    assertThat(world.carryOut(plan, "0001").deleted()).isEqualTo(250);
  }

  @Test
  void aLongPauseShouldLookLessAndLessOften() {
    SweepControl paused = SweepControl.NEW.in(SweepControl.State.PAUSED, "officer-1", NOW);
    assertThat(paused.turn(NOW)).isEqualTo(waiting(Duration.ofSeconds(5)));
    assertThat(paused.turn(NOW.plusSeconds(400))).isEqualTo(waiting(Duration.ofSeconds(100)));
    assertThat(paused.turn(NOW.plus(Duration.ofDays(30)))).isEqualTo(waiting(Duration.ofHours(1)));
    assertThat(paused.turn(NOW.plus(Duration.ofDays(30)).plusSeconds(1)))
        .as("its keys would age out")
        .isEqualTo(new SweepControl.Turn.Stop());
    int looks = 0;
    Instant at = NOW;
    while (paused.turn(at) instanceof SweepControl.Turn.Wait(Duration time)) {
      at = at.plus(time);
      looks++;
    }
    assertThat(looks).as("times five events fit a history of 25,000").isLessThan(1_000);
  }

  @Test
  void aSweepCancelledBeforeItBeganShouldRemoveNothing() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    Map<String, ?> before = world.items();
    world.order(SweepOrder.CANCEL);
    world.carryOut(plan);
    assertThat(world.items()).isEqualTo(before);
    SweepReport report = world.desk.report(SweepWorld.SWEEP);
    assertThat(report.end()).isEqualTo(SweepReport.End.CANCELLED);
    assertThat(report.by()).isEqualTo("officer-1");
    assertThat(report.left()).isEqualTo(plan.due());
    assertThat(world.sweeps.openBatches()).as("keys").isZero();
  }

  @Test
  void cancellingShouldBeRefusedOnceSomethingIsGoneAndTheRestCanBeLeft() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    BatchResult first = world.carryOut(plan, "0001");
    assertThatThrownBy(() -> world.order(SweepOrder.CANCEL))
        .isInstanceOf(SweepProblem.class)
        .hasMessageContaining("cannot come back");
    world.order(SweepOrder.STOP_REST);
    world.carryOut(plan);
    SweepReport report = world.desk.report(SweepWorld.SWEEP);
    assertThat(report.end()).isEqualTo(SweepReport.End.STOPPED);
    assertThat(report.deleted()).isEqualTo(first.deleted());
    assertThat(report.left()).isEqualTo(plan.due() - first.deleted());
    assertThat(world.reports.get("sweeps/" + SweepWorld.SWEEP + "/report.en.html"))
        .contains("stopped by officer-1", "sweep stopped: 2");
  }

  @ParameterizedTest
  @EnumSource(SweepOrder.class)
  void aFinishedSweepShouldTakeNoOrders(SweepOrder order) {
    SweepWorld world = world(Fuse.counting());
    world.run();
    assertThatThrownBy(() -> world.order(order))
        .isInstanceOf(SweepProblem.class)
        .hasMessageContaining("Every batch is done");
  }

  @ParameterizedTest
  @EnumSource(
      value = SweepOrder.class,
      names = {"PAUSE", "RESUME"})
  void aStoppedSweepShouldNotGoOn(SweepOrder order) {
    SweepWorld world = world(Fuse.counting());
    world.plan();
    world.order(SweepOrder.CANCEL);
    world.order(SweepOrder.STOP_REST);
    assertThatThrownBy(() -> world.order(order)).hasMessageContaining("does not go on");
  }

  @Test
  void anOrderForAnUnknownSweepOrADryRunShouldBeSaidClearly() {
    SweepWorld world = world(Fuse.counting());
    assertThatThrownBy(() -> world.order(SweepOrder.PAUSE)).hasMessageContaining("no sweep");
    world.plan(SweepWorld.SWEEP, Optional.empty(), true);
    assertThatThrownBy(() -> world.order(SweepOrder.PAUSE)).hasMessageContaining("nothing to hold");
  }

  @Test
  void dyingAfterAnyWriteOfASweepThatIsPausedInTheMiddleShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    SweepWorld whole = pausedInTheMiddle(counting);
    assertThat(counting.writes()).as("deletes, batches, orders, audit, report").isGreaterThan(25);
    for (int write = 1; write <= counting.writes(); write++) {
      SweepWorld world = pausedInTheMiddle(Fuse.after(write));
      assertThat(world.end()).as("died after write %d", write).isEqualTo(whole.end());
    }
  }

  @Test
  void dyingAfterAnyWriteOfASweepThatIsStoppedShouldAccountForEveryItem() {
    Fuse counting = Fuse.counting();
    stopped(counting);
    for (int write = 1; write <= counting.writes(); write++) {
      SweepWorld world = stopped(Fuse.after(write));
      SweepReport report = world.desk.report(SweepWorld.SWEEP);
      long there = world.landscape.all("call-records").size();
      assertThat(report.left()).as("died after write %d", write).isEqualTo(there);
      assertThat(report.deleted() + there).isEqualTo(12);
      assertThat(world.sweeps.openBatches()).isZero();
    }
  }

  @Property(tries = 25)
  void aSweepShouldNotGoFasterThanItsRateOverAllItsBatches(
      @ForAll @IntRange(min = 1, max = 2_000) int rate,
      @ForAll @IntRange(min = 1, max = 1_300) int items) {
    SweepWorld world = manyCalls(items, new SweepRate(rate), Fuse.counting());
    SweepPlan plan = world.plan();
    Instant began = world.clock.instant();
    plan.batchNames().forEach(batch -> world.carryOut(plan, batch));
    // One after the other here; two at a time they take half of it.
    double seconds = Duration.between(began, world.clock.instant()).toNanos() / 1e9;
    assertThat(items / seconds * SweepRate.BATCHES_AT_ONCE).isLessThanOrEqualTo(rate * 1.000_001);
    assertThat(world.landscape.all("call-records")).isEmpty();
  }

  @Test
  void aSlowBatchShouldHandBackWhatIsLeftBeforeItsFunctionEnds() {
    SweepWorld world = manyCalls(1_000, new SweepRate(2), Fuse.counting());
    SweepPlan plan = world.plan();
    assertThat(world.desk.run(plan.sweepId(), "0001"))
        .isEqualTo(new BatchStep.NotYet(Duration.ofSeconds(1)));
    assertThat(Duration.between(NOW, world.clock.instant())).isLessThan(Duration.ofMinutes(11));
    assertThat(world.sweeps.batch(plan.sweepId(), "0001").orElseThrow().items()).hasSize(400);
    assertThat(world.carryOut(plan, "0001").deleted()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "100001", "many", "1.5", ""})
  void aRateThatIsNoneShouldStopTheFunctionAtItsStart(String text) {
    assertThatThrownBy(() -> SweepRate.of(text))
        .isInstanceOf(SweepRate.InvalidRateException.class)
        .hasMessageContaining("SWEEP_ITEMS_PER_SECOND")
        .hasMessageContaining("docs/settings.md");
  }

  private SweepWorld pausedInTheMiddle(Fuse fuse) {
    SweepWorld world = manyCalls(12, new SweepRate(10), fuse);
    SweepPlan plan = world.plan();
    pauseAfter(world, 5);
    Fuse.untilDone(() -> world.desk.run(SweepWorld.SWEEP, "0001"));
    Fuse.untilDone(() -> world.desk.run(SweepWorld.SWEEP, "0001"));
    world.order(SweepOrder.RESUME);
    world.carryOut(plan);
    return world;
  }

  /** Whoever dies in the first batch is run again only after a person stopped the sweep. */
  private SweepWorld stopped(Fuse fuse) {
    SweepWorld world = manyCalls(12, new SweepRate(10), fuse);
    SweepPlan plan = world.plan();
    try {
      pauseAfter(world, 5);
      world.desk.run(SweepWorld.SWEEP, "0001");
    } catch (Fuse.PowerCut died) {
      // The machine repeats the step; before it does, somebody stops the sweep.
    }
    world.order(SweepOrder.STOP_REST);
    world.carryOut(plan);
    return world;
  }

  /** Somebody pauses while the part after so many items goes. */
  private static void pauseAfter(SweepWorld world, int items) {
    long all = world.landscape.all("call-records").size();
    world.whilePausing(
        () -> {
          if (world.landscape.all("call-records").size() == all - items
              && world.sweeps.control(SweepWorld.SWEEP).state() == SweepControl.State.RUNNING) {
            world.order(SweepOrder.PAUSE);
          }
        });
  }

  private SweepWorld world(Fuse fuse) {
    return new SweepWorld(SamplePeople.landscape(), TickingClock.at(NOW), fuse);
  }

  private SweepWorld manyCalls(int items, SweepRate rate, Fuse fuse) {
    InMemoryLandscape landscape = new InMemoryLandscape();
    for (int i = 0; i < items; i++) {
      Map<String, Object> row = new TreeMap<>();
      row.put("line", "+31850000000");
      row.put("started_at", Instant.parse("2025-01-01T00:00:00Z").plusSeconds(i).toString());
      row.put("invoiced_on", "2025-02-01");
      row.put("retention_shard", Integer.toString(i % 8));
      landscape.put("call-records", row);
    }
    return new SweepWorld(landscape, TickingClock.at(NOW), fuse, rate);
  }

  private static SweepControl.Turn waiting(Duration time) {
    return new SweepControl.Turn.Wait(time);
  }
}
