package nl.mistervoip.privacy.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.platform.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The anchors in a bucket with Object Lock. The lock keeps every version, but does not stop a newer
 * version or a delete marker on top, so the first version of each day is what counts.
 */
final class S3Anchors implements Anchors {
  private static final String FOLDER = "anchors/";
  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;

  private final String bucket;
  private final S3Client s3;

  S3Anchors(String bucket, S3Client s3) {
    this.bucket = bucket;
    this.s3 = s3;
  }

  @Override
  public List<Anchor.Proved> all() {
    return firstVersions(FOLDER).values().stream().map(this::read).toList();
  }

  @Override
  public Optional<Anchor.Proved> latest() {
    return Optional.ofNullable(firstVersions(FOLDER).lastEntry())
        .map(Map.Entry::getValue)
        .map(this::read);
  }

  @Override
  public Optional<Anchor.Proved> of(LocalDate day) {
    return firstVersions(key(day)).values().stream().map(this::read).findFirst();
  }

  @Override
  public Anchor.Proved keep(Anchor.Proved anchor) {
    LocalDate day = anchor.anchor().day();
    try {
      s3.putObject(
          put -> put.bucket(bucket).key(key(day)).contentType("application/json").ifNoneMatch("*"),
          RequestBody.fromBytes(Json.write(anchor)));
    } catch (S3Exception e) {
      if (e.statusCode() != PRECONDITION_FAILED && e.statusCode() != CONFLICT) {
        throw e;
      }
    }
    return of(day).orElse(anchor);
  }

  /** S3 lists the versions of a key from the newest to the oldest. */
  private NavigableMap<String, ObjectVersion> firstVersions(String prefix) {
    return s3
        .listObjectVersionsPaginator(list -> list.bucket(bucket).prefix(prefix))
        .versions()
        .stream()
        .collect(
            Collectors.toMap(
                ObjectVersion::key, version -> version, (newer, older) -> older, TreeMap::new));
  }

  private Anchor.Proved read(ObjectVersion version) {
    byte[] json =
        s3.getObjectAsBytes(
                get -> get.bucket(bucket).key(version.key()).versionId(version.versionId()))
            .asByteArray();
    return Json.read(json, Anchor.Proved.class);
  }

  private static String key(LocalDate day) {
    return FOLDER + day + ".json";
  }
}
