package nl.mistervoip.privacy.casefile;

import java.util.List;
import nl.mistervoip.privacy.testing.Emulator;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryMetrics;

class DynamoCaseSendersIT implements CaseSendersContract {
  private static final String TABLE =
      Emulator.table(
          List.of(new Emulator.Key("case_id", "S")),
          DynamoCaseSenders.BY_SENDER,
          List.of(new Emulator.Key("sender_key", "S"), new Emulator.Key("due", "S")));
  private static final CaseKeys KEYS =
      new CaseKeys(
          TABLE, Emulator.AWS.dynamo(), new KmsKeyWrap(Emulator.wrappingKey(), Emulator.AWS.kms()));

  @Override
  public CaseSenders senders() {
    return new DynamoCaseSenders(TABLE, Emulator.AWS.dynamo());
  }

  @Override
  public Cases cases() {
    InMemoryAudit audit = new InMemoryAudit();
    return new DynamoCases(
        TABLE,
        Emulator.AWS.dynamo(),
        KEYS,
        new DynamoCases.Telling(() -> audit, new CaseFigures(new InMemoryMetrics())));
  }
}
