package nl.mistervoip.privacy.approval;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;

/**
 * Who is calling, by the bearer token of the issuer (RFC 6750): signed with RS256 by one of its
 * keys, for our audience, within its time. No other algorithm is looked at, whatever the token says
 * of itself (RFC 8725, 3.1).
 */
final class SignIn {
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");
  private static final Pattern USER_ID = Pattern.compile("[\\x21-\\x7E]{1,200}");
  private static final long CACHED_MILLIS = 300_000;
  private static final long WAIT_MILLIS = 5_000;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  private final String userClaim;

  /**
   * Whose tokens count, and who they say somebody is.
   *
   * @param issuer that signs them
   * @param audience that they name
   * @param userClaim the claim that tells a person: {@code sub}, unless the issuer gives the same
   *     person another one for each application, as Entra ID does; then one that does not change,
   *     such as {@code oid}, or one person could agree twice
   */
  record Tokens(String issuer, String audience, String userClaim) {
    static final String SUBJECT = "sub";

    Tokens(String issuer, String audience) {
      this(issuer, audience, SUBJECT);
    }
  }

  SignIn(Tokens tokens, ResourceRetriever http, Clock clock) {
    this.userClaim = tokens.userClaim();
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(new DiscoveredKeys(tokens.issuer(), http))
            .cache(CACHED_MILLIS, WAIT_MILLIS)
            .rateLimited(true)
            .build();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier(new TokenClaims(tokens, clock));
  }

  /**
   * The person behind a request.
   *
   * @param authorization the header of that name
   * @return who it is, with the roles that the token carries
   * @throws ConsoleProblem 401 when there is no valid token, 503 when the issuer cannot be asked
   */
  User user(Optional<String> authorization) {
    String token =
        authorization
            .map(BEARER::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> matcher.group(1))
            .orElseThrow(
                () -> ConsoleProblem.notSignedIn("Send the access token as bearer token."));
    JWTClaimsSet claims = verified(token);
    return new User(userId(claims), roles(claims));
  }

  /**
   * The person of an ID token.
   *
   * @param token as the issuer's token endpoint gave it
   * @param nonce that was sent along with the question
   * @return empty when the token is not an answer to that question, or not valid
   * @throws ConsoleProblem 503 when the issuer cannot be asked for its keys
   */
  Optional<User> userOfIdToken(String token, String nonce) {
    try {
      JWTClaimsSet claims = verified(token);
      return nonce.equals(claims.getClaim("nonce"))
          ? Optional.of(new User(userId(claims), roles(claims)))
          : Optional.empty();
    } catch (ConsoleProblem problem) {
      if (problem.status() == 401) {
        return Optional.empty();
      }
      throw problem;
    }
  }

  private JWTClaimsSet verified(String token) {
    try {
      return processor.process(token, null);
    } catch (ParseException | BadJOSEException | RateLimitReachedException e) {
      throw invalid();
    } catch (KeySourceException e) {
      throw ConsoleProblem.unavailable("The sign-in service cannot be reached. Try again soon.");
    } catch (JOSEException e) {
      throw invalid();
    }
  }

  private String userId(JWTClaimsSet claims) {
    return Optional.ofNullable(claims.getClaim(userClaim))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(id -> USER_ID.matcher(id).matches())
        .orElseThrow(SignIn::invalid);
  }

  private static Set<Role> roles(JWTClaimsSet claims) {
    return claims.getClaim("roles") instanceof List<?> names
        ? names.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .flatMap(name -> Role.ofClaim(name).stream())
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static ConsoleProblem invalid() {
    return ConsoleProblem.notSignedIn("The token is not valid here, or no longer. Sign in again.");
  }
}
