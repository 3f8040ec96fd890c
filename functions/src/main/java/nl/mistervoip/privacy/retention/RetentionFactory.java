package nl.mistervoip.privacy.retention;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.erasure.ItemEraser;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the room together. */
@Factory
final class RetentionFactory {
  @Singleton
  Sweeps sweeps(AwsClients clients, Settings settings, Clock clock) {
    return new DynamoSweeps(clients, settings.required("SWEEPS_TABLE"), clock);
  }

  @Singleton
  @Requires(property = "case.bucket")
  Reports reports(AwsClients clients, Settings settings) {
    return new S3Reports(clients, settings.required("CASE_BUCKET"));
  }

  /** For the console, which removes nothing itself. */
  @Singleton
  @Requires(beans = Reports.class)
  SweepDesk sweepDesk(Sweeps sweeps, Reports reports, AuditLog audit) {
    return new SweepDesk(sweeps, reports, audit);
  }

  /** For the functions of a sweep; the reconciliation of the index does without. */
  @Singleton
  @Requires(property = "ledger.table", beans = ItemEraser.class)
  RetentionDesk desk(
      Clock clock,
      Landscape landscape,
      ItemEraser eraser,
      Sweeps sweeps,
      Reports reports,
      AuditLog audit,
      Settings settings) {
    SweepRate rate = SweepRate.of(settings.required(SweepRate.VARIABLE));
    BatchRunner.Speed speed =
        new BatchRunner.Speed(rate.part(), () -> new Pace(clock, Pace::sleep, rate.perBatch()));
    return new RetentionDesk(
        clock,
        RetentionDesk.LONGEST_TURN,
        new SweepPlanner(landscape, sweeps, reports, audit),
        new BatchRunner(landscape, eraser, sweeps, audit, speed),
        new SweepReporter(landscape.map(), sweeps, reports, audit));
  }
}
