package nl.mistervoip.privacy.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.web.PageRequest;

/** Requests made from the description of the API alone, as a stranger would make them. */
final class Requests {
  /**
   * One operation of the description.
   *
   * @param method in upper case
   * @param path with its parameter
   * @param about what the description says of it
   */
  record Operation(String method, String path, JsonNode about) {
    List<String> roles() {
      List<String> roles = new ArrayList<>();
      about.path("x-roles").forEach(role -> roles.add(role.asText()));
      return roles;
    }

    String at(String id) {
      return path.replaceAll("\\{[A-Za-z]+}", java.util.regex.Matcher.quoteReplacement(id));
    }

    boolean describes(int status) {
      return about.path("responses").has(Integer.toString(status));
    }

    JsonNode bodySchema() {
      return about.at("/requestBody/content/application~1json/schema");
    }

    JsonNode answerSchema() {
      return about.at("/responses/200/content/application~1json/schema");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private Requests() {}

  static List<Operation> operations(JsonNode api) {
    List<Operation> operations = new ArrayList<>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one ->
                            operations.add(
                                new Operation(
                                    one.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    one.getValue()))));
    return operations;
  }

  /** The least that the description asks for. */
  static ObjectNode body(Operation operation) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    JsonNode schema = operation.bodySchema();
    schema
        .path("required")
        .forEach(
            name -> body.set(name.asText(), value(schema.path("properties").path(name.asText()))));
    return body;
  }

  private static JsonNode value(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "array" -> Json.MAPPER.createArrayNode().add(Json.MAPPER.createObjectNode());
      case "integer" -> Json.MAPPER.getNodeFactory().numberNode(1);
      case "boolean" -> Json.MAPPER.getNodeFactory().booleanNode(true);
      default ->
          Json.MAPPER
              .getNodeFactory()
              .textNode(schema.path("enum").path(0).asText("one@company.example"));
    };
  }

  static PageRequest request(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {
    return new PageRequest(method, path, Map.of(), query, headers, Map.of(), body);
  }
}
