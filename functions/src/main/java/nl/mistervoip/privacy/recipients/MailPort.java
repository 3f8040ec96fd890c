package nl.mistervoip.privacy.recipients;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.request.Deadlines;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;

/**
 * Messages by mail, to the recipient's own address for them. An answer goes to the privacy team and
 * not into the case: it is the company's mail, not the person's. The subject says neither who nor
 * which case.
 */
final class MailPort implements RecipientPort {
  /**
   * Who writes.
   *
   * @param desk the envelope sender
   * @param team where an answer goes
   */
  record Sender(String desk, String team) {}

  private final Outbox outbox;
  private final NoticeLetter letters;
  private final Sender sender;

  MailPort(Outbox outbox, NoticeLetter letters, Sender sender) {
    this.outbox = outbox;
    this.letters = letters;
    this.sender = sender;
  }

  @Override
  public boolean sent(NoticeKey key, int attempt) {
    return outbox.sent(name(key, attempt));
  }

  @Override
  public Handed send(Message message, Instant now) {
    String to = message.recipient().mail().orElseThrow();
    Letter letter = letters.of(message, sender.team());
    String id =
        outbox.send(
            new Outbox.Mail(
                name(message.key(), message.attempt()),
                // No case: an answer must not join the person's.
                Optional.empty(),
                sender.desk(),
                to),
            mail(letter, to, now));
    if (id.isEmpty()) {
      throw new IllegalStateException("The outbox gave no id for a message to a recipient.");
    }
    return Handed.TAKEN;
  }

  private byte[] mail(Letter letter, String to, Instant now) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(message(letter, to, now), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private org.apache.james.mime4j.dom.Message message(Letter letter, String to, Instant now)
      throws IOException {
    return org.apache.james.mime4j.dom.Message.Builder.of()
        .setFrom(mailbox(sender.desk()))
        .setTo(mailbox(to))
        .setReplyTo(mailbox(sender.team()))
        .setSubject(letter.title())
        .setDate(Date.from(now), TimeZone.getTimeZone(Deadlines.ZONE))
        .setField(new RawField("Auto-Submitted", "auto-generated"))
        .setField(new RawField("X-Auto-Response-Suppress", "All"))
        .setField(new RawField("Content-Language", letter.locale().getLanguage()))
        .setBody(LetterText.of(letter).replace("\n", "\r\n"), "plain", StandardCharsets.UTF_8)
        .setContentTransferEncoding("quoted-printable")
        .build();
  }

  private static Mailbox mailbox(String address) {
    int at = address.lastIndexOf('@');
    return new Mailbox(address.substring(0, at), address.substring(at + 1));
  }

  /** Under which the send log knows it. */
  private static String name(NoticeKey key, int attempt) {
    return "recipient/" + key.value() + "/" + attempt;
  }
}
