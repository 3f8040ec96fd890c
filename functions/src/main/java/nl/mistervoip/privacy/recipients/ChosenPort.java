package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Recipient;

/**
 * To each recipient by the way that the data map gives it.
 *
 * @param map says who has an interface
 * @param http for those who have
 * @param mail for everybody else
 */
record ChosenPort(DataMap map, RecipientPort http, RecipientPort mail) implements RecipientPort {
  @Override
  public boolean sent(NoticeKey key, int attempt) {
    return of(key).sent(key, attempt);
  }

  @Override
  public Handed send(Message message, Instant now) {
    return of(message.key()).send(message, now);
  }

  private RecipientPort of(NoticeKey key) {
    return map.recipient(key.recipient()).flatMap(Recipient::port).isPresent() ? http : mail;
  }
}
