package nl.mistervoip.privacy.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/**
 * Tables, buckets and keys of a test's own on the emulator that the SDK's variables name
 * (AWS_ENDPOINT_URL and so on). They are shaped as infrastructure/data.yaml shapes those of the
 * desk.
 */
public final class Emulator {
  /** The clients, as every function gets them. */
  public static final AwsClients AWS = new AwsClients();

  /**
   * A key attribute of a table or index.
   *
   * @param name its name
   * @param type S or N
   */
  public record Key(String name, String type) {}

  private Emulator() {}

  /**
   * A new table with one index over everything.
   *
   * @param keys partition key and, if any, sort key
   * @param index the index, by name
   * @param indexKeys its partition key and, if any, sort key
   * @return the table's name
   */
  public static String table(List<Key> keys, String index, List<Key> indexKeys) {
    String name = "it-" + UUID.randomUUID();
    List<Key> all = new ArrayList<>(keys);
    all.addAll(indexKeys);
    GlobalSecondaryIndex byIndex =
        GlobalSecondaryIndex.builder()
            .indexName(index)
            .keySchema(schema(indexKeys))
            .projection(projection -> projection.projectionType(ProjectionType.ALL))
            .build();
    AWS.dynamo()
        .createTable(
            create ->
                create
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(schema(keys))
                    .attributeDefinitions(all.stream().map(Emulator::definition).toList())
                    .globalSecondaryIndexes(byIndex));
    AWS.dynamo().waiter().waitUntilTableExists(wait -> wait.tableName(name));
    return name;
  }

  /**
   * A new table shaped as that of cases, with the indexes by which they are listed.
   *
   * @return the table's name
   */
  public static String casesTable() {
    String name = "it-" + UUID.randomUUID();
    Key key = new Key("case_id", "S");
    Key open = new Key("open", "S");
    Key due = new Key("due", "S");
    Key restricting = new Key("restricting", "S");
    Key since = new Key("restricting_since", "S");
    Key posting = new Key("posting", "S");
    Key postingSince = new Key("posting_since", "S");
    AWS.dynamo()
        .createTable(
            create ->
                create
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(schema(List.of(key)))
                    .attributeDefinitions(
                        Stream.of(key, open, due, restricting, since, posting, postingSince)
                            .map(Emulator::definition)
                            .toList())
                    .globalSecondaryIndexes(
                        index("by-due", List.of(open, due)),
                        index("by-restriction", List.of(restricting, since)),
                        index("by-post", List.of(posting, postingSince))));
    AWS.dynamo().waiter().waitUntilTableExists(wait -> wait.tableName(name));
    return name;
  }

  /**
   * A new table shaped as that of received mails, with its two indexes.
   *
   * @return the table's name
   */
  public static String mailTable() {
    String name = "it-" + UUID.randomUUID();
    Key state = new Key("state", "S");
    Key day = new Key("received_day", "S");
    Key received = new Key("received_at", "S");
    Key key = new Key("register_key", "S");
    AWS.dynamo()
        .createTable(
            create ->
                create
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(schema(List.of(key)))
                    .attributeDefinitions(
                        Stream.of(key, state, day, received).map(Emulator::definition).toList())
                    .globalSecondaryIndexes(
                        index("by-state", List.of(state, received)),
                        index("by-day", List.of(day, received))));
    AWS.dynamo().waiter().waitUntilTableExists(wait -> wait.tableName(name));
    return name;
  }

  private static GlobalSecondaryIndex index(String name, List<Key> keys) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(schema(keys))
        .projection(projection -> projection.projectionType(ProjectionType.ALL))
        .build();
  }

  /**
   * A new bucket.
   *
   * @param locked whether its objects are locked against deletion
   * @return its name
   */
  public static String bucket(boolean locked) {
    String name = "it-" + UUID.randomUUID();
    AWS.s3()
        .createBucket(
            create ->
                create
                    .bucket(name)
                    .objectLockEnabledForBucket(locked)
                    .createBucketConfiguration(place -> place.locationConstraint("eu-west-1")));
    return name;
  }

  /**
   * A new key that wraps other keys.
   *
   * @return its id
   */
  public static String wrappingKey() {
    return AWS.kms().createKey(create -> create.description("test")).keyMetadata().keyId();
  }

  /**
   * A new key that proves who wrote something.
   *
   * @return its id
   */
  public static String macKey() {
    return AWS.kms()
        .createKey(
            create -> create.keySpec(KeySpec.HMAC_256).keyUsage(KeyUsageType.GENERATE_VERIFY_MAC))
        .keyMetadata()
        .keyId();
  }

  private static List<KeySchemaElement> schema(List<Key> keys) {
    List<KeySchemaElement> schema = new ArrayList<>();
    for (Key key : keys) {
      KeyType type = schema.isEmpty() ? KeyType.HASH : KeyType.RANGE;
      schema.add(KeySchemaElement.builder().attributeName(key.name()).keyType(type).build());
    }
    return schema;
  }

  private static AttributeDefinition definition(Key key) {
    return AttributeDefinition.builder()
        .attributeName(key.name())
        .attributeType(ScalarAttributeType.fromValue(key.type()))
        .build();
  }
}
