package nl.mistervoip.privacy.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;

/**
 * An audit in memory that keeps the rule of the real one: an event that a chain already holds is
 * not added again.
 */
public final class InMemoryAudit implements AuditLog, AuditTrail {
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
