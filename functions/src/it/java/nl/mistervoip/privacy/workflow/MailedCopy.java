package nl.mistervoip.privacy.workflow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Mails that carry a copy of an identity document, and what becomes of them. */
final class MailedCopy {
  private MailedCopy() {}

  static byte[] mail(String from, String subject, String text, byte[] photo) {
    String plain = new String(Journey.mail(from, subject, "TEXT"), UTF_8);
    String parts =
        "Content-Type: multipart/mixed; boundary=grens\r\n\r\n--grens\r\nContent-Type:"
            + " text/plain; charset=utf-8\r\n\r\n"
            + text
            + "\r\n--grens\r\nContent-Type: image/jpeg; name=foto.jpg\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(photo)
            + "\r\n--grens--\r\n";
    return plain
        .replace("Content-Type: text/plain; charset=utf-8\r\n\r\nTEXT", parts)
        .getBytes(UTF_8);
  }

  /** What the mail bucket holds of a mail. */
  static String stored(RunningDesk desk, String sesId) {
    String bucket = "privacy-desk-mail-" + RunningDesk.ACCOUNT + "-eu-west-1";
    return new String(
        desk.s3.getObjectAsBytes(get -> get.bucket(bucket).key("inbound/" + sesId)).asByteArray(),
        ISO_8859_1);
  }

  /** The letter on the destroyed copy. */
  static String letter(RunningDesk desk, String caseId) {
    return await("the letter on the copy")
        .atMost(Duration.ofMinutes(1))
        .until(() -> letters(desk, caseId), found -> !found.isEmpty())
        .getFirst();
  }

  private static List<String> letters(RunningDesk desk, String caseId) {
    return desk.outbox().stream()
        .filter(mail -> mail.subject().contains(caseId) && mail.subject().contains("ID"))
        .map(SentMail::text)
        .toList();
  }
}
