package nl.mistervoip.privacy.recipients;

import java.time.Instant;

/**
 * The way to a recipient. There is one by mail; a recipient with an interface of its own gets an
 * implementation beside it, chosen by what the data map says of the recipient. An implementation
 * hands each message over at least once and never to somebody else, keeps identifiers out of
 * subjects, addresses and logs, and throws when the other side did not take the message: the step
 * is then repeated and in the end put before a person.
 */
interface RecipientPort {
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
   */
  void send(Message message, Instant now);
}
