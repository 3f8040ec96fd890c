package nl.mistervoip.privacy.datamap.port;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.platform.Json;

/** Reads rows as people type them; pure. */
final class TypedRows {
  private static final int MOST = 500;

  private final Set<String> numbers;

  /** For the rows of this table: parts of keys that are numbers are read as such. */
  TypedRows(Place.Table table) {
    this.numbers =
        Stream.concat(
                table.key().stream(), table.indexes().stream().flatMap(one -> one.key().stream()))
            .filter(part -> part.type() == KeyAttribute.Type.N)
            .map(KeyAttribute::attribute)
            .collect(Collectors.toSet());
  }

  List<JsonNode> of(String text) {
    List<JsonNode> rows = text.strip().startsWith("[") ? json(text) : lines(text);
    if (rows.size() > MOST || !rows.stream().allMatch(JsonNode::isObject)) {
      throw new Worklist.UnfitRowsException("Hand in at most " + MOST + " rows, each an object.");
    }
    return rows;
  }

  private static List<JsonNode> json(String text) {
    try {
      return Json.MAPPER.readTree(text).valueStream().toList();
    } catch (JsonProcessingException e) {
      throw new Worklist.UnfitRowsException("This is no JSON list.");
    }
  }

  private List<JsonNode> lines(String text) {
    List<JsonNode> rows = new ArrayList<>();
    ObjectNode row = Json.MAPPER.createObjectNode();
    List<String> lines = text.lines().toList();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty()) {
        add(row, line, number);
      } else if (!row.isEmpty()) {
        rows.add(row);
        row = Json.MAPPER.createObjectNode();
      }
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  private void add(ObjectNode row, String line, int number) {
    int colon = line.indexOf(':');
    String name = line.substring(0, Math.max(colon, 0)).strip();
    if (name.isEmpty() || row.has(name)) {
      throw new Worklist.UnfitRowsException(
          "Line " + number + " is not a new name, a colon and a value.");
    }
    String value = line.substring(colon + 1).strip();
    if (numbers.contains(name)) {
      row.put(name, number(value, number));
    } else {
      row.put(name, value);
    }
  }

  private static BigDecimal number(String value, int line) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      throw new Worklist.UnfitRowsException("Line " + line + " must have a number.");
    }
  }
}
