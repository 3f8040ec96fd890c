package nl.mistervoip.privacy.approval.web.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Person;

/** The issuer at which people sign in (OpenID Connect, authorization code with PKCE). */
interface OpenId {
  /** The issuer cannot be asked at this moment. */
  final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException() {
      super("The issuer cannot be asked.");
    }
  }

  /** Where the person's browser goes to sign in. */
  URI question(SignInAttempt attempt);

  /**
   * Who came back.
   *
   * @param answer the parameters with which the issuer sent the browser back
   * @param attempt the one that this browser began
   * @return empty when the answer is not one to that attempt
   */
  Optional<Person> answered(Map<String, String> answer, SignInAttempt attempt);

  /** Where one signs out of the issuer as well, when it says so. */
  Optional<URI> farewell();
}
