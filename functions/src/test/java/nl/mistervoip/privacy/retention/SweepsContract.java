package nl.mistervoip.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.Position;
import org.junit.jupiter.api.Test;

/** What any store of sweeps must do, in memory or on the emulator. */
interface SweepsContract {
  String SWEEP = "SWEEP-2026-03-05-0a1b2c";

  Sweeps sweeps();

  @Test
  default void aPlanShouldComeBackAsItWasWritten() {
    Sweeps sweeps = sweeps();
    assertThat(sweeps.plan(SWEEP)).isEmpty();
    SweepPlan plan =
        new SweepPlan(
            SWEEP,
            LocalDate.parse("2026-03-05"),
            false,
            "2026-1",
            "a".repeat(64),
            List.of(new SweepPlan.Count("tickets", 3, Map.of("dispute_open", 1L), 2, 0)),
            1);
    long turn = sweeps.beginPlanning(SWEEP);
    assertThat(sweeps.put(turn, plan)).isTrue();
    assertThat(sweeps.plan(SWEEP)).contains(plan);
    assertThat(sweeps.results(SWEEP)).isEmpty();
  }

  @Test
  default void howFarPlanningHasComeShouldComeBackAsItWasWritten() {
    Sweeps sweeps = sweeps();
    assertThat(sweeps.planning(SWEEP)).isEmpty();
    Planning begun = Planning.begin(LocalDate.parse("2026-03-05"), false, "2026-1");
    Position key = new Position(3, new TreeMap<>(Map.of("line", "S:+31610000001")));
    Planning planning =
        begun
            .leave(new SweepPlan.Count("tickets", 3, Map.of("dispute_open", 1L), 2, 0), 2)
            .at(new SweepPlan.Count("call-records", 7, Map.of(), 0, 1), key, 4);
    long turn = sweeps.beginPlanning(SWEEP);
    assertThat(sweeps.planning(SWEEP)).as("begun, and nothing noted").isEmpty();
    assertThat(sweeps.put(SWEEP, turn, planning)).isTrue();
    assertThat(sweeps.beginPlanning(SWEEP)).as("which leaves what was noted").isGreaterThan(turn);
    assertThat(sweeps.planning(SWEEP)).contains(planning);
    assertThat(sweeps.plan(SWEEP)).as("not planned to the end").isEmpty();
    assertThat(sweeps.results(SWEEP)).isEmpty();
    assertThat(planning.toString()).doesNotContain("+31");
  }

  @Test
  default void aTurnOfPlanningShouldWriteUntilALaterOneBeginsOrThereIsAPlan() {
    Sweeps sweeps = sweeps();
    LocalDate day = LocalDate.parse("2026-03-05");
    Planning planning = Planning.begin(day, false, "2026-1");
    SweepPlan plan = planning.plan(SWEEP);
    long late = sweeps.beginPlanning(SWEEP);
    assertThat(sweeps.put(SWEEP, late, "0001", batch("1001"))).isTrue();
    assertThat(sweeps.put(SWEEP, late, planning)).isTrue();
    long turn = sweeps.beginPlanning(SWEEP);
    assertThat(sweeps.put(SWEEP, late, "0001", batch("1002"))).isFalse();
    assertThat(sweeps.put(SWEEP, late, planning.with("more"))).isFalse();
    assertThat(sweeps.put(late, plan)).isFalse();
    assertThat(sweeps.batch(SWEEP, "0001")).contains(batch("1001"));
    assertThat(sweeps.planning(SWEEP)).contains(planning);
    assertThat(sweeps.plan(SWEEP)).isEmpty();

    assertThat(sweeps.put(SWEEP, turn, "0001", batch("1003"))).as("replaced").isTrue();
    assertThat(sweeps.put(turn, plan)).isTrue();
    long behind = sweeps.beginPlanning(SWEEP);
    assertThat(sweeps.put(SWEEP, behind, "0001", batch("1004"))).isFalse();
    assertThat(sweeps.put(behind, planning.with("more").plan(SWEEP))).isFalse();
    assertThat(sweeps.batch(SWEEP, "0001")).contains(batch("1003"));
    assertThat(sweeps.plan(SWEEP)).contains(plan);
  }

