package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The register of breaches in memory. */
final class InMemoryBreaches implements BreachRegister {
  private final Map<String, Entry> entries;

  InMemoryBreaches(Map<String, Entry> entries) {
    this.entries = entries;
  }

  InMemoryBreaches() {
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
  public void close(String mailId, String by, Instant now) {
    entries.computeIfPresent(
        mailId,
        (id, entry) ->
            entry.closedBy().isPresent() ? entry : new Entry(id, entry.clock(), Optional.of(by)));
  }
}
