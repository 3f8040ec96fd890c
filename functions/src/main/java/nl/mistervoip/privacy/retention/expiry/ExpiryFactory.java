package nl.mistervoip.privacy.retention.expiry;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.ExpiryIndex;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the reconciliation together. */
@Factory
final class ExpiryFactory {
  @Singleton
  ReadBudget budget(Settings settings) {
    return ReadBudget.of(
        settings.required("RECONCILE_READ_UNITS"), settings.required("RECONCILE_UNITS_PER_SECOND"));
  }

  @Singleton
  Checkpoints checkpoints(AwsClients clients, Settings settings, Clock clock) {
    return new DynamoCheckpoints(clients, settings.required("SWEEPS_TABLE"), clock);
  }

  @Singleton
  Reconciliation reconciliation(
      DataMap map, ExpiryIndex index, Checkpoints checkpoints, AuditLog audit, ReadBudget budget) {
    return new Reconciliation(map, index, checkpoints, audit, budget, ExpiryFactory::sleep);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted; the next run goes on.", e);
    }
  }
}
