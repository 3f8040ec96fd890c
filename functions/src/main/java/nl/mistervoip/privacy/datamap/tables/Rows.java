package nl.mistervoip.privacy.datamap.tables;

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
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.Store;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns rows of a table into items and keys into what the table expects, with the types that the
 * map declares.
 */
public final class Rows {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private Rows() {}

  /**
   * The item that a row is.
   *
   * @param store its store
   * @param table the table of that store
   * @param row the whole row
   * @return the item with its key and digest, without the mark of a row that is going
   */
  public static Item item(Store store, Place.Table table, Map<String, AttributeValue> row) {
    Map<String, AttributeValue> unmarked = Going.without(row);
    return new Item(
        store.id(), new ItemKey(keyText(table, row)), tree(unmarked), RowDigest.of(unmarked));
  }

  /**
   * The attributes of a row.
   *
   * @param row the row
   * @return name to value, sorted by name; bytes in Base64
   */
  public static ObjectNode tree(Map<String, AttributeValue> row) {
    ObjectNode node = NODES.objectNode();
    new TreeMap<>(row).forEach((name, value) -> node.set(name, tree(value)));
    return node;
  }

  /**
   * A key as the table expects it.
   *
   * @param table the table
   * @param key the item's key
   * @return attribute to value in the type that the table declares
   * @throws NumberFormatException when a part should be a number and is none
   */
  public static Map<String, AttributeValue> key(Place.Table table, ItemKey key) {
    Map<String, AttributeValue> row = new TreeMap<>();
    for (KeyAttribute part : table.key()) {
      row.put(part.attribute(), value(part, key.values().getOrDefault(part.attribute(), "")));
    }
    return row;
  }

  /**
   * The key of the table itself within a row that may come from an index.
   *
   * @param table the table
   * @param row the row
   * @return the attributes of its key, as far as it has them
   */
  public static Map<String, AttributeValue> keyOf(
      Place.Table table, Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new TreeMap<>();
    for (String name : table.key().stream().map(KeyAttribute::attribute).toList()) {
      Optional.ofNullable(row.get(name)).ifPresent(value -> key.put(name, value));
    }
    return key;
  }

  /**
   * A key value in the type that the table declares.
   *
   * @param key the attribute
   * @param text the value; bytes in Base64
   * @return the value as the table expects it
   * @throws NumberFormatException when it should be a number and is none
   */
  public static AttributeValue value(KeyAttribute key, String text) {
    return switch (key.type()) {
      case S -> AttributeValue.fromS(text);
      case N -> AttributeValue.fromN(new BigDecimal(text).toPlainString());
      case B -> AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(text)));
    };
  }

  /**
   * The key of a position, as the table expects it.
   *
   * @param position where an earlier turn stopped
   * @return the key after which the next page begins
   */
  public static Map<String, AttributeValue> after(Position position) {
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

  /**
   * The key after which the next page begins, as a position keeps it.
   *
   * @param key the key
   * @return attribute to the type of its value, a colon and the value
   */
  public static SortedMap<String, String> afterText(Map<String, AttributeValue> key) {
    SortedMap<String, String> text = new TreeMap<>();
    key.forEach((name, value) -> text.put(name, value.type() + ":" + tree(value).asText()));
    return text;
  }

  /**
   * A moment as a store writes it.
   *
   * @param form how
   * @param moment the moment
   * @return text, or a number for seconds
   */
  public static AttributeValue moment(Moment.Form form, Instant moment) {
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
