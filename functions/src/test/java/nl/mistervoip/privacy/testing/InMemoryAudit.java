package nl.mistervoip.privacy.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditSearch;
import nl.mistervoip.privacy.audit.AuditTrail;

/**
 * An audit in memory that keeps the rule of the real one: an event that a chain already holds is
 * not added again.
 */
public final class InMemoryAudit implements AuditLog, AuditTrail, AuditSearch {
  private record Entry(Event event, Instant at) {}

  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized void append(Event event, Instant now) {
    boolean known =
        entries.stream()
            .map(Entry::event)
            .anyMatch(
                held -> held.chain().equals(event.chain()) && held.once().equals(event.once()));
    if (!known) {
      entries.add(new Entry(event, now));
    }
  }

  @Override
  public synchronized List<Line> of(String chain) {
    return entries.stream()
        .filter(entry -> entry.event().chain().equals(chain))
        .map(entry -> line(entry.event(), entry.at()))
        .toList();
  }

  @Override
  public synchronized Page find(Question question, String cursor) {
    Map<String, Long> sequences = new HashMap<>();
    List<Found> found = new ArrayList<>();
    for (Entry entry : entries) {
      long sequence = sequences.merge(entry.event().chain(), 1L, Long::sum);
      if (fits(entry, question)) {
        found.add(found(entry, sequence));
      }
    }
    found.sort(
        Comparator.comparing((Found one) -> dayOf(one.at()))
            .reversed()
            .thenComparing(Found::chain)
            .thenComparingLong(Found::sequence));
    return new Page(found, Optional.empty());
  }

  private static boolean fits(Entry entry, Question question) {
    Event event = entry.event();
    boolean chain =
        question.chain().isEmpty()
            ? event.chain().startsWith(question.chainPrefix())
            : event.chain().equals(question.chain());
    LocalDate day = dayOf(entry.at());
    return chain
        && (question.actor().isEmpty() || event.actor().equals(question.actor()))
        && (event.event() + ".")
            .startsWith(question.event().isEmpty() ? "" : question.event() + ".")
        && !day.isBefore(question.from())
        && !day.isAfter(question.to());
  }

  private static Found found(Entry entry, long sequence) {
    Event event = entry.event();
    return new Found(
        event.chain(),
        sequence,
        entry.at(),
        event.event(),
        event.actor(),
        event.ground(),
        event.facts(),
        "");
  }

  private static LocalDate dayOf(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /**
   * Everything that was recorded, in any chain.
   *
   * @return the events in order
   */
  public synchronized List<Event> events() {
    return entries.stream().map(Entry::event).toList();
  }

  /**
   * What happened in one chain.
   *
   * @param chain such as a case number
   * @return the names of its events in order
   */
  public List<String> eventsOf(String chain) {
    return of(chain).stream().map(Line::event).toList();
  }

  private static Line line(Event event, Instant at) {
    return new Line(at, event.event(), event.actor(), event.ground(), event.facts());
  }
}
