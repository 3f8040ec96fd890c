package nl.mistervoip.privacy.retention;

import java.util.Optional;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Proof reports in the desk's own bucket, which encrypts them with its key. */
final class S3Reports implements Reports {
  private final AwsClients clients;
  private final String bucket;

  S3Reports(AwsClients clients, String bucket) {
    this.clients = clients;
    this.bucket = bucket;
  }

  @Override
  public void put(String name, String contentType, byte[] content) {
    clients
        .s3()
        .putObject(
            request -> request.bucket(bucket).key(name).contentType(contentType),
            RequestBody.fromBytes(content));
  }

  @Override
  public Optional<byte[]> find(String name) {
    try {
      return Optional.of(
          clients.s3().getObjectAsBytes(get -> get.bucket(bucket).key(name)).asByteArray());
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    }
  }
}
