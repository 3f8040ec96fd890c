package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns rows of a table into items and keys into what the table expects, with the types that the
 * map declares.
 */
final class Rows {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private Rows() {}

  static Item item(Store store, Place.Table table, Map<String, AttributeValue> row) {
    Map<String, AttributeValue> unmarked = Going.without(row);
    return new Item(
        store.id(), new ItemKey(keyText(table, row)), tree(unmarked), RowDigest.of(unmarked));
  }

  static ObjectNode tree(Map<String, AttributeValue> row) {
    ObjectNode node = NODES.objectNode();
    new TreeMap<>(row).forEach((name, value) -> node.set(name, tree(value)));
    return node;
  }

  static Map<String, AttributeValue> key(Place.Table table, ItemKey key) {
    Map<String, AttributeValue> row = new TreeMap<>();
    for (KeyAttribute part : table.key()) {
      row.put(part.attribute(), value(part, key.values().getOrDefault(part.attribute(), "")));
    }
    return row;
  }

  /** The key of the table itself within a row that may come from an index. */
  static Map<String, AttributeValue> keyOf(Place.Table table, Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new TreeMap<>();
    for (String name : table.key().stream().map(KeyAttribute::attribute).toList()) {
      Optional.ofNullable(row.get(name)).ifPresent(value -> key.put(name, value));
    }
    return key;
  }

  /**
   * A key value in the type that the table declares.
   *
   * @throws NumberFormatException when it should be a number and is none
   */
  static AttributeValue value(KeyAttribute key, String text) {
    return switch (key.type()) {
      case S -> AttributeValue.fromS(text);
      case N -> AttributeValue.fromN(new BigDecimal(text).toPlainString());
      case B -> AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(text)));
    };
  }

  /** The key of a position, as the table expects it. */
  static Map<String, AttributeValue> after(Position position) {
    Map<String, AttributeValue> key = new TreeMap<>();
    position
        .after()
        .forEach(
            (name, text) ->
                key.put(
                    name,
                    value(
                        new KeyAttribute(name, KeyAttribute.Type.valueOf(text.substring(0, 1))),
                        text.substring(2))));
    return key;
  }

  /** The key after which the next page begins, with the types of its values. */
  static SortedMap<String, String> afterText(Map<String, AttributeValue> key) {
    SortedMap<String, String> text = new TreeMap<>();
    key.forEach((name, value) -> text.put(name, value.type() + ":" + tree(value).asText()));
    return text;
  }

  /** A moment as a store writes it. */
  static AttributeValue moment(Moment.Form form, Instant moment) {
    return switch (form) {
      case INSTANT, DATE, LAST_DAY -> AttributeValue.fromS(form.text(moment));
      case EPOCH_SECONDS -> AttributeValue.fromN(form.text(moment));
    };
  }

  private static SortedMap<String, String> keyText(
      Place.Table table, Map<String, AttributeValue> row) {
    SortedMap<String, String> key = new TreeMap<>();
    keyOf(table, row).forEach((name, value) -> key.put(name, tree(value).asText()));
    return key;
  }

  private static JsonNode tree(AttributeValue value) {
    return switch (value.type()) {
      case S -> NODES.textNode(value.s());
      case N -> number(value.n());
      case B -> NODES.binaryNode(value.b().asByteArray());
      case BOOL -> NODES.booleanNode(value.bool());
      case NUL, UNKNOWN_TO_SDK_VERSION -> NODES.nullNode();
      case M -> tree(value.m());
      case L -> list(value.l().stream().map(Rows::tree).toList());
      case SS ->
          list(value.ss().stream().sorted().map(text -> (JsonNode) NODES.textNode(text)).toList());
      case NS ->
          list(
              value.ns().stream()
                  .map(BigDecimal::new)
                  .sorted()
                  .map(n -> number(n.toString()))
                  .toList());
      case BS ->
          list(value.bs().stream().map(b -> (JsonNode) NODES.binaryNode(b.asByteArray())).toList());
    };
  }

  private static ArrayNode list(List<JsonNode> nodes) {
    return NODES.arrayNode(nodes.size()).addAll(nodes);
  }

  private static JsonNode number(String digits) {
    if (Digits.wholeLong(digits)) {
      return LongNode.valueOf(Long.parseLong(digits));
    }
    BigDecimal number = new BigDecimal(digits);
    if (number.stripTrailingZeros().scale() > 0) {
      return DecimalNode.valueOf(number);
    }
    return number.precision() - number.scale() <= 18
        ? LongNode.valueOf(number.longValueExact())
        : BigIntegerNode.valueOf(number.toBigIntegerExact());
  }
}
