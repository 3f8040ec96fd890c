package nl.mistervoip.privacy.approval.web.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import nl.mistervoip.privacy.platform.LinkSecrets;

/**
 * One attempt to sign in. All that it needs follows from one random token in a cookie of the
 * browser that began it, so that nothing is stored for who is not signed in, and nobody else's
 * answer fits.
 *
 * @param token 256 random bits
 * @param back the page of ours that was wanted
 */
record SignInAttempt(String token, String back) {
  /** Ties the answer to this browser (RFC 6749, 10.12). */
  String state() {
    return LinkSecrets.answerHash(token, "state");
  }

  /** Ties the ID token to this attempt (OpenID Connect Core 1.0, 3.1.2.1). */
  String nonce() {
    return LinkSecrets.answerHash(token, "nonce");
  }

  /** The code verifier (RFC 7636, 4.1). */
  String verifier() {
    return LinkSecrets.answerHash(token, "verifier");
  }

  boolean hasState(String state) {
    return LinkSecrets.answers(token, "state", state);
  }

  String cookie() {
    byte[] page = back.getBytes(StandardCharsets.UTF_8);
    return token + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(page);
  }

  static Optional<SignInAttempt> ofCookie(String value) {
    int dot = value.indexOf('.');
    return Optional.of(value)
        .filter(text -> dot > 0 && LinkSecrets.wellFormed(text.substring(0, dot)))
        .map(text -> new SignInAttempt(text.substring(0, dot), page(text.substring(dot + 1))));
  }

  private static String page(String encoded) {
    try {
      String page = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      return ReturnAddress.safe(page);
    } catch (IllegalArgumentException e) {
      return ReturnAddress.START;
    }
  }

  @Override
  public String toString() {
    return "SignInAttempt[REDACTED]";
  }
}
