package nl.mistervoip.privacy.datamap.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;

/** The stores of infrastructure/landscape.yaml as AWS would describe them. */
final class SampleStores {
  private static final String PREFIX = "${LandscapePrefix}";

  private SampleStores() {}

  static Path file(String name) {
    return Stream.of("../infrastructure", "infrastructure")
        .map(folder -> Path.of(folder, name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  static LiveStores deployed(DataMap map) {
    Map<String, JsonNode> tables = new TreeMap<>();
    Map<String, JsonNode> buckets = new TreeMap<>();
    resources()
        .forEach(
            resource -> {
              JsonNode properties = resource.path("Properties");
              switch (resource.path("Type").asText()) {
                case "AWS::DynamoDB::Table" ->
                    tables.put(properties.path("TableName").asText(), properties);
                case "AWS::S3::Bucket" ->
                    buckets.put(properties.path("BucketName").asText(), properties);
                default -> {}
              }
            });
    List<LiveStores.Table> seenTables = new ArrayList<>();
    List<LiveStores.Bucket> seenBuckets = new ArrayList<>();
    for (Store store : map.stores()) {
      switch (store.place()) {
        case Place.Table table ->
            seenTables.add(
                table(store.id(), Objects.requireNonNull(tables.get(PREFIX + table.name()))));
        case Place.Objects objects ->
            seenBuckets.add(
                bucket(
                    store.id(),
                    Objects.requireNonNull(
                        buckets.get(PREFIX + objects.bucket() + "-${AWS::AccountId}"))));
      }
    }
    return new LiveStores(seenTables, seenBuckets, List.of());
  }

  private static JsonNode resources() {
    try {
      String text = Files.readString(file("landscape.yaml")).replaceAll("!(Sub|Ref) ", "");
      return new YAMLMapper().readTree(text).path("Resources");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LiveStores.Table table(String store, JsonNode properties) {
    Map<String, KeyAttribute.Type> types = new TreeMap<>();
    properties
        .path("AttributeDefinitions")
        .forEach(
            one ->
                types.put(
                    one.path("AttributeName").asText(),
                    KeyAttribute.Type.valueOf(one.path("AttributeType").asText())));
    List<LiveStores.Index> indexes = new ArrayList<>();
    properties
        .path("GlobalSecondaryIndexes")
        .forEach(
            index ->
                indexes.add(
                    new LiveStores.Index(
                        index.path("IndexName").asText(),
                        key(index, types),
                        false,
                        index.at("/Projection/ProjectionType").asText(),
                        List.of(),
                        LiveStores.Status.ACTIVE)));
    return new LiveStores.Table(
        store,
        properties.path("TableName").asText(),
        LiveStores.Status.ACTIVE,
        key(properties, types),
        indexes,
        Optional.empty(),
        Optional.empty());
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

  private static LiveStores.Bucket bucket(String store, JsonNode properties) {
    return new LiveStores.Bucket(
        store,
        properties.path("BucketName").asText(),
        LiveStores.Status.ACTIVE,
        properties.at("/VersioningConfiguration/Status").asText().equals("Enabled"),
        properties.path("ObjectLockEnabled").asBoolean(),
        Optional.empty());
  }
}
