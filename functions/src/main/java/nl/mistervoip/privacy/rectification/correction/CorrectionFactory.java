package nl.mistervoip.privacy.rectification.correction;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.SuppressionList;

/** Puts the room together. */
@Factory
final class CorrectionFactory {
  @Singleton
  CorrectionDesk desk(
      Landscape landscape, CaseVault vault, CorrectionWriter writer, AuditLog audit) {
    return new CorrectionDesk(landscape, vault, writer, audit);
  }

  @Singleton
  Correcting.Company company(Landscape landscape, CorrectionWriter writer, SuppressionList list) {
    return new Correcting.Company(landscape, writer, list);
  }

  @Singleton
  Correcting correcting(Cases cases, CaseVault vault, Correcting.Company company, AuditLog audit) {
    Afterwards afterwards = new Afterwards(cases, vault, company.landscape().map());
    return new Correcting(vault, company, afterwards, audit);
  }
}
