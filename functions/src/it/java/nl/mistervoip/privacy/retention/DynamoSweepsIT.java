package nl.mistervoip.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The sweeps' table on the emulator. */
class DynamoSweepsIT implements SweepsContract {
  private final AwsClients clients = new AwsClients();
  private final String table = "sweeps-it-" + UUID.randomUUID();

  @Override
  public Sweeps sweeps() {
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
    return new DynamoSweeps(clients, table, TickingClock.atNow());
  }

  @Test
  void aFinishedBatchShouldHoldNoKeyAndAgeOut() {
    Sweeps sweeps = sweeps();
    sweeps.finish(SWEEP, new BatchResult("0001", "tickets", "d", 1, 0, 0, 0, 0, 0, 0, false));
    Map<String, AttributeValue> item =
        clients
            .dynamo()
            .getItem(
                get ->
                    get.tableName(table)
                        .key(
                            Map.of(
                                "sweep_id", Attributes.text(SWEEP),
                                "part", Attributes.text("batch/0001"))))
            .item();
    assertThat(item).containsOnlyKeys("sweep_id", "part", "result", "expires_at");
    assertThat(Attributes.number(item, "expires_at"))
        .isGreaterThan(TickingClock.NOW.getEpochSecond());
  }
}
