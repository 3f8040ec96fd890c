package nl.mistervoip.privacy.casefile;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.S3Upload;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The case bucket. Destroying takes all versions and delete markers, whether or not the bucket
 * keeps versions.
 */
final class S3Documents {
  private final String bucket;
  private final S3Client s3;

  S3Documents(String bucket, S3Client s3) {
    this.bucket = bucket;
    this.s3 = s3;
  }

  S3Upload upload(String key) {
    return new S3Upload(s3, bucket, key);
  }

  Optional<InputStream> open(String key) {
    try {
      return Optional.of(s3.getObject(get -> get.bucket(bucket).key(key)));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  List<String> keys(String prefix) {
    return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  void destroy(String key) {
    versions(key).filter(version -> version.key().equals(key)).forEach(this::delete);
  }

  void destroyAll(String prefix) {
    versions(prefix).forEach(this::delete);
  }

  private void delete(ObjectIdentifier version) {
    s3.deleteObject(call -> call.bucket(bucket).key(version.key()).versionId(version.versionId()));
  }

  private Stream<ObjectIdentifier> versions(String prefix) {
    return s3.listObjectVersionsPaginator(list -> list.bucket(bucket).prefix(prefix)).stream()
        .flatMap(S3Documents::identifiers);
  }

  private static Stream<ObjectIdentifier> identifiers(ListObjectVersionsResponse page) {
    Stream<ObjectIdentifier> versions =
        page.versions().stream().map(found -> identifier(found.key(), found.versionId()));
    Stream<ObjectIdentifier> markers =
        page.deleteMarkers().stream().map(found -> identifier(found.key(), found.versionId()));
    return Stream.concat(versions, markers);
  }

  private static ObjectIdentifier identifier(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }
}
