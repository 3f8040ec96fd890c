package nl.mistervoip.privacy.approval;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a token must say: our issuer, our audience, a person, and a time that has not ended. */
final class TokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
  private static final int CLOCK_SKEW_SECONDS = 30;

  private final Clock clock;

  TokenClaims(SignIn.Tokens tokens, Clock clock) {
    super(
        // Not Set.of: the verifier asks it for null, to learn whether a token may lack an audience.
        new HashSet<>(List.of(tokens.audience())),
        new JWTClaimsSet.Builder().issuer(tokens.issuer()).build(),
        new HashSet<>(List.of("exp", tokens.userClaim())),
        Set.of());
    this.clock = clock;
    setMaxClockSkew(CLOCK_SKEW_SECONDS);
  }

  @Override
  protected Date currentTime() {
    return Date.from(clock.instant());
  }
}
