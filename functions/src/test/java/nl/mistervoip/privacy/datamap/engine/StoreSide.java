package nl.mistervoip.privacy.datamap.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.RowDigest;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a system behind a port does with what it is asked: the protocol of docs/store-port.md over
 * tables in memory, with their short and empty pages.
 */
final class StoreSide implements BiFunction<String, JsonNode, Object> {
  private static final Pattern PATH = Pattern.compile("/v1/stores/([A-Za-z0-9_.-]+)/([a-z]+)");

  private final DataMap map;
  private final InMemoryTables tables;

  StoreSide(DataMap map, InMemoryTables tables) {
    this.map = map;
    this.tables = tables;
  }

  @Override
  public Object apply(String path, JsonNode body) {
    Matcher asked = PATH.matcher(path);
    if (!asked.matches()) {
      throw new IllegalArgumentException(path);
    }
    Optional<Place.Table> table = table(asked.group(1));
    if (table.isEmpty()) {
      return Map.of("outcome", "no such store");
    }
    return switch (asked.group(2)) {
      case "find" -> find(table.get(), body);
      case "get" -> items(tables.get(table.get(), keys(table.get(), body.path("keys"))));
      case "erase", "change" -> Map.of("outcome", write(table.get(), body));
      case "add" ->
          Map.of("outcome", tables.insert(table.get(), row(body.path("item"))) ? "done" : "exists");
      default -> throw new IllegalArgumentException(path);
    };
  }

  private Optional<Place.Table> table(String name) {
    return map.stores().stream()
        .flatMap(
            store ->
                store.place() instanceof Place.Table table
                    ? Optional.of(table).stream()
                    : Optional.<Place.Table>empty().stream())
        .filter(table -> table.name().equals(name))
        .findFirst();
  }

  private Object find(Place.Table table, JsonNode body) {
    Optional<Place.Index> index = table.index(body.path("index").asText());
    JsonNode range = body.path("range");
    Tables.Query query =
        new Tables.Query(
            table,
            index,
            body.path("by").elements().next().asText(),
            new Tables.Range(text(range.path("at_least")), text(range.path("at_most"))));
    Map<String, AttributeValue> from =
        text(body.path("cursor"))
            .map(
                cursor ->
                    Map.of(
                        "cursor",
                        cursor.matches("\\d+")
                            ? AttributeValue.fromN(cursor)
                            : AttributeValue.fromS(cursor)))
            .orElse(Map.of());
    Tables.Page page = tables.query(query, from);
    List<Map<String, AttributeValue>> keys =
        page.rows().stream().map(row -> Rows.keyOf(table, row)).toList();
    Map<String, Object> answer = new LinkedHashMap<>(items(tables.get(table, keys)));
    Optional.ofNullable(page.next().get("cursor"))
        .ifPresent(next -> answer.put("next", Optional.ofNullable(next.s()).orElse(next.n())));
    return answer;
  }

  private String write(Place.Table table, JsonNode body) {
    List<Map<String, AttributeValue>> found =
        tables.get(table, List.of(key(table, body.path("key"))));
    if (found.isEmpty()) {
      return "absent";
    }
    Map<String, AttributeValue> now = found.getFirst();
    if (!RowDigest.of(now).equals(body.path("digest").asText())) {
      return "changed";
    }
    tables.take(table, Rows.keyOf(table, now));
    if (body.has("set") || body.has("remove")) {
      Map<String, AttributeValue> after = new TreeMap<>(now);
      after.putAll(row(body.path("set")));
      body.path("remove").forEach(name -> after.remove(name.asText()));
      tables.put(table, after);
    }
    return "done";
  }

  private static Map<String, Object> items(List<Map<String, AttributeValue>> rows) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Map<String, AttributeValue> row : rows) {
      ObjectNode item = Rows.tree(row);
      // A column of SQL that holds nothing.
      item.putNull("column_without_value");
      items.add(Map.of("digest", RowDigest.of(row), "item", item));
    }
    return Map.of("items", items);
  }

  private static List<Map<String, AttributeValue>> keys(Place.Table table, JsonNode keys) {
    return keys.valueStream().map(key -> key(table, key)).toList();
  }

  private static Map<String, AttributeValue> key(Place.Table table, JsonNode key) {
    TreeMap<String, String> values = new TreeMap<>();
    table.key().forEach(part -> values.put(part.attribute(), key.path(part.attribute()).asText()));
    return Rows.key(table, new ItemKey(values));
  }

  /** Its own reading of JSON: whole texts, numbers, flags, documents, and lists of marks. */
  private static Map<String, AttributeValue> row(JsonNode item) {
    Map<String, AttributeValue> row = new TreeMap<>();
    item.properties().forEach(one -> row.put(one.getKey(), value(one.getKey(), one.getValue())));
    return row;
  }

  private static AttributeValue value(String name, JsonNode value) {
    if (name.endsWith("ed_by") && value.isArray()) {
      return AttributeValue.fromSs(value.valueStream().map(JsonNode::asText).toList());
    }
    return switch (value.getNodeType()) {
      case NUMBER -> AttributeValue.fromN(value.asText());
      case BOOLEAN -> AttributeValue.fromBool(value.booleanValue());
      case OBJECT -> AttributeValue.fromM(row(value));
      default -> AttributeValue.fromS(value.asText());
    };
  }

  private static Optional<String> text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }
}
