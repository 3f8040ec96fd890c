package nl.mistervoip.privacy.datamap;

import java.util.Optional;
import java.util.function.Consumer;

/** Takes what a search finds, page by page. */
public interface Pages {
  /**
   * Takes everything, to the end of the store.
   *
   * @param sink takes each item as it is read
   * @return pages of which each is wanted
   */
  static Pages all(Consumer<Item> sink) {
    return new Pages() {
      @Override
      public void item(Item item) {
        sink.accept(item);
      }

      @Override
      public boolean pageEnded(Optional<Position> next) {
        return true;
      }
    };
  }

  /**
   * Takes an item.
   *
   * @param item as it was read
   */
  void item(Item item);

  /**
   * A page has been handed out.
   *
   * @param next where the next one begins; empty when the store has been read to its end
   * @return whether to go on now; who says no goes on later from {@code next}
   */
  boolean pageEnded(Optional<Position> next);
}
