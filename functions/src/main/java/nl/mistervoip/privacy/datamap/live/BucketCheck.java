package nl.mistervoip.privacy.datamap.live;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;

/** One bucket of the map beside the bucket that there is. */
final class BucketCheck {
  private BucketCheck() {}

  static List<Finding> of(Store store, Place.Objects mapped, LiveStores.Bucket live) {
    List<Finding> findings = new ArrayList<>();
    if (mapped.bucketName().isEmpty() && !live.physical().contains(mapped.bucket() + "-")) {
      findings.add(
          Finding.fault(
              store.id(),
              "bucket " + live.physical() + " was looked at, and the functions look for another.",
              "Name it in the map: 'bucket-name' beside 'bucket'. Else the name is made of prefix,"
                  + " bucket and account."));
    }
    switch (live.status()) {
      case MISSING ->
          findings.add(
              Finding.fault(
                  store.id(),
                  "bucket " + live.physical() + " does not exist.",
                  "Compare LandscapePrefix and the account, or name it in the map:"
                      + " 'bucket-name'."));
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
    KeyCheck.of(store, live.encryptionKey()).ifPresent(findings::add);
  }
}
