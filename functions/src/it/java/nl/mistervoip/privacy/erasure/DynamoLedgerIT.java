package nl.mistervoip.privacy.erasure;

import java.util.UUID;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
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
                        key -> key.attributeName("entry").attributeType(ScalarAttributeType.S))
                    .keySchema(
                        key -> key.attributeName("ledger_key").keyType(KeyType.HASH),
                        key -> key.attributeName("entry").keyType(KeyType.RANGE)));
    return new DynamoLedger(clients, table);
  }
}
