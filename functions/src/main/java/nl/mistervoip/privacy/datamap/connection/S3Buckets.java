package nl.mistervoip.privacy.datamap.connection;

import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** The buckets in S3. */
final class S3Buckets implements Buckets {
  private final S3Client s3;
  private final Map<String, String> physical;
  private final Backoff backoff;

  S3Buckets(S3Client s3, Map<String, String> physical, Backoff backoff) {
    this.s3 = s3;
    this.physical = Map.copyOf(physical);
    this.backoff = backoff;
  }

  @Override
  public Optional<Found> find(String bucket, String key) {
    return backoff.run(
        () -> {
          try {
            HeadObjectResponse head = s3.headObject(b -> b.bucket(name(bucket)).key(key));
            return Optional.of(
                new Found(
                    key,
                    head.contentLength(),
                    head.contentType(),
                    head.versionId() + " " + head.eTag()));
          } catch (NoSuchKeyException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public List<String> keys(String bucket, String prefix) {
    return backoff.run(
        () ->
            s3.listObjectVersionsPaginator(b -> b.bucket(name(bucket)).prefix(prefix)).stream()
                .flatMap(
                    page ->
                        Stream.concat(
                            page.versions().stream().map(ObjectVersion::key),
                            page.deleteMarkers().stream().map(DeleteMarkerEntry::key)))
                .distinct()
                .sorted()
                .toList());
  }

  @Override
  public InputStream open(String bucket, String key) {
    return backoff.run(() -> s3.getObject(b -> b.bucket(name(bucket)).key(key)));
  }

  @Override
  public List<String> versions(String bucket, String key) {
    // The key is also the beginning of other keys perhaps: those are not it.
    return backoff.run(
        () ->
            s3.listObjectVersionsPaginator(b -> b.bucket(name(bucket)).prefix(key)).stream()
                .flatMap(
                    page ->
                        Stream.concat(
                            page.versions().stream()
                                .filter(is(key, ObjectVersion::key))
                                .map(one -> version(one.versionId(), one.isLatest())),
                            page.deleteMarkers().stream()
                                .filter(is(key, DeleteMarkerEntry::key))
                                .map(one -> version(one.versionId(), one.isLatest()))))
                .sorted(Comparator.comparing(Version::latest))
                .map(Version::id)
                .toList());
  }

  private record Version(String id, boolean latest) {}

  private static Version version(String id, Boolean latest) {
    return new Version(id, Boolean.TRUE.equals(latest));
  }

  @Override
  public void delete(String bucket, String key, String version) {
    backoff.run(() -> s3.deleteObject(b -> b.bucket(name(bucket)).key(key).versionId(version)));
  }

  private static <T> Predicate<T> is(String key, Function<T, String> keyOf) {
    return entry -> keyOf.apply(entry).equals(key);
  }

  private String name(String bucket) {
    return Optional.ofNullable(physical.get(bucket))
        .orElseThrow(() -> new Tables.UnavailableException("bucket " + bucket + " is not set"));
  }
}
