package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;

/** Changes every text inside a value, however deep it lies. */
final class TextNodes {
  private TextNodes() {}

  static JsonNode map(JsonNode node, UnaryOperator<String> change) {
    if (node.isTextual()) {
      return TextNode.valueOf(change.apply(node.asText()));
    }
    if (node.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> list.add(map(element, change)));
      return list;
    }
    if (node.isObject()) {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(entry -> document.set(entry.getKey(), map(entry.getValue(), change)));
      return document;
    }
    return node;
  }
}
