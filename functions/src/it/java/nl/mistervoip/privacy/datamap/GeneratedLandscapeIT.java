package nl.mistervoip.privacy.datamap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.mistervoip.privacy.testing.Emulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Conservation on real tables and a real bucket, for companies made from a few fixed seeds. */
class GeneratedLandscapeIT {
  private static final Projection KEYS_ONLY =
      Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();

  @ParameterizedTest(name = "company {0}")
  @ValueSource(longs = {1, 2})
  void everythingOfThePersonAndNothingElseShouldBeFound(long seed) {
    GeneratedLandscape company = new GeneratedLandscape(seed);
    String prefix = "it-" + UUID.randomUUID() + "-";
    String bucket = Emulator.bucket(false);
    List<Place.Table> tables = new ArrayList<>();
    company.map.stores().stream()
        .map(Store::place)
        .forEach(
            place -> {
              if (place instanceof Place.Table table) {
                tables.add(table);
              }
            });
    tables.forEach(table -> create(prefix, table));
    company.rows.forEach(
        (store, rows) ->
            rows.forEach(
                row ->
                    Emulator.AWS.dynamo().putItem(put -> put.tableName(prefix + store).item(row))));
    company.objects.forEach(
        (key, content) ->
            Emulator.AWS
                .s3()
                .putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(content)));
    Landscape landscape =
        new MappedLandscape(
            company.map,
            new DynamoTables(Emulator.AWS.dynamo(), prefix, Backoff.sleeping()),
            new S3Buckets(Emulator.AWS.s3(), Map.of("recordings", bucket), Backoff.sleeping()),
            InMemoryStores.HASHES);

    for (String person : company.people) {
      Conservation.check(company, landscape, person);
    }
    tables.forEach(
        table -> Emulator.AWS.dynamo().deleteTable(drop -> drop.tableName(prefix + table.name())));
  }

  private static void create(String prefix, Place.Table table) {
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
