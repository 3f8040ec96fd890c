package nl.mistervoip.privacy.platform.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as API Gateway hands it over. It may carry tokens and codes, so it prints nothing of
 * itself but the method.
 *
 * @param method in upper case, such as {@code POST}
 * @param path without the stage, such as {@code /verify/abc}
 * @param pathParameters by the names in the route, such as {@code token}
 * @param queryParameters the last value of each
 * @param headers by lower-case name, the last value of each
 * @param formFields of an {@code application/x-www-form-urlencoded} or {@code multipart/form-data}
 *     body, the last value of each, a file as base64; empty otherwise
 * @param body the decoded body as UTF-8 text, empty text when none or when it has files
 */
public record PageRequest(
    String method,
    String path,
    Map<String, String> pathParameters,
    Map<String, String> queryParameters,
    Map<String, String> headers,
    Map<String, String> formFields,
    String body) {
  /**
   * One header.
   *
   * @param name in any letter case
   * @return its value, or empty when absent
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * One path parameter.
   *
   * @param name as in the route
   * @return its value, empty text when absent
   */
  public String pathParameter(String name) {
    return pathParameters.getOrDefault(name, "");
  }

  /**
   * One form field.
   *
   * @param name as in the form
   * @return its value without surrounding blanks, empty text when absent
   */
  public String formField(String name) {
    return formFields.getOrDefault(name, "").strip();
  }

  @Override
  public String toString() {
    return "PageRequest[" + method + " REDACTED]";
  }
}
