package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import java.util.Optional;

/**
 * The message to one recipient and what became of it. Holds no personal data.
 *
 * @param key which message
 * @param person the pseudonym of whose data it is about
 * @param told how far it has come
 * @param attempts how often it was written
 * @param sentAt when it was first written
 * @param endedAt when it was confirmed, or a person decided
 * @param taskToken of the workflow that waits for the confirmation
 */
record Notice(
    NoticeKey key,
    String person,
    Told told,
    int attempts,
    Optional<Instant> sentAt,
    Optional<Instant> endedAt,
    Optional<String> taskToken) {
  static Notice planned(NoticeKey key, String person) {
    return new Notice(
        key, person, Told.PLANNED, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Notice sent(int attempt, String token, Instant now) {
    return new Notice(
        key,
        person,
        told.ended() ? told : Told.SENT,
        Math.max(attempts, attempt),
        sentAt.or(() -> Optional.of(now)),
        endedAt,
        Optional.of(token));
  }

  Notice ended(Told end, Instant now) {
    return told.ended()
        ? this
        : new Notice(key, person, end, attempts, sentAt, Optional.of(now), taskToken);
  }

  @Override
  public String toString() {
    return "Notice[" + key.value() + " " + told + "]";
  }
}
