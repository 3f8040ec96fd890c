package nl.mistervoip.privacy.platform;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A send log in memory that can lose the note of an accepted message, as a crash does. */
final class InMemorySendLog implements SendLog {
  /** The process died between the provider's acceptance and our note of it. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Map<String, String> accepted = new HashMap<>();
  private final Map<String, Optional<String>> references = new HashMap<>();
  private final Map<String, Instant> sentAt = new HashMap<>();
  boolean crashBeforeTheNote;

  @Override
  public Optional<String> claim(String key, Optional<String> reference, Instant now) {
    references.put(key, reference);
    return Optional.ofNullable(accepted.get(key));
  }

  @Override
  public void accepted(String key, String messageId, Instant now) {
    if (crashBeforeTheNote) {
      throw new Crash();
    }
    accepted.put(key, messageId);
    sentAt.put(key, now);
  }

  @Override
  public boolean holds(String key) {
    return accepted.containsKey(key);
  }

  @Override
  public Optional<Outbox.Sent> find(String messageId) {
    return accepted.entrySet().stream()
        .filter(entry -> entry.getValue().equals(messageId))
        .findFirst()
        .map(Map.Entry::getKey)
        .map(
            key ->
                new Outbox.Sent(
                    key,
                    references.getOrDefault(key, Optional.empty()),
                    sentAt.getOrDefault(key, Instant.EPOCH)));
  }
}
