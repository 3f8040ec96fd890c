package nl.mistervoip.privacy.erasure;

import java.util.UUID;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The ledger on the emulator. */
class DynamoLedgerIT implements LedgerContract {
  private final AwsClients clients = new AwsClients();

  @Override
  public Ledger ledger() {
    String table = "ledger-it-" + UUID.randomUUID();
    clients
        .dynamo()
        .createTable(
            create ->
                create
                    .tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(
                        key -> key.attributeName("ledger_key").attributeType(ScalarAttributeType.S),
                        key -> key.attributeName("entry").attributeType(ScalarAttributeType.S),
                        key ->
                            key.attributeName("recorded_month")
                                .attributeType(ScalarAttributeType.S),
                        key ->
                            key.attributeName("recorded_at").attributeType(ScalarAttributeType.S))
                    .keySchema(
                        key -> key.attributeName("ledger_key").keyType(KeyType.HASH),
                        key -> key.attributeName("entry").keyType(KeyType.RANGE))
                    .globalSecondaryIndexes(
                        index ->
                            index
                                .indexName("by-month")
                                .keySchema(
                                    key ->
                                        key.attributeName("recorded_month").keyType(KeyType.HASH),
                                    key -> key.attributeName("recorded_at").keyType(KeyType.RANGE))
                                .projection(all -> all.projectionType(ProjectionType.ALL))));
    return new DynamoLedger(clients, table);
  }
}
