package nl.mistervoip.privacy.approval.web.signin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * Our cookies (RFC 6265). The prefix {@code __Host-} makes a browser refuse one that another host
 * or an unprotected line would set; browsers count the loopback of one's own machine as protected.
 */
public final class Cookies {
  static final String SESSION = "__Host-desk-session";
  static final String ATTEMPT = "__Host-desk-sign-in";

  /** The language that somebody chose. */
  public static final String LANGUAGE = "__Host-desk-language";

  private Cookies() {}

  /** The value that a browser sent, empty when none or more than one: then somebody meddled. */
  public static Optional<String> of(PageRequest request, String name) {
    String[] values =
        Arrays.stream(request.header("cookie").orElse("").split(";"))
            .map(String::strip)
            .filter(pair -> pair.startsWith(name + "="))
            .map(pair -> pair.substring(name.length() + 1))
            .toArray(String[]::new);
    return values.length == 1 ? Optional.of(values[0]) : Optional.empty();
  }

  /** One that a browser keeps for a while. */
  public static PageResponse set(
      PageResponse response, String name, String value, Duration lasting) {
    return response.withHeader("Set-Cookie", cookie(name, value) + age(lasting));
  }

  /** One that ends with the browser. */
  static PageResponse set(PageResponse response, String name, String value) {
    return response.withHeader("Set-Cookie", cookie(name, value));
  }

  static PageResponse clear(PageResponse response, String name) {
    return set(response, name, "", Duration.ZERO);
  }

  private static String cookie(String name, String value) {
    return name + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax";
  }

  private static String age(Duration lasting) {
    return "; Max-Age=" + lasting.toSeconds();
  }
}
