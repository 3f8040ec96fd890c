package nl.mistervoip.privacy.platform;

import java.time.Instant;
import java.util.Optional;

/** What was sent, by key: no content, no address. */
interface SendLog {
  /**
   * Notes that a message is about to be sent.
   *
   * @return the provider's id when it went out before: then it must not be sent again
   */
  Optional<String> claim(String key, Optional<String> reference, Instant now);

  /** Notes that the provider accepted the message under this id. */
  void accepted(String key, String messageId, Instant now);

  /** Whether the provider accepted a message with this key. */
  boolean holds(String key);

  /** The message that the provider accepted under this id. */
  Optional<Outbox.Sent> find(String messageId);
}
