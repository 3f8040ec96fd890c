package nl.mistervoip.privacy.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.platform.SideBySide;

/**
 * Walks the days on which anything happened from the latest on, a bounded number of entries at a
 * time.
 */
final class EntrySearch implements AuditSearch {
  /** How many entries one page looks at, at most. */
  private static final int LOOKED_AT = 1_000;

  /** How many days one page goes back, at most, of those on which anything happened. */
  private static final int DAYS = 31;

  /** How many days are read at a time, at most. */
  private static final int AT_ONCE = 8;

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

  /** Quiet days are read side by side, ever more of them; busy ones fill the page one by one. */
  private Page ofDays(Question question, Place start) {
    List<LocalDate> days = entries.days(question.from(), start.day()).reversed();
    Filling page = new Filling(question);
    int next = 0;
    for (int wave = 1; next < Math.min(days.size(), DAYS) && !page.full(); wave *= 2) {
      List<LocalDate> some = days.subList(next, Math.min(days.size(), next + wave));
      read(some, question, start, page.room()).forEach(page::add);
      next += some.size();
    }
    Optional<Place> after = days.stream().skip(next).findFirst().map(day -> new Place(day, ""));
    return page.done(after);
  }

  private List<Day> read(List<LocalDate> days, Question question, Place start, int limit) {
    return SideBySide.map(
        AT_ONCE,
        days,
        day -> {
          String after = day.equals(start.day()) ? start.after() : "";
          return new Day(day, entries.ofDay(day, question.chainPrefix(), after, limit));
        });
  }

  /** A day, with its entries by position. */
  private record Day(LocalDate day, List<Stored> entries) {}

  /** A page as it fills, day by day. */
  private static final class Filling {
    private final Question question;
    private final List<Found> found = new ArrayList<>();
    private int looked;
    private Optional<Place> stopped = Optional.empty();

    Filling(Question question) {
      this.question = question;
    }

    int room() {
      return LOOKED_AT - looked;
    }

    boolean full() {
      return stopped.isPresent();
    }

    /** Takes what it has room for; days after a full page are left for the next one. */
    void add(Day day) {
      if (full()) {
        return;
      }
      List<Stored> used = day.entries().stream().limit(room()).toList();
      looked += used.size();
      used.stream().filter(one -> fits(one, question)).map(EntrySearch::found).forEach(found::add);
      if (room() == 0) {
        stopped = Optional.of(new Place(day.day(), used.getLast().entry().position()));
      }
    }

    Page done(Optional<Place> after) {
      return new Page(found, stopped.or(() -> after).map(Place::cursor));
    }
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
