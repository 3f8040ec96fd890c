package nl.mistervoip.privacy.rectification.objection;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.RestrictionWriter;

/** Puts the room together. */
@Factory
final class ObjectionFactory {
  @Singleton
  Weighing weighing(
      Cases cases, CaseVault vault, Landscape landscape, RestrictionWriter writer, AuditLog audit) {
    return new Weighing(cases, vault, new Interests(landscape, vault), writer, audit);
  }
}
