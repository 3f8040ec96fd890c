package nl.mistervoip.privacy.approval.web.signin;

import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Person;

/** Verifies what the issuer says of who signed in. */
@FunctionalInterface
public interface IdTokens {
  /**
   * Verifies an ID token (OpenID Connect Core 1.0, 3.1.3.7).
   *
   * @param token as the token endpoint gave it
   * @param nonce that was sent along with the question
   * @return who signed in; empty when the token is not for us, not the issuer's, or too old
   */
  Optional<Person> person(String token, String nonce);
}
