package nl.mistervoip.privacy.recipients;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.mistervoip.privacy.testing.Emulator;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Messages and links on the emulator. */
class DynamoNoticesIT implements NoticesContract {
  @Override
  public Notices notices() {
    String table = "recipients-it-" + UUID.randomUUID();
    Emulator.AWS
        .dynamo()
        .createTable(
            create ->
                create
                    .tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(
                        Stream.of("notice_key", "case_id", "person")
                            .map(DynamoNoticesIT::text)
                            .toList())
                    .keySchema(key("notice_key", KeyType.HASH))
                    .globalSecondaryIndexes(
                        index("by-case", "case_id"), index("by-person", "person")));
    return new DynamoNotices(Emulator.AWS, table);
  }

  private static GlobalSecondaryIndex index(String name, String attribute) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(List.of(key(attribute, KeyType.HASH), key("notice_key", KeyType.RANGE)))
        .projection(Projection.builder().projectionType(ProjectionType.ALL).build())
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
