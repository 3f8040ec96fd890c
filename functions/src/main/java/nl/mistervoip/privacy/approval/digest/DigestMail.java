package nl.mistervoip.privacy.approval.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import nl.mistervoip.privacy.request.Deadlines;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;

/** The digest as a mail, Dutch above English. */
final class DigestMail {
  private DigestMail() {}

  /**
   * What stands above it.
   *
   * @param key of the mail
   * @param team who gets it
   * @param sound whether what was set at the console could be worked by
   */
  record Head(String key, String team, boolean sound) {}

  private static String text(Digest digest, TeamDigest.Address address, boolean sound) {
    return DigestText.of(digest, address.console(), sound, Locale.forLanguageTag("nl"))
        + "\n-- \n\n"
        + DigestText.of(digest, address.console(), sound, Locale.ENGLISH);
  }

  static byte[] of(Digest digest, TeamDigest.Address address, Head head, Instant now) {
    String text = text(digest, address, head.sound());
    try {
      Message message =
          Message.Builder.of()
              .setFrom(mailbox(address.from()))
              .setTo(mailbox(head.team()))
              .setSubject("Privacyloket vandaag / Privacy desk today: " + digest.day())
              .setField(new RawField("Auto-Submitted", "auto-generated"))
              .setField(new RawField("X-Privacy-Desk", head.key()))
              .setBody(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
              .setContentTransferEncoding("quoted-printable")
              .setDate(Date.from(now), TimeZone.getTimeZone(Deadlines.ZONE))
              .build();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(message, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mailbox mailbox(String address) {
    int at = address.lastIndexOf('@');
    return new Mailbox(address.substring(0, at), address.substring(at + 1));
  }
}
