package nl.mistervoip.privacy.intake;

import software.amazon.awssdk.services.s3.S3Client;

/** The uploads bucket: its arrival event starts the inspection, as for an upload by page. */
final class S3UploadStore implements UploadStore {
  private final S3FirstStore bucket;

  S3UploadStore(String bucket, S3Client s3) {
    this.bucket = new S3FirstStore(bucket, s3);
  }

  @Override
  public void put(String key, byte[] content) {
    bucket.put(key, content);
  }
}
