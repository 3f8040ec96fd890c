package nl.mistervoip.privacy.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.MailReading.UnreadableMail;

/** Raw mails for tests: written by hand in resources, or put together here, one byte per char. */
final class Raw {
  static final String HEAD =
      "From: Jolanda de Bruin <jolanda@klant.example>\r\nTo: info@mister-voip.example\r\n";

  private Raw() {}

  static byte[] resource(String name) {
    try (InputStream file = Raw.class.getResourceAsStream("/mail/" + name + ".eml")) {
      return java.util.Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String octets) {
    return octets.getBytes(ISO_8859_1);
  }

  /** A mail with these further header lines and this body. */
  static byte[] mail(String header, String body) {
    return bytes(HEAD + header + (header.isEmpty() ? "" : "\r\n") + "\r\n" + body);
  }

  static byte[] text(String type, String body) {
    return mail("MIME-Version: 1.0\r\nContent-Type: " + type, body);
  }

  /** A multipart/mixed of parts that bring their own header. */
  static byte[] mixed(String... parts) {
    StringBuilder body = new StringBuilder();
    for (String part : parts) {
      body.append("--grens\r\n").append(part).append("\r\n");
    }
    return text("multipart/mixed; boundary=grens", body + "--grens--\r\n");
  }

  static String part(String header, String body) {
    return "Content-Type: " + header + "\r\n\r\n" + body;
  }

  static String base64Part(String header, byte[] content) {
    return "Content-Type: "
        + header
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(content);
  }

  static ReadMail read(byte[] raw) {
    if (MailParser.parse(raw) instanceof ReadMail mail) {
      return mail;
    }
    throw new AssertionError("The mail was not read.");
  }

  static Problem problem(byte[] raw) {
    if (MailParser.parse(raw) instanceof UnreadableMail mail) {
      return mail.problem();
    }
    throw new AssertionError("The mail was read.");
  }

  static TextView first(byte[] raw) {
    return read(raw).views().getFirst();
  }
}
