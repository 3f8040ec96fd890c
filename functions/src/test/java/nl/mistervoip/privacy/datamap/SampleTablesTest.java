package nl.mistervoip.privacy.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import org.junit.jupiter.api.Test;

/**
 * The stores that are deployed and the stores that are mapped are the same ones, with the same
 * keys.
 */
class SampleTablesTest {
  private static final String PREFIX = "${LandscapePrefix}";

  /** Table to its keys: the table's own under an empty name, those of indexes under theirs. */
  private final Map<String, Map<String, List<KeyAttribute>>> deployed = new TreeMap<>();

  private final JsonNode resources;

  SampleTablesTest() throws IOException {
    Path template =
        Stream.of("../infrastructure/landscape.yaml", "infrastructure/landscape.yaml")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    resources =
        new YAMLMapper()
            .readTree(Files.readString(template).replaceAll("!(Sub|Ref) ", ""))
            .path("Resources");
    resources.forEach(
        resource -> {
          if (resource.path("Type").asText().equals("AWS::DynamoDB::Table")) {
            table(resource.path("Properties"));
          }
        });
  }

  @Test
  void deployedTablesShouldBeTheMappedTablesWithTheirKeysAndIndexes() {
    Map<String, Map<String, List<KeyAttribute>>> mapped = new TreeMap<>();
    for (Store store : DataMapLoader.bundled().stores()) {
      if (store.place() instanceof Place.Table table) {
        Map<String, List<KeyAttribute>> keys = new TreeMap<>(Map.of("", table.key()));
        table.indexes().forEach(index -> keys.put(index.name(), index.key()));
        mapped.put(table.name(), keys);
      }
    }

    assertThat(deployed).isEqualTo(mapped);
  }

  @Test
  void deployedBucketsShouldBeTheMappedBuckets() {
    List<String> buckets = new ArrayList<>();
    resources.forEach(
        resource -> {
          if (resource.path("Type").asText().equals("AWS::S3::Bucket")) {
            buckets.add(resource.path("Properties").path("BucketName").asText());
          }
        });
    TreeSet<String> mapped = new TreeSet<>();
    DataMapLoader.bundled()
        .stores()
        .forEach(
            store -> {
              if (store.place() instanceof Place.Objects objects) {
                mapped.add(PREFIX + objects.bucket() + "-${AWS::AccountId}");
              }
            });

    assertThat(buckets).containsExactlyElementsOf(mapped);
  }

  @Test
  void everyTableShouldBeEncryptedRestorableAndOutliveItsStack() {
    resources.forEach(
        resource -> {
          if (resource.path("Type").asText().equals("AWS::DynamoDB::Table")) {
            assertThat(resource.path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
            assertThat(resource.at("/Properties/SSESpecification/SSEEnabled").asBoolean()).isTrue();
            assertThat(
                    resource
                        .at(
                            "/Properties/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                        .asBoolean())
                .isTrue();
          }
        });
  }

  private void table(JsonNode properties) {
    Map<String, KeyAttribute.Type> types = new TreeMap<>();
    properties
        .path("AttributeDefinitions")
        .forEach(
            one ->
                types.put(
                    one.path("AttributeName").asText(),
                    KeyAttribute.Type.valueOf(one.path("AttributeType").asText())));
    Map<String, List<KeyAttribute>> keys = new TreeMap<>(Map.of("", key(properties, types)));
    properties
        .path("GlobalSecondaryIndexes")
        .forEach(index -> keys.put(index.path("IndexName").asText(), key(index, types)));
    deployed.put(properties.path("TableName").asText().replace(PREFIX, ""), keys);
  }

  private static List<KeyAttribute> key(JsonNode of, Map<String, KeyAttribute.Type> types) {
    List<KeyAttribute> key = new ArrayList<>();
    of.path("KeySchema")
        .forEach(
            part -> {
              String name = part.path("AttributeName").asText();
              key.add(new KeyAttribute(name, types.getOrDefault(name, KeyAttribute.Type.B)));
            });
    return key;
  }
}
