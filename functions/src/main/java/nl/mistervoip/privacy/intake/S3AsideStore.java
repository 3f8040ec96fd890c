package nl.mistervoip.privacy.intake;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket of its own under a key of its own. */
final class S3AsideStore implements AsideStore {
  private static final String PREFIX = "demands/";

  /** Precondition failed (RFC 9110 15.5.13): it is there already. */
  private static final int THERE = 412;

  private final String bucket;
  private final S3Client s3;

  S3AsideStore(String bucket, S3Client s3) {
    this.bucket = bucket;
    this.s3 = s3;
  }

  @Override
  public void keep(String id, byte[] raw) {
    try {
      s3.putObject(
          put -> put.bucket(bucket).key(PREFIX + id).ifNoneMatch("*"), RequestBody.fromBytes(raw));
    } catch (S3Exception e) {
      if (e.statusCode() != THERE) {
        throw e;
      }
    }
  }
}