  @Test
  default void aBatchShouldKeepItsKeysUntilItsResultTakesTheirPlace() {
    Sweeps sweeps = sweeps();
    SweepPlan.Batch batch = batch("+31610000001", "1001");
    sweeps.put(SWEEP, "0001", batch);
    assertThat(sweeps.batch(SWEEP, "0001")).contains(batch);
    assertThat(sweeps.result(SWEEP, "0001")).isEmpty();

    BatchResult result =
        new BatchResult("0001", "tickets", "d".repeat(64), 2, 0, 0, 0, 0, 0, 0, false);
    sweeps.finish(SWEEP, result);
    sweeps.finish(SWEEP, result);
    sweeps.put(SWEEP, "0001", batch);
    assertThat(sweeps.batch(SWEEP, "0001")).isEmpty();
    assertThat(sweeps.result(SWEEP, "0001")).contains(result);
  }

  @Test
  default void resultsShouldBeThoseOfOneSweepInOrder() {
    Sweeps sweeps = sweeps();
    for (String name : List.of("0002", "0001", "0003")) {
      sweeps.put(SWEEP, name, batch(name));
    }
    sweeps.finish(SWEEP, new BatchResult("0002", "tickets", "d", 2, 0, 0, 0, 0, 0, 0, false));
    sweeps.finish(SWEEP, new BatchResult("0001", "tickets", "d", 1, 0, 0, 0, 0, 0, 0, false));
    sweeps.finish(SWEEP + "x", new BatchResult("0009", "tickets", "d", 9, 0, 0, 0, 0, 0, 0, false));
    assertThat(sweeps.results(SWEEP)).extracting(BatchResult::deleted).containsExactly(1L, 2L);
  }

  @Test
  default void whoWasFasterShouldWinAndTheOtherReadAgain() {
    Sweeps sweeps = sweeps();
    Instant now = Instant.parse("2026-03-05T10:00:00Z");
    SweepControl read = sweeps.control(SWEEP);
    assertThat(read).isEqualTo(SweepControl.NEW);
    SweepControl paused = read.in(SweepControl.State.PAUSED, "officer-1", now);
    assertThat(sweeps.replace(SWEEP, paused)).isTrue();
    assertThat(sweeps.replace(SWEEP, read.begin())).as("begun by who had not seen it").isFalse();
    assertThat(sweeps.control(SWEEP)).isEqualTo(paused);
    assertThat(sweeps.replace(SWEEP, paused.in(SweepControl.State.RUNNING, "officer-2", now)))
        .isTrue();
    assertThat(sweeps.results(SWEEP)).as("no batch").isEmpty();
  }

  @Test
  default void onlyOneSweepShouldHaveTheTurnAndTheLatestPlanBeKnown() {
    Sweeps sweeps = sweeps();
    assertThat(sweeps.running()).isEmpty();
    assertThat(sweeps.latest()).isEmpty();
    assertThat(sweeps.takeTurn(SWEEP, Optional.empty())).isTrue();
    assertThat(sweeps.takeTurn("another", Optional.empty())).isFalse();
    assertThat(sweeps.takeTurn("another", Optional.of("a third"))).isFalse();
    assertThat(sweeps.running()).contains(SWEEP);
    assertThat(sweeps.takeTurn("another", Optional.of(SWEEP))).isTrue();
    assertThat(sweeps.running()).contains("another");
    sweeps.noteLatest(SWEEP);
    sweeps.noteLatest("another");
    assertThat(sweeps.latest()).contains("another");
    assertThat(sweeps.startedAt(SWEEP, "0001")).isEmpty();
    sweeps.start(SWEEP, "0001", 500);
    assertThat(sweeps.startedAt(SWEEP, "0001")).contains(500);
    assertThat(sweeps.results(SWEEP)).isEmpty();
  }

  private static SweepPlan.Batch batch(String... ids) {
    List<ItemRef> items =
        java.util.Arrays.stream(ids)
            .map(id -> new ItemRef("tickets", new ItemKey(new TreeMap<>(Map.of("id", id))), "x"))
            .toList();
    return new SweepPlan.Batch("tickets", "d".repeat(64), false, items, Tally.NOTHING);
  }
}
