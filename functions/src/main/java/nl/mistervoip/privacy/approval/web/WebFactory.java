package nl.mistervoip.privacy.approval.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import nl.mistervoip.privacy.approval.web.frame.Desk;
import nl.mistervoip.privacy.approval.web.signin.Door;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the pages together, where there is an API and a table for their sessions. */
@Factory
final class WebFactory {
  @Singleton
  @Requires(property = "sessions.table", beans = Desk.class)
  WebConsole webConsole(Door door, Desk desk, Settings settings, Clock clock) {
    return new WebConsole(door, desk, URI.create(settings.required("PUBLIC_BASE_URL")), clock);
  }
}
