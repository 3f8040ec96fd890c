package nl.mistervoip.privacy.platform.web;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mistervoip.privacy.platform.Json;

/**
 * An answer for API Gateway. {@link WebHandler} adds the security headers that are not set here.
 *
 * @param status the HTTP status
 * @param headers by name
 * @param body text, or base64 when {@code base64} says so
 * @param base64 whether the gateway has to decode the body before it passes it on
 */
public record PageResponse(int status, Map<String, String> headers, String body, boolean base64) {
  /**
   * A page. Its style may come from {@link WebPage#STYLE} only, by its hash.
   *
   * @param status the HTTP status
   * @param html the whole document
   * @return the answer
   */
  public static PageResponse html(int status, String html) {
    return new PageResponse(
        status,
        Map.of(
            "Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", WebPage.POLICY),
        html,
        false);
  }

  /**
   * JSON.
   *
   * @param status the HTTP status
   * @param value any record, list or map
   * @return the answer
   */
  public static PageResponse json(int status, Object value) {
    return text(status, "application/json", value);
  }

  /**
   * A problem (RFC 9457).
   *
   * @param status the HTTP status
   * @param title what is wrong, in a few words
   * @param detail what to do about it
   * @return the answer
   */
  public static PageResponse problem(int status, String title, String detail) {
    return text(
        status,
        "application/problem+json",
        Map.of("type", "about:blank", "status", status, "title", title, "detail", detail));
  }

  /**
   * A file to save.
   *
   * @param contentType its media type
   * @param fileName offered to the reader; ASCII, no personal data
   * @param content its bytes, at most about 4.5 MB (the limit of Lambda's answer after base64)
   * @return the answer
   */
  public static PageResponse file(String contentType, String fileName, byte[] content) {
    return new PageResponse(
        200,
        Map.of(
            "Content-Type",
            contentType,
            "Content-Disposition",
            "attachment; filename=\"" + fileName + "\""),
        Base64.getEncoder().encodeToString(content),
        true);
  }

  /**
   * The same answer with one more header.
   *
   * @param name of the header
   * @param value of the header
   * @return the answer, changed
   */
  public PageResponse withHeader(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new PageResponse(status, all, body, base64);
  }

  @Override
  public String toString() {
    return "PageResponse[" + status + "]";
  }

  private static PageResponse text(int status, String contentType, Object value) {
    String json = new String(Json.write(value), java.nio.charset.StandardCharsets.UTF_8);
    return new PageResponse(status, Map.of("Content-Type", contentType), json, false);
  }
}
