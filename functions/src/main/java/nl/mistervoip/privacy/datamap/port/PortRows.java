package nl.mistervoip.privacy.datamap.port;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.platform.port.PortUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items as a port writes them (JSON) and as the engine reads them. Key attributes get the type that
 * the map declares, marks of cases are sets, and null says that an item has no such attribute.
 */
final class PortRows {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
  private static final Set<String> MARKS =
      Set.of(RestrictionWriter.ATTRIBUTE, RestrictionWriter.OBJECTED);

  private PortRows() {}

  /** The JSON of a row or of part of one. */
  static ObjectNode json(Map<String, AttributeValue> row) {
    return Rows.tree(row);
  }

  /** A key value in the type that the map declares. */
  static JsonNode value(KeyAttribute key, String text) {
    return Rows.tree(Map.of(key.attribute(), Rows.value(key, text))).path(key.attribute());
  }

  /**
   * An item as a row.
   *
   * @throws PortUnavailableException when it lacks its key or has it in another type
   */
  static Map<String, AttributeValue> row(Place.Table table, JsonNode item) {
    Map<String, KeyAttribute> keys = keys(table);
    Map<String, AttributeValue> row = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      attribute(Optional.ofNullable(keys.get(field.getKey())), field)
          .ifPresent(value -> row.put(field.getKey(), value));
    }
    if (!table.key().stream().allMatch(part -> row.containsKey(part.attribute()))) {
      throw PortUnavailableException.unreadable();
    }
    return row;
  }

  private static Map<String, KeyAttribute> keys(Place.Table table) {
    return Stream.concat(
            table.key().stream(), table.indexes().stream().flatMap(one -> one.key().stream()))
        .collect(Collectors.toMap(KeyAttribute::attribute, one -> one, (a, b) -> a));
  }

  private static Optional<AttributeValue> attribute(
      Optional<KeyAttribute> key, Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    if (value.isNull()) {
      return Optional.empty();
    }
    if (key.isPresent()) {
      return Optional.of(keyValue(key.get(), value));
    }
    if (MARKS.contains(field.getKey()) && value.isArray()) {
      return Optional.of(value.valueStream().map(JsonNode::asText).distinct().sorted().toList())
          .filter(marks -> !marks.isEmpty())
          .map(AttributeValue::fromSs);
    }
    return Optional.of(attribute(value));
  }

  private static AttributeValue keyValue(KeyAttribute key, JsonNode value) {
    boolean fits =
        switch (key.type()) {
          case S, B -> value.isTextual();
          case N -> value.isNumber();
        };
    if (!fits) {
      throw PortUnavailableException.unreadable();
    }
    return key.type() == KeyAttribute.Type.N ? attribute(value) : Rows.value(key, value.asText());
  }

  private static AttributeValue attribute(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, BINARY -> AttributeValue.fromS(value.asText());
      case NUMBER -> AttributeValue.fromN(value.decimalValue().toPlainString());
      case BOOLEAN -> AttributeValue.fromBool(value.booleanValue());
      case ARRAY -> AttributeValue.fromL(list(value));
      case OBJECT, POJO -> AttributeValue.fromM(document(value));
      case NULL, MISSING -> AttributeValue.fromNul(true);
    };
  }

  private static List<AttributeValue> list(JsonNode value) {
    return value.valueStream().map(PortRows::attribute).toList();
  }

  private static Map<String, AttributeValue> document(JsonNode value) {
    Map<String, AttributeValue> document = new TreeMap<>();
    value.properties().forEach(one -> document.put(one.getKey(), attribute(one.getValue())));
    return document;
  }

  static ObjectNode object() {
    return NODES.objectNode();
  }
}
