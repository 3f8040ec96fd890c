package nl.mistervoip.privacy.intake;

import software.amazon.awssdk.services.s3.S3Client;

/** A bucket of its own under a key of its own. */
final class S3AsideStore implements AsideStore {
  private static final String PREFIX = "demands/";

  private final S3FirstStore bucket;

  S3AsideStore(String bucket, S3Client s3) {
    this.bucket = new S3FirstStore(bucket, s3);
  }

  @Override
  public void keep(String id, byte[] raw) {
    bucket.put(PREFIX + id, raw);
  }
}
