package nl.mistervoip.privacy.casefile;

import java.util.UUID;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.CaseFixture;
import nl.mistervoip.privacy.testing.Emulator;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryMetrics;
import nl.mistervoip.privacy.testing.TickingClock;

/** The room on the emulator, with a table, a bucket and a key of its own. */
final class CasefileScene {
  final String table = Emulator.casesTable();
  final String bucket = Emulator.bucket(false);
  final InMemoryAudit audit = new InMemoryAudit();
  private final KeyWrap wrap = new KmsKeyWrap(Emulator.wrappingKey(), Emulator.AWS.kms());

  /** Cases as another execution environment would see them: with no key in memory yet. */
  DynamoCases cases(AuditLog log) {
    return new DynamoCases(
        table,
        Emulator.AWS.dynamo(),
        keys(),
        new DynamoCases.Telling(() -> log, new CaseFigures(new InMemoryMetrics())));
  }

  DynamoCases cases() {
    return cases(audit);
  }

  /** A vault as another execution environment would see it: with no key in memory yet. */
  SealedVault vault() {
    return new SealedVault(keys(), new S3Documents(bucket, Emulator.AWS.s3()));
  }

  CaseId newCase() {
    CaseRecord record = CaseFixture.aCase().ofMessage(UUID.randomUUID().toString()).build();
    if (!cases().open(record, TickingClock.NOW)) {
      throw new IllegalStateException("A new case must open.");
    }
    return record.id();
  }

  private CaseKeys keys() {
    return new CaseKeys(table, Emulator.AWS.dynamo(), wrap);
  }
}
