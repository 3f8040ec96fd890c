package nl.mistervoip.privacy.approval.worklist;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Worklist;

/** Puts together what is about tasks of stores that only people can answer. */
@Factory
final class WorklistFactory {
  @Singleton
  @Requires(property = "oidc.issuer")
  WorklistApi tasks(Worklist worklist, AuditLog log) {
    return new WorklistApi(worklist, log);
  }
}
