package nl.mistervoip.privacy.approval;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.platform.Json;

/**
 * The description of the API (OpenAPI 3.1), made from {@link Routes} and the records that are
 * answered with, and from nothing else.
 */
final class OpenApi {
  private static final Map<String, String> PROBLEMS =
      new TreeMap<>(
          Map.ofEntries(
              entry("400", "Something is missing or does not fit; detail says what to send."),
              entry("401", "Not signed in, or the token is not valid here."),
              entry("403", "Signed in, and without the role."),
              entry("404", "There is no such thing."),
              entry("409", "It does not stand so that this can be done; detail says what to do."),
              entry("412", "It is no longer as the version in If-Match."),
              entry("413", "The file is too large."),
              entry("415", "The file is of no kind that is taken."),
              entry("500", "Something went wrong on our side; nothing was done twice."),
              entry("503", "A part of the desk cannot be reached at this moment.")));

  private final ObjectNode root = Json.MAPPER.createObjectNode();
  private final JsonSchemas schemas = new JsonSchemas();

  private OpenApi() {}

  static JsonNode of(List<Route> routes) {
    OpenApi api = new OpenApi();
    api.root.put("openapi", "3.1.0");
    ObjectNode info = api.root.putObject("info");
    info.put("title", "Privacy desk of Mister VoIP");
    info.put("version", "1");
    info.put(
        "description",
        "What people of the privacy team look at and decide on. Made from the code: see Routes.");
    api.root.putArray("security").addObject().putArray("oidc");
    ObjectNode paths = api.root.putObject("paths");
    for (Route route : routes) {
      ObjectNode path = paths.withObjectProperty(route.path());
      path.set(route.method().toLowerCase(java.util.Locale.ROOT), api.operation(route));
    }
    api.components();
    return api.root;
  }

  private ObjectNode operation(Route route) {
    ObjectNode operation = Json.MAPPER.createObjectNode();
    operation.put("operationId", id(route));
    operation.putArray("tags").add(tag(route));
    operation.put("summary", route.about().summary());
    ArrayNode roles = operation.putArray("x-roles");
    route.roles().stream().map(Role::claim).sorted().forEach(roles::add);
    ArrayNode parameters = parameters(route);
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
    }
    if (!route.about().input().body().isEmpty()) {
      ObjectNode body = operation.putObject("requestBody");
      body.put("required", true);
      body.withObjectProperty("content")
          .withObjectProperty("application/json")
          .set("schema", ParamSchemas.object(route.about().input().body()));
    }
    operation.set("responses", responses(route));
    return operation;
  }

  private static String id(Route route) {
    StringBuilder id = new StringBuilder();
    for (String word : route.action().toString().toLowerCase(java.util.Locale.ROOT).split("_")) {
      id.append(id.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return id.toString();
  }

  private static String tag(Route route) {
    return route.path().split("/")[2].replace(".json", "");
  }

  private ArrayNode parameters(Route route) {
    ArrayNode parameters = Json.MAPPER.createArrayNode();
    pathParameter(route).ifPresent(parameters::add);
    for (Param param : route.about().input().query()) {
      ObjectNode parameter = parameters.addObject().put("name", param.name()).put("in", "query");
      parameter.put("required", param.required()).put("description", param.about());
      parameter.set("schema", ParamSchemas.of(param));
    }
    if (!route.method().equals("GET") && route.about().versioned() != Versioned.NOTHING) {
      ObjectNode parameter = parameters.addObject().put("name", "If-Match").put("in", "header");
      parameter.put("required", false);
      parameter.put(
          "description", "ETag of the version that was seen; another one is not changed.");
      parameter.putObject("schema").put("type", "string").put("maxLength", 100);
    }
    return parameters;
  }

  private static Optional<ObjectNode> pathParameter(Route route) {
    int from = route.path().indexOf('{');
    if (from < 0) {
      return Optional.empty();
    }
    String name = route.path().substring(from + 1, route.path().indexOf('}'));
    ObjectNode parameter = Json.MAPPER.createObjectNode().put("name", name).put("in", "path");
    parameter.put("required", true);
    parameter.putObject("schema").put("type", "string").put("pattern", "^[A-Za-z0-9_.-]{1,150}$");
    return Optional.of(parameter);
  }

  private ObjectNode responses(Route route) {
    ObjectNode responses = Json.MAPPER.createObjectNode();
    ObjectNode ok = responses.putObject("200").put("description", "Done.");
    ObjectNode content = ok.putObject("content");
    Answer answer = route.about().answer();
    if (answer.hasJson()) {
      content.withObjectProperty("application/json").set("schema", schemas.of(answer.type()));
    }
    for (String media : answer.media()) {
      content.withObjectProperty(media).putObject("schema");
    }
    boolean versioned = route.about().versioned() != Versioned.NOTHING;
    if (versioned && route.method().equals("GET")) {
      ok.putObject("headers")
          .putObject("ETag")
          .put("description", "The version that was seen.")
          .putObject("schema")
          .put("type", "string");
    }
    for (String status : PROBLEMS.keySet()) {
      boolean possible =
          switch (status) {
            case "412" -> versioned && !route.method().equals("GET");
            case "413", "415" -> takesFile(route);
            default -> true;
          };
      if (possible) {
        responses.putObject(status).put("$ref", "#/components/responses/" + status);
      }
    }
    return responses;
  }

  private static boolean takesFile(Route route) {
    return route.about().input().body().stream().anyMatch(sent -> sent.name().equals("file"));
  }

  private void components() {
    ObjectNode components = root.putObject("components");
    ObjectNode oidc = components.putObject("securitySchemes").putObject("oidc");
    oidc.put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
    oidc.put(
        "description",
        "Access token of the issuer; its roles claim holds what x-roles names, one of which is"
            + " needed.");
    ObjectNode responses = components.putObject("responses");
    PROBLEMS.forEach(
        (status, about) -> {
          ObjectNode problem = responses.putObject(status).put("description", about);
          problem
              .putObject("content")
              .putObject("application/problem+json")
              .putObject("schema")
              .put("$ref", "#/components/schemas/Problem");
        });
    ObjectNode all = schemas.definitions();
    all.set("Problem", problem());
    components.set("schemas", all);
  }

  /** As RFC 9457 has it. */
  private static ObjectNode problem() {
    ObjectNode problem = Json.MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = problem.putObject("properties");
    properties.putObject("type").put("type", "string");
    properties.putObject("status").put("type", "integer");
    properties.putObject("title").put("type", "string");
    properties.putObject("detail").put("type", "string");
    problem.putArray("required").add("type").add("status").add("title").add("detail");
    return problem;
  }
}
