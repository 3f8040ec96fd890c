package nl.mistervoip.privacy.datamap.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Holds;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The company's tables by their logical names: the port behind which DynamoDB or a double is. */
public interface Tables {
  /**
   * Asks for one partition.
   *
   * @param table the table
   * @param index an index, or empty for the table itself
   * @param partition the value of its partition key, in the form of {@link ItemKey}
   * @param range bounds of its sort key
   */
  record Query(Place.Table table, Optional<Place.Index> index, String partition, Range range) {
    /**
     * By which key is asked.
     *
     * @return the key of the index, or of the table itself
     */
    public List<KeyAttribute> key() {
      return index.map(Place.Index::key).orElse(table.key());
    }

    /**
     * Whether what comes out is as of now; a global index lags behind its table.
     *
     * @return true for the table itself and a local index
     */
    public boolean consistent() {
      return index.map(Place.Index::local).orElse(true);
    }
  }

  /**
   * Inclusive bounds of a sort key.
   *
   * @param atLeast the least value, or empty
   * @param atMost the greatest value, or empty
   */
  record Range(Optional<String> atLeast, Optional<String> atMost) {
    /** Without bounds. */
    public static final Range ALL = new Range(Optional.empty(), Optional.empty());
  }

  /**
   * A page of an answer; an empty page need not be the last one.
   *
   * @param rows whole rows, or from an index at least their keys
   * @param next where the next page begins; empty at the end
   */
  record Page(List<Map<String, AttributeValue>> rows, Map<String, AttributeValue> next) {}

  /**
   * What must be true of a row at the moment of the write.
   *
   * @param row the row as it was read: each of its attributes must be equal
   * @param absent attributes that must not have appeared
   * @param holds attributes that must be absent, null or false
   */
  record Guard(Map<String, AttributeValue> row, List<String> absent, List<String> holds) {
    /**
     * The row as it was read: what the map declares and the row lacks must still be lacking, so
     * that a value added meanwhile is not lost.
     *
     * @param store the store of the row
     * @param marked the row, with or without the mark of one that is going
     * @param holds attributes that must be absent, null or false
     * @return the guard
     */
    public static Guard asRead(
        Store store, Map<String, AttributeValue> marked, List<String> holds) {
      Map<String, AttributeValue> row = Going.without(marked);
      List<String> lacking =
          store.fields().stream()
              .map(Field::name)
              .filter(name -> !name.contains(".") && !row.containsKey(name))
              .filter(name -> !holds.contains(name))
              .toList();
      return new Guard(row, lacking, holds);
    }

    /**
     * Whether a row may be written, for who cannot leave that to the table.
     *
     * @param now the row as it is
     * @return true when it is as it was read, and nothing has appeared or holds it
     */
    public boolean allows(Map<String, AttributeValue> now) {
      Map<String, AttributeValue> read = new TreeMap<>(row);
      holds.forEach(read::remove);
      Map<String, AttributeValue> same = new TreeMap<>(now);
      same.keySet().retainAll(read.keySet());
      return RowDigest.same(read, same)
          && absent.stream().noneMatch(now::containsKey)
          && holds.stream().map(Rows.tree(now)::path).noneMatch(Holds::isSet);
    }
  }

  /**
   * Reads a page.
   *
   * @param query what is asked
   * @param from where the page begins; empty at the beginning
   * @return the page
   * @throws UnavailableException when the table does not answer
   */
  Page query(Query query, Map<String, AttributeValue> from);

  /**
   * Reads rows by key, consistently.
   *
   * @param table the table
   * @param keys at most {@link #BATCH}
   * @return the rows that are there, in any order
   * @throws UnavailableException when the table does not answer
   */
  List<Map<String, AttributeValue>> get(Place.Table table, List<Map<String, AttributeValue>> keys);

  /** How many keys one read takes. */
  int BATCH = 100;

  /**
   * Deletes a row if the guard holds.
   *
   * @param table the table
   * @param guard the row and what must be true of it
   * @return false when the guard does not hold
   * @throws UnavailableException when the table does not answer
   */
  boolean delete(Place.Table table, Guard guard);

  /**
   * Removes attributes of a row if the guard holds.
   *
   * @param table the table
   * @param guard the row and what must be true of it
   * @param attributes what is removed
   * @return false when the guard does not hold
   * @throws UnavailableException when the table does not answer
   */
  boolean remove(Place.Table table, Guard guard, List<String> attributes);

  /**
   * Sets attributes of a row if the guard holds.
   *
   * @param table the table
   * @param guard the row and what must be true of it
   * @param values what is set
   * @return false when the guard does not hold
   * @throws UnavailableException when the table does not answer
   */
  boolean set(Place.Table table, Guard guard, Map<String, AttributeValue> values);

  /**
   * Removes attributes of a row and sets others in one write if the guard holds.
   *
   * @param table the table
   * @param guard the row and what must be true of it
   * @param removed what is removed
   * @param values what is set
   * @return false when the guard does not hold
   * @throws UnavailableException when the table does not answer
   */
  boolean change(
      Place.Table table, Guard guard, List<String> removed, Map<String, AttributeValue> values);

  /**
   * Puts a row if its key is free.
   *
   * @param table the table
   * @param row the whole row
   * @return false when the key is not free: the row there stays as it is
   * @throws UnavailableException when the table does not answer
   */
  boolean insert(Place.Table table, Map<String, AttributeValue> row);

  /** The table does not answer. The problem names a class of error, never data. */
  final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A table, bucket or port that does not answer.
     *
     * @param problem a class of error, never data
     */
    public UnavailableException(String problem) {
      super(problem);
    }
  }
}
