package nl.mistervoip.privacy.retention.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.mistervoip.privacy.datamap.ExpiryIndex.Seen;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The progress of a round in the sweeps' table. */
class DynamoCheckpointsIT {
  @Test
  void aRoundShouldGoOnWhereItWasAndBeginAnewAfterItsEnd() {
    AwsClients clients = new AwsClients();
    String table = "checkpoints-it-" + UUID.randomUUID();
    clients
        .dynamo()
        .createTable(
            create ->
                create
                    .tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(
                        key -> key.attributeName("sweep_id").attributeType(ScalarAttributeType.S),
                        key -> key.attributeName("part").attributeType(ScalarAttributeType.S))
                    .keySchema(
                        key -> key.attributeName("sweep_id").keyType(KeyType.HASH),
                        key -> key.attributeName("part").keyType(KeyType.RANGE)));
    Checkpoints kept = new DynamoCheckpoints(clients, table, TickingClock.atNow());
    assertThat(kept.find()).isEmpty();
    kept.clear();
    assertThat(kept.find()).isEmpty();
    Position position = new Position(0, new TreeMap<>(java.util.Map.of("line", "S:+31850101234")));
    Progress progress =
        Progress.begun(TickingClock.NOW, Optional.of("call-records"))
            .with("customers", new Seen(5, 1, 0, 0, 2.5))
            .at(Optional.of("call-records"), position);
    for (Progress one : List.of(Progress.begun(TickingClock.NOW, Optional.empty()), progress)) {
      kept.put(one);
      assertThat(new DynamoCheckpoints(clients, table, TickingClock.atNow()).find()).contains(one);
    }
    kept.clear();
    assertThat(kept.find()).isEmpty();
  }
}
