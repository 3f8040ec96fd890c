package nl.mistervoip.privacy.intake;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Puts objects into a bucket; what was put first under a key stays. */
final class S3FirstStore {
  /** Precondition failed (RFC 9110 15.5.13): it is there already. */
  private static final int THERE = 412;

  private final String bucket;
  private final S3Client s3;

  S3FirstStore(String bucket, S3Client s3) {
    this.bucket = bucket;
    this.s3 = s3;
  }

  void put(String key, byte[] content) {
    try {
      s3.putObject(
          put -> put.bucket(bucket).key(key).ifNoneMatch("*"), RequestBody.fromBytes(content));
    } catch (S3Exception e) {
      if (e.statusCode() != THERE) {
        throw e;
      }
    }
  }
}
