package nl.mistervoip.privacy.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer carries; what an answer sets itself wins. */
final class SecurityHeaders {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy",
              "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer",
          "Strict-Transport-Security", "max-age=31536000",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "X-Robots-Tag", "noindex, nofollow");

  private SecurityHeaders() {}

  static PageResponse on(PageResponse response) {
    Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
    headers.putAll(response.headers());
    return new PageResponse(response.status(), headers, response.body(), response.base64());
  }
}
