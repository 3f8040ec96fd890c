package nl.mistervoip.privacy.datamap.live;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.KeyAttribute;

/**
 * What AWS says of the stores of the map: definitions only, no item and no value.
 *
 * @param tables one for each store of the map that is a table
 * @param buckets one for each store of the map that is objects
 * @param unmapped physical names of tables that begin with the prefix of the landscape and that the
 *     map does not name
 */
public record LiveStores(List<Table> tables, List<Bucket> buckets, List<String> unmapped) {
  /** Whether a store answers. */
  public enum Status {
    /** It can be used. */
    ACTIVE,
    /** It is being made, changed or deleted, or its index is not filled yet. */
    NOT_READY,
    /** There is none of that name in this account and region. */
    MISSING,
    /** Who asks may not look. */
    DENIED
  }

  /**
   * A table as it is.
   *
   * @param store the id of its store in the map
   * @param physical its name in AWS
   * @param status whether it answers; the rest is empty unless it was seen
   * @param key partition key and, if any, sort key
   * @param indexes all its secondary indexes
   * @param expires the attribute by which DynamoDB removes items by itself (TTL)
   * @param encryptionKey the ARN of a key of the company's own, or empty for one of AWS
   */
  public record Table(
      String store,
      String physical,
      Status status,
      List<KeyAttribute> key,
      List<Index> indexes,
      Optional<String> expires,
      Optional<String> encryptionKey) {
    /**
     * The index of this name.
     *
     * @param index its name
     * @return the index, or empty when the table has none of that name
     */
    public Optional<Index> index(String index) {
      return indexes.stream().filter(one -> one.name().equals(index)).findFirst();
    }
  }

  /**
   * A secondary index as it is.
   *
   * @param name its name
   * @param key partition key and, if any, sort key
   * @param local whether it is a local index
   * @param projection {@code KEYS_ONLY}, {@code ALL} or {@code INCLUDE}
   * @param attributes what it holds beside keys, when the projection is {@code INCLUDE}
   * @param status whether it answers
   */
  public record Index(
      String name,
      List<KeyAttribute> key,
      boolean local,
      String projection,
      List<String> attributes,
      Status status) {}

  /**
   * A bucket as it is.
   *
   * @param store the id of its store in the map
   * @param physical its name in AWS
   * @param status whether it answers
   * @param versioned whether former versions are kept
   * @param locked whether Object Lock is on
   * @param encryptionKey the ARN of a key of the company's own, or empty for one of AWS
   */
  public record Bucket(
      String store,
      String physical,
      Status status,
      boolean versioned,
      boolean locked,
      Optional<String> encryptionKey) {}
}
