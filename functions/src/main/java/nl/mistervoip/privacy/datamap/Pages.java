package nl.mistervoip.privacy.datamap;

import java.util.Optional;

/** Takes what a search finds, page by page. */
public interface Pages {
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
