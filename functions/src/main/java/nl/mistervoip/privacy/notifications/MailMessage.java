package nl.mistervoip.privacy.notifications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.TimeZone;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.request.Deadlines;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.BodyPart;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;

/**
 * A letter as a mail: text and HTML side by side, marked as written by a machine so that no other
 * machine answers it (RFC 3834 5). The subject is the title of the letter and the case number, so
 * it never names a person.
 */
final class MailMessage {
  private MailMessage() {}

  static byte[] write(Letter letter, Envelope envelope) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(message(letter, envelope), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Message message(Letter letter, Envelope envelope) throws IOException {
    Message.Builder builder =
        Message.Builder.of()
            .setFrom(mailbox(envelope.senderName(), envelope.sender()))
            .setTo(address(envelope.recipient()))
            .setReplyTo(mailbox(envelope.senderName(), envelope.replyTo()))
            .setSubject(LetterPreview.subject(letter, envelope.caseId()))
            .setDate(Date.from(envelope.now()), TimeZone.getTimeZone(Deadlines.ZONE))
            .setField(raw("Auto-Submitted", envelope.reply() ? "auto-replied" : "auto-generated"))
            .setField(raw("X-Auto-Response-Suppress", "All"))
            .setField(raw("Content-Language", letter.locale().getLanguage()))
            .setBody(
                MultipartBuilder.create("alternative")
                    .addBodyPart(part("plain", LetterText.of(letter)))
                    .addBodyPart(part("html", MailHtml.of(letter)))
                    .build());
    envelope
        .inReplyTo()
        .map(id -> "<" + id + ">")
        .ifPresent(id -> builder.setField(raw("In-Reply-To", id)).setField(raw("References", id)));
    return builder.build();
  }

  private static BodyPart part(String subtype, String text) throws IOException {
    return BodyPartBuilder.create()
        .setBody(text.replace("\n", "\r\n"), subtype, StandardCharsets.UTF_8)
        .setContentTransferEncoding("quoted-printable")
        .build();
  }

  /**
   * Name and address go in as parts, never as one string to be parsed, so a stored address cannot
   * add a recipient.
   */
  private static Mailbox mailbox(String name, String address) {
    Mailbox bare = address(address);
    return new Mailbox(name, bare.getLocalPart(), bare.getDomain());
  }

  private static Mailbox address(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1
        || !address
            .chars()
            .allMatch(c -> c > ' ' && c != ',' && c != ';' && c != '<' && c != '>' && c != 127)) {
      throw new IllegalArgumentException(
          "An address of this letter is no mail address; correct it where it is stored.");
    }
    return new Mailbox(address.substring(0, at), address.substring(at + 1));
  }

  private static Field raw(String name, String value) {
    return new RawField(name, value);
  }
}
