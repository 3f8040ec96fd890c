package nl.mistervoip.privacy.datamap;

import java.util.Optional;
import java.util.SortedMap;

/**
 * Corrects fields of a row (GDPR Art. 16), each row only exactly as it was when the correction was
 * planned. A hold does not stop it: to correct is what a dispute or a restriction waits for.
 */
public interface CorrectionWriter {
  /**
   * What a correction would make of a row.
   *
   * @param before digest over the whole row as it is, hex
   * @param after digest over the whole row as it would be, hex
   */
  record Preview(String before, String after) {}

  /**
   * Computes what a correction would make of a row; writes nothing.
   *
   * @param store a store with a table
   * @param key the row's key
   * @param values field, dotted when inside a document, to new value; the value takes the type of
   *     the one that it replaces
   * @return digests before and after, or empty when the row is gone
   * @throws IllegalArgumentException when a field cannot be corrected in this row
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  Optional<Preview> preview(Store store, ItemKey key, SortedMap<String, String> values);

  /**
   * Writes a correction, if the row is exactly what was planned for.
   *
   * @param before the row as it was planned for
   * @param values as given to {@link #preview}
   * @param after the digest that it gave
   * @return DONE, ALREADY when the row is as it should be, or CHANGED when it is neither; never
   *     HELD
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  ItemWriter.Written correct(ItemRef before, SortedMap<String, String> values, String after);
}
