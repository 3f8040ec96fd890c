package nl.mistervoip.privacy.approval;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.mistervoip.privacy.platform.Json;

/** Reads and writes JSON field by field. */
final class Fields {
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private Fields() {}

  /** The fields of a record, in its order. */
  static Map<String, Object> of(Object value) {
    return Json.MAPPER.convertValue(value, MAP);
  }

  /** A text that must be there. */
  static String required(JsonNode body, String name, int longest) {
    String text = optional(body, name, longest);
    if (text.isEmpty()) {
      throw ConsoleProblem.badRequest("Send " + name + " as text in a JSON object.");
    }
    return text;
  }

  /** A text, empty when absent. */
  static String optional(JsonNode body, String name, int longest) {
    JsonNode field = body.path(name);
    String text = field.isTextual() ? field.textValue().strip() : "";
    if (text.length() > longest) {
      throw ConsoleProblem.badRequest(name + " has at most " + longest + " characters.");
    }
    return text;
  }
}
