package nl.mistervoip.privacy.approval.web.signin;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.Settings;

/** Puts signing in together, where there is a table for sessions. */
@Factory
final class DoorFactory {
  @Singleton
  @Requires(property = "sessions.table")
  Door door(IdTokens tokens, LinkSecrets secrets, AwsClients aws, Settings settings, Clock clock) {
    URI base = URI.create(settings.required("PUBLIC_BASE_URL"));
    OpenId issuer =
        new NimbusOpenId(client(settings, URI.create(base + "/console/signed-in")), tokens, clock);
    Sessions sessions = new DynamoSessions(aws, settings.required("SESSIONS_TABLE"));
    return new Door(issuer, sessions, secrets, base);
  }

  private static NimbusOpenId.Client client(Settings settings, URI back) {
    return new NimbusOpenId.Client(
        settings.required("OIDC_ISSUER"),
        settings.optional("OIDC_CLIENT_ID").orElse(settings.required("OIDC_AUDIENCE")),
        settings.optional("OIDC_CLIENT_SECRET"),
        back);
  }
}
