package nl.mistervoip.privacy.approval.web.signin;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the issuer says of itself (OpenID Connect Discovery 1.0), asked anew now and then. */
final class IssuerDescription {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 5_000;
  private static final Duration GOOD_FOR = Duration.ofHours(1);

  private record Known(OIDCProviderMetadata issuer, Instant until) {}

  private final String issuer;
  private final Clock clock;
  private volatile Optional<Known> last = Optional.empty();

  IssuerDescription(String issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * The description.
   *
   * @throws OpenId.UnreachableException when the issuer does not answer, or as somebody else
   */
  OIDCProviderMetadata current() {
    Instant now = clock.instant();
    Known known =
        last.filter(one -> now.isBefore(one.until()))
            .orElseGet(() -> new Known(asked(), now.plus(GOOD_FOR)));
    last = Optional.of(known);
    return known.issuer();
  }

  private OIDCProviderMetadata asked() {
    try {
      return OIDCProviderMetadata.resolve(new Issuer(issuer), CONNECT_MILLIS, READ_MILLIS);
    } catch (GeneralException | IOException e) {
      throw new OpenId.UnreachableException();
    }
  }
}
