package nl.mistervoip.privacy.approval.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.web.PageRequest;

/**
 * What a request carries. Only what is declared here reaches a use case, so that nothing can be
 * sent that the API's description does not have.
 *
 * @param query parameters of the address
 * @param body fields of the JSON object; none when there is no body
 */
public record Input(List<Param> query, List<Param> body) {
  /** Nothing is sent. */
  public static final Input NONE = new Input(List.of(), List.of());

  public Input {
    query = List.copyOf(query);
    body = List.copyOf(body);
  }

  /** Sent in the address. */
  public static Input query(Param... query) {
    return new Input(List.of(query), List.of());
  }

  /** Sent as fields of a JSON object. */
  public static Input body(Param... body) {
    return new Input(List.of(), List.of(body));
  }

  /** The declared parameters that were sent, checked. */
  public Map<String, String> queryOf(PageRequest request) {
    Map<String, String> sent = new HashMap<>();
    for (Param param : query) {
      Optional.ofNullable(request.queryParameters().get(param.name()))
          .ifPresent(
              text -> {
                param.check(text);
                sent.put(param.name(), text);
              });
    }
    return Map.copyOf(sent);
  }

  /** The declared fields that were sent, checked; an empty object when there is no body. */
  public JsonNode bodyOf(PageRequest request) {
    ObjectNode known = Json.MAPPER.createObjectNode();
    if (!body.isEmpty()) {
      JsonNode sent = object(request);
      for (Param param : body) {
        param.check(sent);
        Optional.ofNullable(sent.get(param.name()))
            .ifPresent(value -> known.set(param.name(), value));
      }
    }
    return known;
  }

  private static JsonNode object(PageRequest request) {
    try {
      byte[] json = request.body().getBytes(StandardCharsets.UTF_8);
      return Optional.ofNullable(Json.read(json, JsonNode.class))
          .filter(JsonNode::isObject)
          .orElseThrow(() -> ConsoleProblem.badRequest("Send a JSON object."));
    } catch (UncheckedIOException e) {
      throw ConsoleProblem.badRequest("Send a JSON object.");
    }
  }
}
