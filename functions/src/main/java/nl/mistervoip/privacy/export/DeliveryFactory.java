package nl.mistervoip.privacy.export;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.Settings;

/** Puts delivery together, for the functions that are given its table. */
@Factory
@Requires(property = "deliveries.table")
final class DeliveryFactory {
  @Singleton
  Deliveries deliveries(AwsClients aws, Settings settings) {
    return new DynamoDeliveries(aws, settings.required("DELIVERIES_TABLE"));
  }

  @Singleton
  LargeDownloads largeDownloads(AwsClients aws, LinkSecrets secrets, Settings settings) {
    return new S3LargeDownloads(aws, secrets, settings.required("CASE_BUCKET"));
  }

  @Singleton
  DownloadLinks downloadLinks(
      Deliveries deliveries, LinkSecrets secrets, Clock clock, Settings settings) {
    return new DownloadLinks(deliveries, secrets, clock, settings.required("PUBLIC_BASE_URL"));
  }

  @Singleton
  DeliverPackage deliverPackage(
      Cases cases, CaseVault vault, DownloadLinks links, AuditLog audit, Clock clock) {
    return new DeliverPackage(cases, vault, links, audit, clock);
  }

  @Singleton
  OpenTransfer openTransfer(
      Cases cases, CaseVault vault, DownloadLinks links, AuditLog audit, Clock clock) {
    return new OpenTransfer(cases, vault, links, audit, clock);
  }

  @Singleton
  PackageContent packageContent(CaseVault vault, LargeDownloads large) {
    return new PackageContent(vault, large);
  }

  @Singleton
  @Requires(property = "prepare.function")
  DownloadPackage downloadPackage(
      Deliveries deliveries,
      PackageContent content,
      AwsClients aws,
      AuditLog audit,
      Settings settings) {
    return new DownloadPackage(
        deliveries,
        content,
        new LambdaPreparation(settings.required("PREPARE_FUNCTION"), aws::lambda),
        audit);
  }

  @Singleton
  PrepareDownload prepareDownload(Deliveries deliveries, PackageContent content) {
    return new PrepareDownload(deliveries, content);
  }

  @Singleton
  DestroyPackages destroyPackages(
      Cases cases, Deliveries deliveries, CaseVault vault, AuditLog audit) {
    return new DestroyPackages(cases, deliveries, vault, audit);
  }
}
