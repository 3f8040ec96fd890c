package nl.mistervoip.privacy.identity.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** The uploads bucket. It keeps no versions; should it ever, they go all the same. */
final class S3Uploads implements Uploads {
  private final String bucket;
  private final S3Client s3;

  S3Uploads(String bucket, S3Client s3) {
    this.bucket = bucket;
    this.s3 = s3;
  }

  @Override
  public Optional<byte[]> read(UploadKey key) {
    try (ResponseInputStream<GetObjectResponse> in =
        s3.getObject(get -> get.bucket(bucket).key(key.value()))) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        in.abort();
      }
      return Optional.of(content);
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("An upload could not be read.", e);
    }
  }

  @Override
  public int destroy(UploadKey key) {
    List<ObjectIdentifier> found = versions(key);
    for (ObjectIdentifier version : found) {
      s3.deleteObject(
          call -> call.bucket(bucket).key(version.key()).versionId(version.versionId()));
    }
    if (!versions(key).isEmpty()) {
      throw new NotDestroyedException();
    }
    return found.size();
  }

  private List<ObjectIdentifier> versions(UploadKey key) {
    List<ObjectIdentifier> found = new ArrayList<>();
    s3.listObjectVersionsPaginator(list -> list.bucket(bucket).prefix(key.value()))
        .forEach(
            page -> {
              page.versions().forEach(one -> found.add(identifier(one.key(), one.versionId())));
              page.deleteMarkers()
                  .forEach(one -> found.add(identifier(one.key(), one.versionId())));
            });
    found.removeIf(one -> !one.key().equals(key.value()));
    return found;
  }

  private static ObjectIdentifier identifier(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }
}
