package nl.mistervoip.privacy.platform;

import java.util.List;
import nl.mistervoip.privacy.testing.InMemoryOutbox;

class InMemoryOutboxTest implements OutboxContract {
  private final InMemoryOutbox outbox = new InMemoryOutbox();

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public List<String> subjects() {
    return outbox.mails().stream()
        .map(InMemoryOutbox.SentMail::text)
        .map(SentMessages::subjectOf)
        .toList();
  }

  @Override
  public List<String> textsTo(String number) {
    return outbox.texts().stream()
        .filter(sms -> sms.number().equals(number))
        .map(Outbox.Sms::text)
        .toList();
  }
}
