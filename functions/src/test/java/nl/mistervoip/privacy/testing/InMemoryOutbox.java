package nl.mistervoip.privacy.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Outbox;

/** An outbox in memory: each key once, and every message kept for the test to read. */
public final class InMemoryOutbox implements Outbox {
  /**
   * A mail that went out.
   *
   * @param mail its key and envelope
   * @param messageId the id it got from the provider
   * @param octets the whole message (RFC 5322), one character per byte
   */
  public record SentMail(Mail mail, String messageId, String octets) {
    static SentMail of(Mail mail, String messageId, byte[] message) {
      return new SentMail(mail, messageId, new String(message, ISO_8859_1));
    }

    /**
     * The message as it was given.
     *
     * @return its bytes, untouched
     */
    public byte[] bytes() {
      return octets.getBytes(ISO_8859_1);
    }

    /**
     * The message for reading.
     *
     * @return its bytes read as UTF-8
     */
    public String text() {
      return new String(bytes(), UTF_8);
    }
  }

  private final Map<String, SentMail> mails = new LinkedHashMap<>();
  private final Map<String, Sms> texts = new LinkedHashMap<>();

  @Override
  public synchronized String send(Mail mail, byte[] message) {
    String messageId = (mails.size() + 1) + "@eu-west-1.amazonses.com";
    return mails
        .computeIfAbsent(mail.key(), any -> SentMail.of(mail, messageId, message))
        .messageId();
  }

  @Override
  public synchronized void send(Sms sms) {
    texts.putIfAbsent(sms.key(), sms);
  }

  @Override
  public synchronized boolean sent(String key) {
    return mails.containsKey(key) || texts.containsKey(key);
  }

  @Override
  public synchronized Optional<Sent> find(String messageId) {
    return mails.values().stream()
        .filter(sent -> sent.messageId().equals(messageId))
        .findFirst()
        .map(sent -> new Sent(sent.mail().key(), sent.mail().reference(), TickingClock.NOW));
  }

  /**
   * The mails that went out.
   *
   * @return mails in the order of sending
   */
  public synchronized List<SentMail> mails() {
    return List.copyOf(mails.values());
  }

  /**
   * The text messages that went out.
   *
   * @return text messages in the order of sending
   */
  public synchronized List<Sms> texts() {
    return List.copyOf(texts.values());
  }
}
