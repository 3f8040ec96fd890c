package nl.mistervoip.privacy.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Position;

/** The part of a search that is being written: whole pages, until there are enough items. */
final class SearchPart {
  /** A page has 1 MB at most, so a part of large items ends after so many. */
  private static final int PAGES = 32;

  private final SearchCheckpoint before;
  private final Gathering gathering;
  private final int enough;
  private final String name;
  private Optional<Position> next;
  private int pages;

  /**
   * Begins a part.
   *
   * @param name the sealed document
   * @param before how far the parts before it came
   * @param gathering writes and counts, from what those counted on
   * @param enough the part ends with the page in which it reaches so many items
   */
  SearchPart(String name, SearchCheckpoint before, Gathering gathering, int enough) {
    this.name = name;
    this.before = before;
    this.gathering = gathering;
    this.enough = enough;
    this.next = before.next();
  }

  String name() {
    return name;
  }

  /**
   * Writes pages.
   *
   * @return how the search ended; empty when it goes on in another part
   */
  Optional<Outcome> write(PageAhead ahead, OutputStream out) {
    Optional<Outcome> ended = Optional.empty();
    while (ended.isEmpty() && !(next.isPresent() && full())) {
      ended =
          switch (ahead.take()) {
            case PageAhead.Step.Page page -> written(page, out);
            case PageAhead.Step.Ended last -> Optional.of(last.outcome());
            case PageAhead.Step.Broken broken -> throw broken.raised();
          };
    }
    return ended;
  }

  private Optional<Outcome> written(PageAhead.Step.Page page, OutputStream out) {
    page.items().forEach(item -> gathering.add(item, out));
    next = page.next();
    pages++;
    return Optional.empty();
  }

  /** How far the search is with this part. */
  SearchCheckpoint checkpoint() {
    List<String> parts = new ArrayList<>(before.parts());
    parts.add(name);
    return new SearchCheckpoint(before.basis(), before.began(), parts, gathering.tally(), next);
  }

  private boolean full() {
    return pages >= PAGES || gathering.count() - before.tally().count() >= enough;
  }
}
