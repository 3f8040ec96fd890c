package nl.mistervoip.privacy.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the days from the latest on, a bounded number of entries at a time. */
final class EntrySearch implements AuditSearch {
  /** How many entries one page looks at, at most. */
  private static final int LOOKED_AT = 1_000;

  /** How many days without anything one page passes over, at most. */
  private static final int DAYS = 31;

  private final EntryStore entries;

  /**
   * Where a page goes on.
   *
   * @param day the day to read
   * @param after the position after which to read it, empty text for its beginning
   */
  private record Place(LocalDate day, String after) {
    String cursor() {
      return day + " " + after;
    }
  }

  EntrySearch(EntryStore entries) {
    this.entries = entries;
  }

  @Override
  public Page find(Question question, String cursor) {
    if (!question.chain().isEmpty()) {
      return new Page(
          entries.chain(question.chain()).entries().stream()
              .filter(stored -> fits(stored, question))
              .map(EntrySearch::found)
              .toList(),
          Optional.empty());
    }
    return ofDays(question, start(question, cursor));
  }

  private Page ofDays(Question question, Place start) {
    List<Found> found = new ArrayList<>();
    Place place = start;
    int looked = 0;
    for (int day = 0; day < DAYS && !place.day().isBefore(question.from()); day++) {
      List<Stored> some =
          entries.ofDay(place.day(), question.chainPrefix(), place.after(), LOOKED_AT - looked);
      some.stream()
          .filter(stored -> fits(stored, question))
          .map(EntrySearch::found)
          .forEach(found::add);
      looked += some.size();
      if (looked >= LOOKED_AT) {
        String last = some.getLast().entry().position();
        return new Page(found, Optional.of(new Place(place.day(), last).cursor()));
      }
      place = new Place(place.day().minusDays(1), "");
    }
    boolean more = !place.day().isBefore(question.from());
    return new Page(found, Optional.of(place.cursor()).filter(next -> more));
  }

  /** A cursor that is none of ours, or of another question, begins at the beginning. */
  private static Place start(Question question, String cursor) {
    try {
      String[] parts = cursor.split(" ", 2);
      LocalDate day = LocalDate.parse(parts[0]);
      return parts.length == 2 && !day.isAfter(question.to())
          ? new Place(day, parts[1])
          : new Place(question.to(), "");
    } catch (DateTimeParseException e) {
      return new Place(question.to(), "");
    }
  }

  private static boolean fits(Stored stored, Question question) {
    Entry entry = stored.entry();
    LocalDate day = AuditTable.dayOf(entry.at());
    return (question.actor().isEmpty() || entry.actor().equals(question.actor()))
        && (question.event().isEmpty()
            || entry.event().equals(question.event())
            || entry.event().startsWith(question.event() + "."))
        && !day.isBefore(question.from())
        && !day.isAfter(question.to());
  }

  private static Found found(Stored stored) {
    Entry entry = stored.entry();
    return new Found(
        stored.chain(),
        stored.sequence(),
        entry.at(),
        entry.event(),
        entry.actor(),
        entry.ground(),
        entry.facts(),
        stored.hash());
  }
}
