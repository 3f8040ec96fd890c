package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Adds each event at the end of its chain, once; whoever loses the race for a place reads again and
 * takes the next.
 */
final class ChainedAudit implements AuditLog, AuditTrail {
  /**
   * The steps of one case that run side by side are tens, and in each round one of them gets its
   * place.
   */
  private static final int ATTEMPTS = 100;

  private static final int PAUSE_MILLIS = 20;

  private final EntryStore entries;
  private final MacKey key;

  ChainedAudit(EntryStore entries, MacKey key) {
    this.entries = entries;
    this.key = key;
  }

  @Override
  public void append(Event event, Instant now) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Chain chain = entries.chain(event.chain());
      if (chain.holds(event.once()) || entries.add(chain.next(event, now, key))) {
        return;
      }
      pause();
    }
    throw new IllegalStateException(
        "The audit chain " + event.chain() + " is being written by too many steps.");
  }

  @Override
  public List<Line> of(String chain) {
    return entries.chain(chain).entries().stream()
        .map(Stored::entry)
        .map(ChainedAudit::line)
        .toList();
  }

  private static Line line(Entry entry) {
    return new Line(entry.at(), entry.event(), entry.actor(), entry.ground(), entry.facts());
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
