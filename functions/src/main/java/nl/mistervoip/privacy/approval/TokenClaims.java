package nl.mistervoip.privacy.approval;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** What a token must say: our issuer, our audience, a person, and a time that has not ended. */
final class TokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
  private static final int CLOCK_SKEW_SECONDS = 30;

  private final Clock clock;

  TokenClaims(String issuer, String audience, Clock clock) {
    super(
        Set.of(audience),
        new JWTClaimsSet.Builder().issuer(issuer).build(),
        Set.of("sub", "exp"),
        Set.of());
    this.clock = clock;
    setMaxClockSkew(CLOCK_SKEW_SECONDS);
  }

  @Override
  protected Date currentTime() {
    return Date.from(clock.instant());
  }
}
