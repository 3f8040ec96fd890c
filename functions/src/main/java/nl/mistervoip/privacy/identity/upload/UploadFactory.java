package nl.mistervoip.privacy.identity.upload;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.Settings;

/**
 * Puts the upload page and the two steps beside the inspection together; the page sees no case, and
 * the step that prepares a link sees no upload.
 */
@Factory
final class UploadFactory {
  /** As long as the link of the identity check. */
  private static final Duration VALID = Duration.ofDays(21);

  @Singleton
  Invitations invitations(AwsClients aws, Settings settings) {
    return new DynamoInvitations(aws, settings.required("CHALLENGES_TABLE"));
  }

  @Singleton
  @Requires(property = "uploads.bucket")
  @Requires(property = "public.base.url")
  Uploading uploading(Invitations invitations, AwsClients aws, Settings settings) {
    UploadForms forms = new S3UploadForms(settings.required("UPLOADS_BUCKET"), aws.s3());
    return new Uploading(invitations, forms, settings.required("PUBLIC_BASE_URL"));
  }

  @Singleton
  @Requires(property = "public.base.url")
  @Requires(beans = {Cases.class, CaseVault.class, AuditLog.class})
  PrepareUpload prepareUpload(
      Invitations invitations,
      Cases cases,
      CaseVault vault,
      LinkSecrets secrets,
      AuditLog audit,
      Settings settings) {
    PrepareUpload.Terms terms =
        new PrepareUpload.Terms(settings.required("PUBLIC_BASE_URL"), VALID);
    return new PrepareUpload(invitations, cases, vault, secrets, audit, terms);
  }

  @Singleton
  @Requires(beans = {Cases.class, CaseVault.class})
  CopyReminder copyReminder(Invitations invitations, Cases cases, CaseVault vault) {
    return new CopyReminder(invitations, cases, vault);
  }

  @Singleton
  @Requires(property = "uploads.bucket")
  @Requires(beans = {Cases.class, CaseVault.class, AuditLog.class})
  RecordInspection recordInspection(
      Invitations invitations,
      Cases cases,
      CaseVault vault,
      AuditLog audit,
      AwsClients aws,
      Settings settings) {
    Uploads uploads = new S3Uploads(settings.required("UPLOADS_BUCKET"), aws.s3());
    return new RecordInspection(uploads, invitations, cases, vault, audit);
  }
}
