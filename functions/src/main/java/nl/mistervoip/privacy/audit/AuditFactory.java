package nl.mistervoip.privacy.audit;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the room together from the settings of the function. */
@Factory
final class AuditFactory {
  @Singleton
  EntryStore entries(Settings settings, AwsClients aws) {
    return new AuditTable(settings.required("AUDIT_TABLE"), aws.dynamo());
  }

  @Singleton
  MacKey key(Settings settings, AwsClients aws) {
    return new KmsMacKey(settings.required("AUDIT_MAC_KEY_ID"), aws.kms());
  }

  /** Writes and shows entries; known by both interfaces. */
  @Singleton
  ChainedAudit audit(EntryStore entries, MacKey key) {
    return new ChainedAudit(entries, key);
  }

  @Singleton
  AuditSearch search(EntryStore entries) {
    return new EntrySearch(entries);
  }

  @Singleton
  @Requires(property = "anchor.bucket")
  Anchors anchors(Settings settings, AwsClients aws) {
    return new S3Anchors(settings.required("ANCHOR_BUCKET"), aws.s3());
  }

  @Singleton
  @Requires(property = "anchor.bucket")
  Anchoring anchoring(EntryStore entries, Anchors anchors, MacKey key) {
    return new Anchoring(entries, anchors, key);
  }

  @Singleton
  @Requires(property = "anchor.bucket")
  AuditVerification verification(EntryStore entries, Anchors anchors, MacKey key) {
    return new ChainVerification(entries, anchors, key);
  }

  @Singleton
  @Requires(beans = {AuditVerification.class, Alarms.class})
  NightlyVerification nightly(AuditVerification verification, AuditLog audit, Alarms alarms) {
    return new NightlyVerification(verification, audit, alarms);
  }
}
