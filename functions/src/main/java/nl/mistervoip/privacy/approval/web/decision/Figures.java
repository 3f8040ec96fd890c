package nl.mistervoip.privacy.approval.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The counts of a question, however deep they lie, as lines. */
final class Figures {
  private Figures() {}

  /**
   * One line.
   *
   * @param name the way to it, a slash between
   * @param value as it stands
   */
  record Figure(String name, String value) {}

  static List<Figure> of(JsonNode summary) {
    List<Figure> lines = new ArrayList<>();
    collect("", summary, lines);
    return lines;
  }

  private static void collect(String name, JsonNode node, List<Figure> lines) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String deeper = name.isEmpty() ? field.getKey() : name + " / " + field.getKey();
        collect(deeper, field.getValue(), lines);
      }
    } else if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
      lines.add(new Figure(name, items.isEmpty() ? "–" : String.join(", ", items)));
    } else {
      lines.add(new Figure(name, node.asText()));
    }
  }
}
