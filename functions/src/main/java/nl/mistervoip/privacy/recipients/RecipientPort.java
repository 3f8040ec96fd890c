package nl.mistervoip.privacy.recipients;

import java.time.Instant;

/**
 * The way to a recipient. There is one by mail and one over HTTP, chosen by what the data map says
 * of the recipient. An implementation hands each message over at least once and never to somebody
 * else, keeps identifiers out of subjects, addresses and logs, and throws when the other side did
 * not take the message: the step is then repeated and in the end put before a person.
 */
interface RecipientPort {
  /** What became of a message that was handed over. */
  enum Handed {
    /** The other side has it; who confirms does so by the link. */
    TAKEN,
    /** The other side has it and confirmed in the same breath. */
    CONFIRMED
  }

  /**
   * Whether a message was handed over.
   *
   * @param key which
   * @param attempt which time, from 1
   * @return true when the other side took it
   */
  boolean sent(NoticeKey key, int attempt);

  /**
   * Hands a message over, once for each attempt.
   *
   * @param message what is told
   * @param now the time of telling
   * @return what became of it
   */
  Handed send(Message message, Instant now);
}
