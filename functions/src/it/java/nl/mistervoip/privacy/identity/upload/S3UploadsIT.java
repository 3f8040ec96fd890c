package nl.mistervoip.privacy.identity.upload;

import nl.mistervoip.privacy.testing.Emulator;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** Uploads in a bucket, also in one that keeps versions although ours must not. */
class S3UploadsIT implements UploadsContract {
  private static final String BUCKET = versioned();

  private final Uploads uploads = new S3Uploads(BUCKET, Emulator.AWS.s3());

  private static String versioned() {
    String name = Emulator.bucket(false);
    Emulator.AWS
        .s3()
        .putBucketVersioning(
            put ->
                put.bucket(name)
                    .versioningConfiguration(to -> to.status(BucketVersioningStatus.ENABLED)));
    return name;
  }

  @Override
  public Uploads uploads() {
    return uploads;
  }

  @Override
  public void send(UploadKey key, byte[] content) {
    Emulator.AWS
        .s3()
        .putObject(put -> put.bucket(BUCKET).key(key.value()), RequestBody.fromBytes(content));
  }
}
