package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.platform.port.PortAddress;

/** Where a store is, without the physical prefix that a deployment adds. */
public sealed interface Place {
  /**
   * Where it is when it is not beside the desk.
   *
   * @return its home, or empty for the desk's own account and region
   */
  Optional<Home> home();

  /**
   * The key of the company's own under which it is, so that who reads or writes it must be granted
   * that key as well.
   *
   * @return the id of a key of the same account and region or the ARN of any key; empty for a key
   *     of AWS
   */
  Optional<String> kmsKey();

  /**
   * The interface behind which it is.
   *
   * @return where, or empty for a store in AWS
   */
  default Optional<PortAddress> port() {
    return home().flatMap(Home::port);
  }

  /**
   * The same place, at a home unless it has one of its own.
   *
   * @param home the home of what does not say another, or empty
   * @return the place
   */
  default Place orAt(Optional<Home> home) {
    return switch (this) {
      case Table(var name, var key, var indexes, var own, var kmsKey) ->
          new Table(name, key, indexes, own.or(() -> home), kmsKey);
      case Objects(var bucket, var of, var attribute, var names, var own, var name, var kmsKey) ->
          new Objects(bucket, of, attribute, names, own.or(() -> home), name, kmsKey);
    };
  }

  /**
   * A DynamoDB table.
   *
   * @param name the logical table name
   * @param key partition key and, if any, sort key
   * @param indexes its secondary indexes that the map uses
   * @param home its account and region when they are not the desk's
   * @param kmsKey the company's own key under which it is
   */
  record Table(
      String name,
      List<KeyAttribute> key,
      List<Index> indexes,
      Optional<Home> home,
      Optional<String> kmsKey)
      implements Place {
    /** A table beside the desk. */
    public Table(String name, List<KeyAttribute> key, List<Index> indexes) {
      this(name, key, indexes, Optional.empty(), Optional.empty());
    }

    /**
     * The declared index of this name.
     *
     * @param index its name
     * @return the index, or empty when the map declares none of that name
     */
    public Optional<Index> index(String index) {
      return indexes.stream().filter(one -> one.name().equals(index)).findFirst();
    }
  }

  /**
   * A secondary index.
   *
   * @param name its name
   * @param key partition key and, if any, sort key
   * @param local whether it is a local index, which alone can be read consistently
   */
  record Index(String name, List<KeyAttribute> key, boolean local) {}

  /**
   * S3 objects that the items of a table point at; an object belongs to whom its item belongs to.
   *
   * @param bucket the logical bucket: {@code recordings}
   * @param of the id of the store whose items point at the objects
   * @param attribute the attribute of those items that names the objects
   * @param names what that attribute holds; {@link Names#KEY} when the map does not say
   * @param home its account and region when they are not the desk's
   * @param bucketName the whole name of the bucket, in which {@code ${LandscapePrefix}} stands for
   *     the prefix of the stores; empty when it is {@code <prefix><bucket>-<account>}
   * @param kmsKey the company's own key under which the objects are
   */
  record Objects(
      String bucket,
      String of,
      String attribute,
      Optional<Names> names,
      Optional<Home> home,
      Optional<String> bucketName,
      Optional<String> kmsKey)
      implements Place {
    /** What stands in {@link #bucketName} for the prefix of the stores. */
    public static final String PREFIX = "${LandscapePrefix}";

    /** Objects beside the desk, in the bucket of that name. */
    public Objects(String bucket, String of, String attribute, Optional<Names> names) {
      this(bucket, of, attribute, names, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The bucket of its own name.
     *
     * @param prefix the prefix of the stores
     * @return the name as AWS knows it, or empty when the map gives none
     */
    public Optional<String> bucketName(String prefix) {
      return bucketName.map(name -> name.replace(PREFIX, prefix));
    }

    /** What an item holds of its objects. */
    public enum Names {
      /** The key of one object, or a list of keys. */
      KEY,
      /** A prefix that ends in a slash: all objects under it are the item's. */
      PREFIX
    }

    /**
     * What the attribute holds.
     *
     * @return as the map says, or else a key
     */
    public Names named() {
      return names.orElse(Names.KEY);
    }
  }
}
