package nl.mistervoip.privacy.datamap.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.core.SdkBytes;

/** Versioned buckets in memory. */
public final class InMemoryBuckets implements Buckets {
  private record Version(String id, SdkBytes content, String contentType) {}

  private final Map<String, List<Version>> objects = new HashMap<>();
  private int written;

  /**
   * Puts a version of an object.
   *
   * @param bucket the logical bucket
   * @param key the object key
   * @param content its bytes
   * @param contentType such as {@code audio/wav}
   */
  public synchronized void put(String bucket, String key, byte[] content, String contentType) {
    objects
        .computeIfAbsent(bucket + "/" + key, any -> new ArrayList<>())
        .add(new Version("v" + written++, SdkBytes.fromByteArray(content), contentType));
  }

  /** Every object as it is now: bucket and key, parted by a slash, to content. */
  synchronized Map<String, SdkBytes> current() {
    Map<String, SdkBytes> current = new HashMap<>();
    objects.forEach((name, versions) -> current.put(name, versions.getLast().content()));
    return current;
  }

  @Override
  public synchronized Optional<Found> find(String bucket, String key) {
    List<Version> versions = of(bucket, key);
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(versions.getLast())
            .map(
                last ->
                    new Found(
                        key,
                        last.content().asByteArrayUnsafe().length,
                        last.contentType(),
                        last.id()));
  }

  @Override
  public synchronized List<String> keys(String bucket, String prefix) {
    return objects.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty() && entry.getKey().startsWith(bucket + "/"))
        .map(entry -> entry.getKey().substring(bucket.length() + 1))
        .filter(key -> key.startsWith(prefix))
        .sorted()
        .toList();
  }

  @Override
  public synchronized InputStream open(String bucket, String key) {
    if (of(bucket, key).isEmpty()) {
      throw new Tables.UnavailableException("NoSuchKey");
    }
    return of(bucket, key).getLast().content().asInputStream();
  }

  @Override
  public synchronized List<String> versions(String bucket, String key) {
    return of(bucket, key).stream().map(Version::id).toList();
  }

  @Override
  public synchronized void delete(String bucket, String key, String version) {
    List<Version> versions = of(bucket, key);
    IntStream.range(0, versions.size())
        .filter(i -> versions.get(i).id().equals(version))
        .findFirst()
        .ifPresent(versions::remove);
  }

  private List<Version> of(String bucket, String key) {
    return objects.getOrDefault(bucket + "/" + key, new ArrayList<>());
  }
}
