package nl.mistervoip.privacy.approval.web.signin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * An issuer of OpenID Connect on a port of this machine: authorization code with PKCE, and whoever
 * is asked for signs in at once. It can be made to lie.
 */
public final class LocalIssuer implements AutoCloseable {
  private final LocalGateway gateway;
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  String user = "officer-1";
  List<String> roles = List.of("privacy-officer", "approver");
  Map<String, Object> lies = Map.of();
  boolean checksVerifier = true;

  /** Listens. */
  public LocalIssuer() throws IOException {
    gateway = new LocalGateway(this::answer);
  }

  /** Where it is. */
  public String address() {
    return gateway.address().toString();
  }

  private PageResponse answer(PageRequest request) {
    return switch (request.path()) {
      case "/.well-known/openid-configuration" -> PageResponse.json(200, description());
      case "/jwks" ->
          new PageResponse(
              200, Map.of("Content-Type", "application/json"), ConsoleScene.keys(), false);
      case "/authorize" -> authorize(request.queryParameters());
      case "/token" -> token(request.formFields());
      default -> PageResponse.json(404, Map.of());
    };
  }

  private Map<String, Object> description() {
    return Map.of(
        "issuer",
        address(),
        "authorization_endpoint",
        address() + "/authorize",
        "token_endpoint",
        address() + "/token",
        "jwks_uri",
        address() + "/jwks",
        "end_session_endpoint",
        address() + "/logout",
        "response_types_supported",
        List.of("code"),
        "subject_types_supported",
        List.of("public"),
        "id_token_signing_alg_values_supported",
        List.of("RS256"));
  }

  private PageResponse authorize(Map<String, String> asked) {
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    return Html.seeOther(
        asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
  }

  private PageResponse token(Map<String, String> form) {
    Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
    if (asked == null
        || (checksVerifier
            && !challenge(form.getOrDefault("code_verifier", ""))
                .equals(asked.get("code_challenge")))) {
      return PageResponse.json(400, Map.of("error", "invalid_grant"));
    }
    Map<String, Object> more = new HashMap<>(Map.of("nonce", asked.getOrDefault("nonce", "")));
    more.putAll(lies);
    return PageResponse.json(
        200,
        Map.of(
            "access_token", "a",
            "token_type", "Bearer",
            "id_token", ConsoleScene.token(address(), user, roles, more)));
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whoever signs in next is this person. */
  public void expects(String person, List<String> claimed) {
    user = person;
    roles = claimed;
  }

  /** Where a browser with this question is sent. */
  URI redirect(Map<String, String> asked) {
    return URI.create(authorize(asked).headers().getOrDefault("Location", ""));
  }

  @Override
  public void close() {
    gateway.close();
  }
}
