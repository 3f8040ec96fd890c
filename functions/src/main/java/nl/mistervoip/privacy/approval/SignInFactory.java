package nl.mistervoip.privacy.approval;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.web.signin.IdTokens;
import nl.mistervoip.privacy.platform.Settings;

/**
 * Puts together what lets people in. Only the console is told of the issuer, so only there anybody
 * can sign in.
 */
@Factory
final class SignInFactory {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int LARGEST_DOCUMENT = 100_000;

  @Singleton
  @Requires(property = "oidc.issuer")
  SignIn signIn(Settings settings, Clock clock) {
    return new SignIn(
        tokens(settings, settings.required("OIDC_AUDIENCE")),
        new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_DOCUMENT),
        clock);
  }

  @Singleton
  @Requires(property = "oidc.issuer")
  IdTokens idTokens(Settings settings, Clock clock) {
    SignIn signIn =
        new SignIn(
            tokens(
                settings,
                settings.optional("OIDC_CLIENT_ID").orElse(settings.required("OIDC_AUDIENCE"))),
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_DOCUMENT),
            clock);
    return (token, nonce) -> signIn.userOfIdToken(token, nonce).map(User::person);
  }

  private static SignIn.Tokens tokens(Settings settings, String audience) {
    return new SignIn.Tokens(
        settings.required("OIDC_ISSUER"),
        audience,
        settings.optional("OIDC_USER_CLAIM").orElse(SignIn.Tokens.SUBJECT));
  }
}
