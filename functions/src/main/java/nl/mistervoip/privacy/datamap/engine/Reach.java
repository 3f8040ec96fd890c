package nl.mistervoip.privacy.datamap.engine;

import java.util.Optional;
import java.util.function.Supplier;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.tables.Tables;

/** Says in the words of the room that a table does not answer. */
final class Reach {
  private Reach() {}

  /**
   * Works on a store.
   *
   * @param store its id
   * @param work what asks its table
   * @param <T> what comes of it
   * @return what came of it
   * @throws Landscape.UnreachableStoreException when the table does not answer
   */
  static <T> T of(String store, Supplier<T> work) {
    try {
      return work.get();
    } catch (Tables.UnavailableException e) {
      throw new Landscape.UnreachableStoreException(
          store, Optional.ofNullable(e.getMessage()).orElse("no answer"));
    }
  }
}
