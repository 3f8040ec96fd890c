package nl.mistervoip.privacy.datamap.live;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.datamap.Store;

/** One bucket of the map beside the bucket that there is. */
final class BucketCheck {
  private BucketCheck() {}

  static List<Finding> of(Store store, LiveStores.Bucket live) {
    List<Finding> findings = new ArrayList<>();
    switch (live.status()) {
      case MISSING ->
          findings.add(
              Finding.fault(
                  store.id(),
                  "bucket " + live.physical() + " does not exist.",
                  "Compare LandscapePrefix and the account, or name it with --bucket."));
      case DENIED ->
          findings.add(
              Finding.fault(
                  store.id(),
                  "bucket " + live.physical() + " may not be looked at.",
                  "Allow s3:ListBucket, s3:GetBucketVersioning, s3:GetBucketObjectLockConfiguration"
                      + " and s3:GetEncryptionConfiguration to who runs this."));
      case NOT_READY, ACTIVE -> definition(store, live, findings);
    }
    return findings;
  }

  private static void definition(Store store, LiveStores.Bucket live, List<Finding> findings) {
    if (live.locked()) {
      findings.add(
          Finding.fault(
              store.id(),
              "Object Lock is on: an erasure cannot remove locked versions.",
              "Agree with the owner on governance mode with a term below the retention rule, or"
                  + " switch it off for new objects."));
    }
    live.encryptionKey()
        .ifPresent(
            key ->
                findings.add(
                    Finding.note(
                        store.id(),
                        "it is encrypted with a key of its own, " + key + ".",
                        "The functions' roles need kms:Decrypt on it, and its key policy must let"
                            + " them.")));
  }
}
