package nl.mistervoip.privacy.approval.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the pages together, where there is an API and a table for their sessions. */
@Factory
final class WebFactory {
  @Singleton
  @Requires(property = "sessions.table", beans = Desk.class)
  WebConsole webConsole(
      Desk desk,
      IdTokens tokens,
      LinkSecrets secrets,
      AwsClients aws,
      Settings settings,
      Clock clock) {
    URI base = URI.create(settings.required("PUBLIC_BASE_URL"));
    OpenId issuer =
        new NimbusOpenId(client(settings, URI.create(base + "/console/signed-in")), tokens, clock);
    Sessions sessions = new DynamoSessions(aws, settings.required("SESSIONS_TABLE"));
    return new WebConsole(new WebConsole.Ports(issuer, sessions, secrets, desk), base, clock);
  }

  private static NimbusOpenId.Client client(Settings settings, URI back) {
    return new NimbusOpenId.Client(
        settings.required("OIDC_ISSUER"),
        settings.optional("OIDC_CLIENT_ID").orElse(settings.required("OIDC_AUDIENCE")),
        settings.optional("OIDC_CLIENT_SECRET"),
        back);
  }
}
