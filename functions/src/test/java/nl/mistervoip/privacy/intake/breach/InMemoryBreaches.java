package nl.mistervoip.privacy.intake.breach;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of breaches in memory, held to the same conditions as the real one. */
public final class InMemoryBreaches implements BreachRegister {
  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing((Entry entry) -> entry.clock().detectedAt())
          .thenComparing(Entry::mailId)
          .reversed();

  private final Map<String, Entry> entries;

  /** A register that keeps its entries, by mail id, in this map. */
  public InMemoryBreaches(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** An empty register. */
  public InMemoryBreaches() {
    this(new HashMap<>());
  }

  @Override
  public void open(String mailId, BreachClock clock, Instant now) {
    entries.putIfAbsent(mailId, new Entry(mailId, clock, Optional.empty()));
  }

  @Override
  public Optional<Entry> find(String mailId) {
    return Optional.ofNullable(entries.get(mailId));
  }

  @Override
  public Page in(State state, String cursor, int limit) {
    List<Entry> all =
        entries.values().stream()
            .filter(entry -> entry.state() == state)
            .sorted(state == State.OPEN ? NEWEST_FIRST.reversed() : NEWEST_FIRST)
            .toList();
    int start = all.stream().map(Entry::mailId).toList().indexOf(cursor) + 1;
    List<Entry> page = all.subList(start, Math.min(all.size(), start + limit));
    boolean more = start + limit < all.size();
    return new Page(
        List.copyOf(page), more ? Optional.of(page.getLast().mailId()) : Optional.empty());
  }

  @Override
  public boolean close(String mailId, Closing closing) {
    Optional<Entry> open = find(mailId).filter(entry -> entry.state() == State.OPEN);
    open.ifPresent(
        entry -> entries.put(mailId, new Entry(mailId, entry.clock(), Optional.of(closing))));
    return open.isPresent();
  }
}
