package nl.mistervoip.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.erasure.ItemEraser;
import nl.mistervoip.privacy.testing.EmulatedCompany;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A sweep on real tables: the retention index, conditions, versions. */
class SweepOnEmulatorIT {
  private static final String SWEEP = "SWEEP-2026-11-24-0a1b2c";
  private static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");

  @Test
  void whatIsPastItsTermShouldGoFromRealTablesAndHoldsShouldWin() {
    try (EmulatedCompany company = new EmulatedCompany()) {
      RetentionDesk desk = desk(company, Fuse.after(4));
      SweepPlan plan = plan(desk, SWEEP, false);
      assertThat(plan.summary())
          .isEqualTo(
              Map.of(
                  "recording-audio", 2L,
                  "recordings", 2L,
                  "call-records", 4L,
                  "payments/account", 2L,
                  "invoices/itemised", 3L,
                  "identifiers", 2L));
      hold(company);
      int before = company.everything().size();
      for (String batch : plan.batchNames()) {
        BatchStep result = Fuse.resultOf(() -> desk.run(SWEEP, batch));
        assertThat(desk.run(SWEEP, batch)).isEqualTo(result);
      }
      SweepReport report = desk.report(SWEEP);
      assertThat(report.deleted()).isEqualTo(9);
      assertThat(report.reduced()).isEqualTo(5);
      assertThat(plan(desk, "SWEEP-2026-11-24-ffffff", true).reducing())
          .as("found no more once cut down")
          .isZero();
      assertThat(report.held()).isEqualTo(1);
      assertThat(company.everything()).hasSize(before - 7);
      assertThat(company.versions("audio/R-100099-1.wav")).isZero();
      assertThat(company.versions("audio/R-100042-1.wav")).isEqualTo(3);
    }
  }

  /** Turn by turn, as the state machine does it; here a turn is a page. */
  private static SweepPlan plan(RetentionDesk desk, String sweepId, boolean dryRun) {
    while (true) {
      Optional<SweepPlan> plan =
          desk.plan(new SweepPlanner.Wanted(sweepId, Optional.empty(), dryRun));
      if (plan.isPresent()) {
        return plan.get();
      }
    }
  }

  private static void hold(EmulatedCompany company) {
    Map<String, AttributeValue> call =
        new HashMap<>(
            company.scan("call-records").stream()
                .filter(row -> row.toString().contains("2023-05-30T20:00:00.000Z"))
                .findFirst()
                .orElseThrow());
    call.put("dispute_open", AttributeValue.fromS("looked into"));
    company.put("call-records", call);
  }

  private static RetentionDesk desk(EmulatedCompany company, Fuse fuse) {
    Landscape landscape = company.landscape();
    ItemWriter writer = fuse.around(ItemWriter.class, company.writer(), Set.of("delete", "reduce"));
    InMemoryAudit audit = new InMemoryAudit();
    Sweeps sweeps = new InMemorySweeps();
    Reports reports = new InMemoryReports();
    BatchRunner.Speed speed =
        new BatchRunner.Speed(
            100, () -> new Pace(TickingClock.at(NOW), time -> {}, Integer.MAX_VALUE));
    return new RetentionDesk(
        TickingClock.at(NOW),
        Duration.ZERO,
        new SweepPlanner(landscape, sweeps, reports, audit),
        new BatchRunner(landscape, new ItemEraser(landscape, writer), sweeps, audit, speed),
        new SweepReporter(landscape.map(), sweeps, reports, audit));
  }
}
