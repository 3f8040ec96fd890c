package nl.mistervoip.privacy.approval.post;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.PaperTray;

/** Puts together what is about letters that people print and post. */
@Factory
final class PostFactory {
  @Singleton
  @Requires(property = "oidc.issuer")
  PostApi post(PaperTray paper, AuditLog log) {
    return new PostApi(new PostDesk(paper, log));
  }
}
