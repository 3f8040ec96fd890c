package nl.mistervoip.privacy.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.platform.Json;

/** Reads and writes the events of API Gateway's proxy integration, payload format 1.0. */
final class ProxyEvents {
  private static final int LARGEST_BODY = 64 * 1024;
  private static final String FORM = "application/x-www-form-urlencoded";

  /** The request is damaged or far larger than any form of ours. */
  static final class UnreadableRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRequestException() {
      super("The request cannot be read.");
    }
  }

  private ProxyEvents() {}

  static PageRequest request(byte[] event) {
    JsonNode root = Json.read(event, JsonNode.class);
    Map<String, String> headers = headers(root);
    String body = body(root);
    return new PageRequest(
        root.path("httpMethod").asText("").toUpperCase(Locale.ROOT),
        root.path("path").asText("/"),
        texts(root.path("pathParameters"), UnaryOperator.identity()),
        texts(root.path("queryStringParameters"), UnaryOperator.identity()),
        headers,
        isForm(headers) ? formFields(body) : Map.of(),
        body);
  }

  static Map<String, Object> answer(PageResponse response) {
    return Map.of(
        "statusCode", response.status(),
        "headers", response.headers(),
        "body", response.body(),
        "isBase64Encoded", response.base64());
  }

  private static Map<String, String> headers(JsonNode root) {
    UnaryOperator<String> lower = name -> name.toLowerCase(Locale.ROOT);
    Map<String, String> single = texts(root.path("headers"), lower);
    return single.isEmpty() ? texts(root.path("multiValueHeaders"), lower) : single;
  }

  private static Map<String, String> texts(JsonNode object, UnaryOperator<String> name) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      JsonNode last = value.isArray() ? value.path(value.size() - 1) : value;
      texts.put(name.apply(field.getKey()), last.asText(""));
    }
    return Map.copyOf(texts);
  }

  private static String body(JsonNode root) {
    String raw = root.path("body").asText("");
    if (raw.length() > LARGEST_BODY) {
      throw new UnreadableRequestException();
    }
    return root.path("isBase64Encoded").asBoolean(false) ? decoded(raw) : raw;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnreadableRequestException();
    }
  }

  private static boolean isForm(Map<String, String> headers) {
    return headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  private static Map<String, String> formFields(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(unescaped(pair.substring(0, equals)), unescaped(pair.substring(equals + 1)));
      }
    }
    return Map.copyOf(fields);
  }

  private static String unescaped(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnreadableRequestException();
    }
  }
}
