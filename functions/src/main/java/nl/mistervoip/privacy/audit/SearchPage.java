package nl.mistervoip.privacy.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditSearch.Found;
import nl.mistervoip.privacy.audit.AuditSearch.Page;
import nl.mistervoip.privacy.audit.AuditSearch.Question;

/** A page of what was searched for, as it fills day by day. */
final class SearchPage {
  /** How many entries one page looks at, at most. */
  static final int LOOKED_AT = 1_000;

  /**
   * Where a page goes on.
   *
   * @param day the day to read
   * @param after the position after which to read it, empty text for its beginning
   */
  record Place(LocalDate day, String after) {
    String cursor() {
      return day + " " + after;
    }
  }

  /** A day, with its entries by position. */
  record Day(LocalDate day, List<Stored> entries) {}

  private final Question question;
  private final int mostDays;
  private final List<Found> found = new ArrayList<>();
  private int looked;
  private int days;
  private Optional<Place> stopped = Optional.empty();

  SearchPage(Question question, int mostDays) {
    this.question = question;
    this.mostDays = mostDays;
  }

  Question question() {
    return question;
  }

  int room() {
    return LOOKED_AT - looked;
  }

  /** As many days as there is room for when they are like those before; one at least. */
  int daysThatFit() {
    int fit = looked == 0 ? mostDays : room() * days / looked;
    return Math.clamp(fit, 1, mostDays);
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
    days++;
    used.stream().filter(one -> fits(one, question)).map(SearchPage::found).forEach(found::add);
    if (room() == 0) {
      stopped = Optional.of(new Place(day.day(), used.getLast().entry().position()));
    }
  }

  Page done(Optional<Place> after) {
    return new Page(found, stopped.or(() -> after).map(Place::cursor));
  }

  static boolean fits(Stored stored, Question question) {
    Entry entry = stored.entry();
    LocalDate day = AuditTable.dayOf(entry.at());
    return (question.actor().isEmpty() || entry.actor().equals(question.actor()))
        && (question.event().isEmpty()
            || entry.event().equals(question.event())
            || entry.event().startsWith(question.event() + "."))
        && !day.isBefore(question.from())
        && !day.isAfter(question.to());
  }

  static Found found(Stored stored) {
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
