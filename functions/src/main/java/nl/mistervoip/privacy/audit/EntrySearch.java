package nl.mistervoip.privacy.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mistervoip.privacy.platform.SideBySide;
import nl.mistervoip.privacy.platform.Together;

/**
 * Walks the days on which anything happened from the latest on, a bounded number of entries at a
 * time.
 */
final class EntrySearch implements AuditSearch {
  /** How many days one page goes back, at most, of those on which anything happened. */
  private static final int DAYS = 31;

  /** How many days are read at a time, at most. */
  private static final int AT_ONCE = 16;

  private final EntryStore entries;

  EntrySearch(EntryStore entries) {
    this.entries = entries;
  }

  @Override
  public Page find(Question question, String cursor) {
    if (!question.chain().isEmpty()) {
      return new Page(
          entries.chain(question.chain()).entries().stream()
              .filter(stored -> SearchPage.fits(stored, question))
              .map(SearchPage::found)
              .toList(),
          Optional.empty());
    }
    return ofDays(question, start(question, cursor));
  }

  /**
   * The first day is read while it is looked up which others there are; of these as many at a time
   * as should fit: quiet days all at once, busy ones one by one.
   */
  private Page ofDays(Question question, SearchPage.Place start) {
    SearchPage page = new SearchPage(question, AT_ONCE);
    Together begin = new Together();
    Supplier<List<LocalDate>> listed =
        begin.add(() -> entries.days(question.from(), start.day()).reversed());
    Supplier<SearchPage.Day> first = begin.add(() -> read(start, question, SearchPage.LOOKED_AT));
    begin.run();
    List<LocalDate> days = listed.get();
    int next = 0;
    if (days.stream().limit(1).anyMatch(start.day()::equals)) {
      page.add(first.get());
      next++;
    }
    return fill(page, days, next);
  }

  private Page fill(SearchPage page, List<LocalDate> days, int from) {
    int most = Math.min(days.size(), DAYS);
    int next = from;
    while (next < most && !page.full()) {
      List<LocalDate> some = days.subList(next, Math.min(most, next + page.daysThatFit()));
      int room = page.room();
      SideBySide.map(
              AT_ONCE, some, day -> read(new SearchPage.Place(day, ""), page.question(), room))
          .forEach(page::add);
      next += some.size();
    }
    return page.done(
        days.stream().skip(next).findFirst().map(day -> new SearchPage.Place(day, "")));
  }

  private SearchPage.Day read(SearchPage.Place place, Question question, int limit) {
    return new SearchPage.Day(
        place.day(), entries.ofDay(place.day(), question.chainPrefix(), place.after(), limit));
  }

  /** A cursor that is none of ours, or of another question, begins at the beginning. */
  private static SearchPage.Place start(Question question, String cursor) {
    try {
      String[] parts = cursor.split(" ", 2);
      LocalDate day = LocalDate.parse(parts[0]);
      return parts.length == 2 && !day.isAfter(question.to())
          ? new SearchPage.Place(day, parts[1])
          : new SearchPage.Place(question.to(), "");
    } catch (DateTimeParseException e) {
      return new SearchPage.Place(question.to(), "");
    }
  }
}
