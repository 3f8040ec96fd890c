package nl.mistervoip.privacy.datamap;

/**
 * Marks rows whose processing is restricted (GDPR Art. 18), each row by itself and nothing else of
 * it. A row carries the numbers of the cases that restrict it, so that lifting one restriction
 * leaves another in force; as long as there is one, the mark is a hold: the row can be neither
 * erased nor swept, which the table itself decides in the same write.
 */
public interface RestrictionWriter {
  /** The hold attribute that carries the case numbers; every store declares it. */
  String ATTRIBUTE = "restricted_by";

  /**
   * The attribute of items that are not used any more because an objection was upheld (Art. 21(1));
   * no hold: they are erased and swept as any other. Stores that rest on a legitimate interest
   * declare it.
   */
  String OBJECTED = "objected_by";

  /**
   * Puts the mark of a case on a row.
   *
   * @param store a store with a table
   * @param key the row's key
   * @param by the case number
   * @return DONE, ALREADY when it is there or the row is gone, or CHANGED when somebody keeps
   *     writing the row; never HELD
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  ItemWriter.Written place(Store store, ItemKey key, String by);

  /**
   * Puts the mark of an upheld objection on a row.
   *
   * @param store a store with a table that declares {@link #OBJECTED}
   * @param key the row's key
   * @param by the case number
   * @return DONE, ALREADY when it is there or the row is gone, or CHANGED when somebody keeps
   *     writing the row; never HELD
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  ItemWriter.Written object(Store store, ItemKey key, String by);

  /**
   * Takes the mark of a case from a row; marks of other cases stay.
   *
   * @param store a store with a table
   * @param key the row's key
   * @param by the case number
   * @return DONE, ALREADY when it is not there or the row is gone, or CHANGED when somebody keeps
   *     writing the row; never HELD
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  ItemWriter.Written lift(Store store, ItemKey key, String by);

  /**
   * Whether a store's items can carry the mark themselves.
   *
   * @param store a store of the map
   * @return false for objects, which follow the item that points at them
   */
  static boolean applies(Store store) {
    return switch (store.place()) {
      case Place.Table _ -> true;
      case Place.Objects _ -> false;
    };
  }
}
