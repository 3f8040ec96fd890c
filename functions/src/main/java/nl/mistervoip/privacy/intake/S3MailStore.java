package nl.mistervoip.privacy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * The mail bucket: the receipt rule writes under {@code inbound/}, a lifecycle rule removes what
 * carries the tag.
 */
final class S3MailStore implements MailStore {
  static final String PREFIX = "inbound/";
  static final Tag RELEASED = Tag.builder().key("keep").value("30-days").build();

  private final String bucket;
  private final S3Client s3;

  S3MailStore(String bucket, S3Client s3) {
    this.bucket = bucket;
    this.s3 = s3;
  }

  /**
   * Where staff find a mail in the console of AWS; it opens for nobody who is not signed in with a
   * right to the bucket, and so may stand in a mail.
   */
  String linkForStaff(String region, String id) {
    return "https://"
        + region
        + ".console.aws.amazon.com/s3/object/"
        + bucket
        + "?region="
        + region
        + "&prefix="
        + PREFIX
        + id;
  }

  @Override
  public byte[] read(String id, int most) {
    try (ResponseInputStream<GetObjectResponse> object =
        s3.getObject(get -> get.bucket(bucket).key(PREFIX + id))) {
      byte[] read = ((InputStream) object).readNBytes(most);
      if (object.response().contentLength() > most) {
        object.abort();
      }
      return read;
    } catch (NoSuchKeyException e) {
      throw new MissingMailException(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void replace(String id, byte[] raw) {
    s3.putObject(put -> put.bucket(bucket).key(PREFIX + id), RequestBody.fromBytes(raw));
    // What may be kept is seen to be there before anything of the former form goes.
    if (!Arrays.equals(read(id, raw.length + 1), raw)) {
      throw new NotReplacedException(id);
    }
    List<ObjectIdentifier> before = former(id);
    before.forEach(
        one ->
            s3.deleteObject(call -> call.bucket(bucket).key(one.key()).versionId(one.versionId())));
    if (!before.isEmpty() && !former(id).isEmpty()) {
      throw new NotReplacedException(id);
    }
  }

  /** Everything under the key but its latest form. The bucket keeps no versions; should it ever. */
  private List<ObjectIdentifier> former(String id) {
    List<ObjectIdentifier> found = new ArrayList<>();
    s3.listObjectVersionsPaginator(list -> list.bucket(bucket).prefix(PREFIX + id))
        .forEach(
            page -> {
              page.versions().stream()
                  .filter(one -> !Boolean.TRUE.equals(one.isLatest()))
                  .forEach(one -> found.add(identifier(one.key(), one.versionId())));
              page.deleteMarkers()
                  .forEach(one -> found.add(identifier(one.key(), one.versionId())));
            });
    found.removeIf(one -> !one.key().equals(PREFIX + id));
    return found;
  }

  private static ObjectIdentifier identifier(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }

  @Override
  public void release(String id) {
    s3.putObjectTagging(
        call -> call.bucket(bucket).key(PREFIX + id).tagging(tags -> tags.tagSet(RELEASED)));
  }
}
