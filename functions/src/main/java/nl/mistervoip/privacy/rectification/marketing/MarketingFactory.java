package nl.mistervoip.privacy.rectification.marketing;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.ObjectionWriter;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the room together. */
@Factory
final class MarketingFactory {
  @Singleton
  LeadDays leadDays(Settings settings) {
    return LeadDays.of(settings.required("MARKETING_LEAD_DAYS"));
  }

  @Singleton
  MarketingObjection.Company company(
      Landscape landscape, SuppressionList list, ObjectionWriter writer) {
    return new MarketingObjection.Company(landscape, list, new Consents(landscape, writer));
  }

  @Singleton
  ConsentWithdrawal consentWithdrawal(
      Cases cases, CaseVault vault, MarketingObjection.Company company, AuditLog audit) {
    return new ConsentWithdrawal(cases, vault, company, audit);
  }

  @Singleton
  MarketingObjection marketingObjection(
      Cases cases,
      CaseVault vault,
      MarketingObjection.Company company,
      AuditLog audit,
      LeadDays lead) {
    return new MarketingObjection(cases, vault, company, audit, lead);
  }
}
