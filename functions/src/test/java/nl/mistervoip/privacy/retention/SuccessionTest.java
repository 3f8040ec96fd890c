package nl.mistervoip.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** Several sweeps beside each other: one counts, one runs, and each item is claimed once. */
class SuccessionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");
  private static final String NEWER = "SWEEP-2026-11-24-ffffff";

  private final SweepWorld world =
      new SweepWorld(SamplePeople.landscape(), TickingClock.at(NOW), Fuse.counting());

  @Test
  void aNewPlanShouldTakeThePlaceOfOneThatWaitsAndItsReleaseRemoveNothing() {
    SweepPlan older = world.plan();
    SweepPlan newer = newer();
    Map<String, ?> before = world.items();
    world.carryOut(older);
    assertThat(world.items()).isEqualTo(before);
    SweepReport report = world.desk.report(older.sweepId());
    assertThat(report.end()).isEqualTo(SweepReport.End.CANCELLED);
    assertThat(report.by()).isEqualTo(NEWER);
    assertThat(report.left()).isEqualTo(15);
    assertThat(world.reports.get("sweeps/" + older.sweepId() + "/report.en.html"))
        .contains("cancelled by " + NEWER);
    assertThat(world.people.show(older.sweepId()).state()).isEqualTo("stopped");
    assertThat(world.audit.eventsOf(older.sweepId())).contains("sweep.superseded");
    world.carryOut(newer);
    assertThat(world.desk.report(NEWER).deleted()).isEqualTo(10);
    assertThat(world.desk.report(NEWER).gone()).isZero();
  }

  @Test
  void aDryRunShouldTakeNobodysPlace() {
    SweepPlan older = world.plan();
    world.plan(NEWER, Optional.empty(), true);
    world.carryOut(older);
    assertThat(world.desk.report(older.sweepId()).deleted()).isEqualTo(10);
  }

  @Test
  void aSweepShouldWaitWhileAnotherOneRunsAndCountApartWhatThatOneRemoved() {
    SweepPlan older = world.plan();
    long first = world.carryOut(older, "0001").deleted();
    SweepPlan newer = newer();
    assertThat(newer.due()).isEqualTo(15 - first);
    assertThat(world.desk.run(NEWER, "0001"))
        .isEqualTo(new BatchStep.NotYet(Duration.ofMinutes(10)));
    assertThat(world.people.show(NEWER).begun()).isFalse();
    world.carryOut(older);
    world.carryOut(newer);
    assertThat(world.desk.report(older.sweepId()).deleted()).isEqualTo(10);
    SweepReport report = world.desk.report(NEWER);
    assertThat(report.deleted()).isZero();
    assertThat(report.gone()).isEqualTo(15 - first);
    assertThat(world.audit.events().toString()).contains("gone=" + (15 - first));
  }

  @Test
  void aStoppedSweepShouldLetTheNextOneRun() {
    world.carryOut(world.plan(), "0001");
    SweepPlan newer = newer();
    world.order(SweepOrder.STOP_REST);
    world.carryOut(newer);
    SweepReport report = world.desk.report(NEWER);
    assertThat(report.deleted() + report.reduced()).isEqualTo(newer.due());
  }

  @Test
  void aBatchThatIsOvertakenByOneOfItsOwnSweepShouldGoAndByAnotherSweepWait() {
    for (String quicker : List.of(NEWER, "SWEEP-2026-11-24-eeeeee")) {
      InMemorySweeps sweeps = new InMemorySweeps();
      sweeps.takenMeanwhileBy(quicker);
      SweepControl.Turn turn = new Succession(sweeps, new InMemoryAudit()).turn(NEWER, NOW);
      assertThat(turn)
          .isEqualTo(
              quicker.equals(NEWER)
                  ? new SweepControl.Turn.Go()
                  : new SweepControl.Turn.Wait(Duration.ofMinutes(10)));
      assertThat(sweeps.control(NEWER).begun()).isEqualTo(quicker.equals(NEWER));
    }
  }

  private SweepPlan newer() {
    return world.plan(NEWER, Optional.empty(), false);
  }
}
