package nl.mistervoip.privacy.datamap.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Tables;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What goes over the wire when a row loses attributes and moves within its index. */
class DynamoWritesTest {
  private static final Place.Table INVOICES =
      new Place.Table(
          "invoices", List.of(new KeyAttribute("number", KeyAttribute.Type.S)), List.of());
  private static final Map<String, AttributeValue> ROW =
      new TreeMap<>(
          Map.of(
              "number", AttributeValue.fromS("F-1"),
              "size", AttributeValue.fromN("3"),
              "sla.level", AttributeValue.fromS("x"),
              "shard", AttributeValue.fromS("3")));

  @Test
  void attributesShouldGoAndTheRowMoveInOneConditionalWriteWithPlaceholdersOnly() {
    try (CannedDynamo dynamo = new CannedDynamo("{}")) {
      assertThat(change(dynamo, List.of("size", "sla.level"))).isTrue();
      assertThat(dynamo.asked()).hasSize(1);
      JsonNode asked = dynamo.asked().getFirst();
      assertThat(asked.path("TableName").asText()).isEqualTo("it-invoices");
      assertThat(asked.at("/Key/number/S").asText()).isEqualTo("F-1");
      assertThat(named(asked, "UpdateExpression"))
          .matches("REMOVE <size>, <sla\\.level> SET <shard> = :v\\d+");
      assertThat(named(asked, "ConditionExpression"))
          .contains("<number> = :v", "<size> = :v", "<sla.level> = :v", "<shard> = :v")
          .contains("attribute_not_exists(<claim_open>) OR <claim_open> = :v")
          .contains("attribute_not_exists(<note>)");
      assertThat(asked.path("ExpressionAttributeValues").findValuesAsText("S")).contains("r3");
    }
  }

  @Test
  void aRowThatOnlyMovesShouldRemoveNothing() {
    try (CannedDynamo dynamo = new CannedDynamo("{}")) {
      assertThat(change(dynamo, List.of())).isTrue();
      assertThat(named(dynamo.asked().getFirst(), "UpdateExpression"))
          .matches("SET <shard> = :v\\d+");
    }
  }

  @Test
  void aRowThatChangedMeanwhileShouldBeLeft() {
    String refused =
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\"}";
    try (CannedDynamo dynamo = new CannedDynamo(refused)) {
      assertThat(change(dynamo, List.of("size"))).isFalse();
    }
  }

  private static boolean change(CannedDynamo dynamo, List<String> removed) {
    Backoff backoff = new Backoff(pause -> {}, new Random(7));
    return new DynamoWrites(dynamo.client(), "it-", backoff)
        .change(
            INVOICES,
            new Tables.Guard(ROW, List.of("note"), List.of("claim_open")),
            removed,
            Map.of("shard", AttributeValue.fromS("r3")));
  }

  /** An expression with the names for which its placeholders stand. */
  private static String named(JsonNode asked, String expression) {
    String text = asked.path(expression).asText();
    Map<String, String> names = new TreeMap<>();
    asked
        .path("ExpressionAttributeNames")
        .properties()
        .forEach(name -> names.put(name.getKey(), name.getValue().asText()));
    // The longest first: #n1 is also the beginning of #n10.
    for (String placeholder : new TreeMap<>(names).descendingKeySet()) {
      text = text.replaceAll(placeholder + "(?!\\d)", "<" + names.get(placeholder) + ">");
    }
    return text;
  }
}
