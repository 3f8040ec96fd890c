package nl.mistervoip.privacy.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.platform.Json;

/** Reads and writes the events of API Gateway's proxy integration, payload format 1.0. */
final class ProxyEvents {
  /** Enough for every form of text. */
  static final int LARGEST_BODY = 64 * 1024;

  private static final String FORM = "application/x-www-form-urlencoded";

  /** The request is damaged or far larger than any form of ours. */
  static final class UnreadableRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRequestException() {
      super("The request cannot be read.");
    }
  }

  private ProxyEvents() {}

  /**
   * Reads an event.
   *
   * @param event of the gateway
   * @param largest how many characters a body may have by the path, base64 included
   */
  static PageRequest request(byte[] event, ToIntFunction<String> largest) {
    JsonNode root = Json.read(event, JsonNode.class);
    Map<String, String> headers = headers(root);
    String path = root.path("path").asText("/");
    byte[] body = body(root, largest.applyAsInt(path));
    String type = headers.getOrDefault("content-type", "");
    boolean multipart = is(MultipartForm.TYPE, type);
    String text = multipart ? "" : new String(body, StandardCharsets.UTF_8);
    return new PageRequest(
        root.path("httpMethod").asText("").toUpperCase(Locale.ROOT),
        path,
        texts(root.path("pathParameters"), UnaryOperator.identity()),
        texts(root.path("queryStringParameters"), UnaryOperator.identity()),
        headers,
        multipart ? MultipartForm.fields(body, type) : is(FORM, type) ? formFields(text) : Map.of(),
        text);
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

  private static byte[] body(JsonNode root, int largest) {
    String raw = root.path("body").asText("");
    if (raw.length() > largest) {
      throw new UnreadableRequestException();
    }
    return root.path("isBase64Encoded").asBoolean(false)
        ? decoded(raw)
        : raw.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new UnreadableRequestException();
    }
  }

  private static boolean is(String type, String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith(type);
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
