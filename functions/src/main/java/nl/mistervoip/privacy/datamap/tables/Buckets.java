package nl.mistervoip.privacy.datamap.tables;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The company's buckets by their logical names: the port behind which S3 or a double is. */
public interface Buckets {
  /**
   * An object as it is now.
   *
   * @param key its key
   * @param size in bytes
   * @param contentType as stored
   * @param tag what changes whenever the content does: version and entity tag
   */
  record Found(String key, long size, String contentType, String tag) {}

  /**
   * Looks an object up.
   *
   * @param bucket the bucket
   * @param key the object's key
   * @return the object as it is now, or empty when there is none
   */
  Optional<Found> find(String bucket, String key);

  /**
   * The keys under a prefix.
   *
   * @param bucket the bucket
   * @param prefix what they begin with
   * @return those of which only older versions are left included; sorted
   */
  List<String> keys(String bucket, String prefix);

  /**
   * Opens an object.
   *
   * @param bucket the bucket
   * @param key the object's key
   * @return its bytes, to be closed by the caller
   */
  InputStream open(String bucket, String key);

  /**
   * The versions of an object.
   *
   * @param bucket the bucket
   * @param key the object's key
   * @return the ids of all its versions and delete markers, the current one last
   */
  List<String> versions(String bucket, String key);

  /**
   * Deletes one version for good.
   *
   * @param bucket the bucket
   * @param key the object's key
   * @param version the id of the version
   */
  void delete(String bucket, String key, String version);
}
