package nl.mistervoip.privacy.rectification.restriction;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Prototype;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the room together. */
@Factory
final class RestrictionFactory {
  @Singleton
  NoticeDays noticeDays(Settings settings) {
    return NoticeDays.of(settings.required("RESTRICTION_NOTICE_DAYS"));
  }

  @Singleton
  Marks marks(Landscape landscape, RestrictionWriter writer) {
    return new Marks(landscape, writer);
  }

  @Singleton
  Restricting restricting(
      Cases cases, CaseVault vault, Marks marks, AuditLog audit, NoticeDays notice) {
    return new Restricting(cases, vault, marks, audit, notice);
  }

  @Singleton
  KeepingCalls keepingCalls(CaseVault vault, Marks marks, AuditLog audit) {
    return new KeepingCalls(vault, marks, audit);
  }

  @Singleton
  Lifting lifting(Cases cases, CaseVault vault, Marks marks, AuditLog audit, NoticeDays notice) {
    return new Lifting(cases, vault, marks, audit, notice);
  }

  @Prototype
  RenewRestrictions renewing(
      Cases cases, CaseVault vault, Marks marks, AuditLog audit, Alarms alarms) {
    return new RenewRestrictions(cases, vault, marks, audit, alarms);
  }
}
