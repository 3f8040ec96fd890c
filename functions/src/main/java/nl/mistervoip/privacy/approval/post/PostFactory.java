package nl.mistervoip.privacy.approval.post;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.casefile.SettingsInForce;
import nl.mistervoip.privacy.casefile.SettingsShelves;

/** Puts together what is about letters that people print and post. */
@Factory
final class PostFactory {
  @Singleton
  @Requires(property = "oidc.issuer")
  PostApi post(PaperTray paper, AuditLog log, SettingsShelves shelves) {
    return new PostApi(new PostDesk(paper, log, new SettingsInForce(shelves, Optional.empty())));
  }
}
