package nl.mistervoip.privacy.recipients;

import java.util.List;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.Store;

/**
 * What one recipient is told: what was done with which kinds of data, of whom as it knows them, and
 * where to confirm. Prints nothing of it.
 *
 * @param key which message; its reference
 * @param recipient to whom
 * @param attempt which time it is written, from 1
 * @param stores whose data it received
 * @param identifiers by which it knows the person
 * @param link to confirm by
 */
record Message(
    NoticeKey key,
    Recipient recipient,
    int attempt,
    List<Store> stores,
    List<Identifier> identifiers,
    String link) {
  @Override
  public String toString() {
    return "Message[" + key.value() + " REDACTED]";
  }
}
