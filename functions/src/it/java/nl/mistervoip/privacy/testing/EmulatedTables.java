package nl.mistervoip.privacy.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables on the emulator in the shape that a data map gives them. */
public final class EmulatedTables {
  private static final Projection KEYS_ONLY =
      Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();

  private EmulatedTables() {}

  /**
   * Makes a table.
   *
   * @param prefix what its name begins with
   * @param table its place in the data map; indexes hold keys only, as the map may expect of them
   */
  public static void create(String prefix, Place.Table table) {
    List<AttributeDefinition> attributes =
        Stream.concat(
                table.key().stream(),
                table.indexes().stream().flatMap(index -> index.key().stream()))
            .distinct()
            .map(
                key ->
                    AttributeDefinition.builder()
                        .attributeName(key.attribute())
                        .attributeType(ScalarAttributeType.fromValue(key.type().name()))
                        .build())
            .toList();
    List<GlobalSecondaryIndex> global = new ArrayList<>();
    List<LocalSecondaryIndex> local = new ArrayList<>();
    for (Place.Index index : table.indexes()) {
      List<KeySchemaElement> keys = schema(index.key());
      if (index.local()) {
        local.add(
            LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys)
                .projection(KEYS_ONLY)
                .build());
      } else {
        global.add(
            GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys)
                .projection(KEYS_ONLY)
                .build());
      }
    }
    Emulator.AWS
        .dynamo()
        .createTable(
            create -> {
              create
                  .tableName(prefix + table.name())
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(attributes)
                  .keySchema(schema(table.key()));
              // Empty lists are refused.
              if (!global.isEmpty()) {
                create.globalSecondaryIndexes(global);
              }
              if (!local.isEmpty()) {
                create.localSecondaryIndexes(local);
              }
            });
  }

  private static List<KeySchemaElement> schema(List<KeyAttribute> keys) {
    List<KeySchemaElement> schema = new ArrayList<>();
    for (KeyAttribute key : keys) {
      schema.add(
          KeySchemaElement.builder()
              .attributeName(key.attribute())
              .keyType(schema.isEmpty() ? KeyType.HASH : KeyType.RANGE)
              .build());
    }
    return schema;
  }
}
