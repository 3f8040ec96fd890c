package nl.mistervoip.privacy.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import nl.mistervoip.privacy.intake.mail.MailParts.Part;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.platform.PartPlace;
import org.junit.jupiter.api.Test;

/** Parts in which a copy may be, in the shapes of real mails: found, and taken out alone. */
class MailRewritingTest {
  private static final String NOTE = "[Verwijderd / removed]";
  private static final byte[] JPEG = file("\u00FF\u00D8\u00FF\u00E0", 20_000, 1);
  private static final byte[] PDF = file("%PDF-1.7\n", 12_000, 2);
  private static final String TEXT = Raw.part("text/plain; charset=utf-8", "Hierbij mijn verzoek.");

  private static byte[] file(String start, int size, long seed) {
    byte[] file = new byte[size];
    new Random(seed).nextBytes(file);
    byte[] mark = start.getBytes(ISO_8859_1);
    System.arraycopy(mark, 0, file, 0, mark.length);
    return file;
  }

  private static String base64(byte[] content) {
    return Base64.getMimeEncoder().encodeToString(content);
  }

  private static byte[] onlyPart(byte[] raw) {
    List<Part> parts = MailParts.candidates(raw);
    assertThat(parts).hasSize(1);
    return parts.getFirst().place().in(raw);
  }

  private static byte[] cut(byte[] raw) {
    return MailRewriting.without(
        raw, MailParts.candidates(raw).stream().map(Part::place).toList(), NOTE);
  }

  private static String text(byte[] raw) {
    return new String(raw, ISO_8859_1);
  }

  @Test
  void aPictureShouldBeTakenOutAndEveryOtherByteStay() {
    String part = Raw.base64Part("image/jpeg; name=\"paspoort jan.jpg\"", JPEG);
    byte[] raw = Raw.mixed(TEXT, part, Raw.base64Part("application/octet-stream", new byte[90]));
    assertThat(onlyPart(raw)).isEqualTo(JPEG);
    byte[] rest = cut(raw);
    String noted =
        "Content-Type: application/x-removed\r\nContent-Transfer-Encoding: 7bit\r\n"
            + "Content-Disposition: attachment\r\n\r\n"
            + NOTE;
    assertThat(text(rest)).isEqualTo(text(raw).replace(part, noted));
    assertThat(MailParts.candidates(rest)).isEmpty();
    assertThat(Raw.first(rest).fresh().strip()).isEqualTo("Hierbij mijn verzoek.");
    assertThat(Raw.read(rest).attachments()).hasSize(2);
  }

  @Test
  void whatAFileIsShouldFollowFromItsBytesAndNotFromItsName() {
    byte[] raw = Raw.mixed(TEXT, Raw.base64Part("application/octet-stream; name=a.txt", JPEG));
    assertThat(onlyPart(raw)).isEqualTo(JPEG);
    byte[] wrong = Raw.mixed(TEXT, Raw.base64Part("image/jpeg; name=a.jpg", new byte[20_000]));
    assertThat(MailParts.candidates(wrong)).isEmpty();
  }

  @Test
  void textThatOnlySpeaksOfFilesShouldBeNoFile() {
    String words = " De monteur komt morgen langs met een nieuwe modem.".repeat(300);
    for (String start :
        List.of("BMW kapot.", "Bijlage %PDF-1.4 gaat niet open.", "Foto is WEBP.")) {
      byte[] raw = Raw.mixed(Raw.part("text/plain; charset=utf-8", start + words));
      assertThat(MailParts.candidates(raw)).as(start).isEmpty();
    }
  }

  @Test
  void aMailThatIsNothingButAPictureShouldKeepItsHeader() {
    byte[] raw =
        Raw.mail(
            "Subject: Mijn ID\r\nContent-Type: image/jpeg;\r\n name=id.jpg\r\n"
                + "Content-Transfer-Encoding: base64",
            base64(JPEG));
    assertThat(onlyPart(raw)).isEqualTo(JPEG);
    byte[] rest = cut(raw);
    assertThat(text(rest))
        .startsWith(Raw.HEAD + "Subject: Mijn ID\r\nContent-Type: application/x-removed")
        .endsWith("\r\n\r\n" + NOTE)
        .doesNotContain("id.jpg");
    assertThat(Raw.read(rest).headers().subject()).isEqualTo("Mijn ID");
  }

  @Test
  void aPictureInTheTextShouldBeFoundAndALogoNot() {
    byte[] logo = file("\u0089PNG\r\n\u001A\n", 30_000, 3);
    System.arraycopy(new byte[] {0, 0, 1, 0x40, 0, 0, 0, 0x50}, 0, logo, 16, 8);
    String related =
        "Content-Type: multipart/related; boundary=binnen\r\n\r\n--binnen\r\n"
            + Raw.part("text/html; charset=utf-8", "<p>Zie foto</p><img src=\"cid:foto\">")
            + "\r\n--binnen\r\nContent-ID: <foto>\r\nContent-Disposition: inline\r\n"
            + Raw.base64Part("image/jpeg", JPEG)
            + "\r\n--binnen\r\nContent-ID: <logo>\r\n"
            + Raw.base64Part("image/png", logo)
            + "\r\n--binnen--\r\n";
    byte[] raw = Raw.mixed(related);
    assertThat(onlyPart(raw)).isEqualTo(JPEG);
    assertThat(text(cut(raw))).contains("cid:foto", base64(logo)).doesNotContain("<foto>");
  }

  @Test
  void aPictureInAForwardedMailShouldBeTakenOutThere() {
    String inner =
        "From: iemand@klant.example\r\nSubject: Fwd\r\nContent-Type: multipart/mixed;"
            + " boundary=diep\r\n\r\n--diep\r\n"
            + Raw.part("text/plain", "Oudere tekst.")
            + "\r\n--diep\r\n"
            + Raw.base64Part("application/pdf", PDF)
            + "\r\n--diep--\r\n";
    byte[] asIs = Raw.mixed(TEXT, Raw.part("message/rfc822", inner));
    assertThat(onlyPart(asIs)).isEqualTo(PDF);
    assertThat(text(cut(asIs)))
        .startsWith(text(asIs).substring(0, text(asIs).indexOf("Content-Type: application/pdf")))
        .contains("Oudere tekst.", NOTE)
        .endsWith("\r\n--diep--\r\n\r\n--grens--\r\n");
    byte[] packed =
        Raw.mixed(
            TEXT,
            Raw.base64Part("application/octet-stream; name=fw.eml", inner.getBytes(ISO_8859_1)));
    assertThat(onlyPart(packed)).isEqualTo(PDF);
    byte[] rest = cut(packed);
    assertThat(MailParts.candidates(rest)).isEmpty();
    ReadMail read = Raw.read(rest);
    assertThat(read.views().getFirst().forwarded()).contains("Oudere tekst.");
  }

  @Test
  void aPictureAsItselfAndWithLineFeedsOnlyShouldBeFound() {
    byte[] raw =
        Raw.mixed(
            TEXT,
            "Content-Type: image/jpeg\r\nContent-Transfer-Encoding: binary\r\n\r\n"
                + new String(JPEG, ISO_8859_1));
    assertThat(onlyPart(raw)).isEqualTo(JPEG);
    byte[] unix =
        text(Raw.mixed(TEXT, Raw.base64Part("image/jpeg", JPEG)))
            .replace("\r\n", "\n")
            .getBytes(ISO_8859_1);
    assertThat(onlyPart(unix)).isEqualTo(JPEG);
    assertThat(text(cut(unix))).doesNotContain("\r").contains(NOTE + "\n--grens--");
  }

  @Test
  void ofTwoTheOneThatIsMeantShouldGoAlsoWhenBothAreTheSame() {
    String part = Raw.base64Part("image/jpeg", JPEG);
    byte[] raw = Raw.mixed(TEXT, part, part, Raw.base64Part("application/pdf", PDF));
    List<Part> parts = MailParts.candidates(raw);
    assertThat(parts).extracting(Part::kind).hasSize(3).endsWith(FileStart.PDF);
    PartPlace second = parts.get(1).place();
    byte[] rest = MailRewriting.without(raw, List.of(second), NOTE);
    assertThat(MailParts.candidates(rest)).hasSize(2);
    assertThat(text(rest)).startsWith(text(raw).substring(0, second.first().from() - 200));
    assertThat(MailParts.candidates(MailRewriting.without(raw, List.of(), NOTE))).hasSize(3);
  }

  @Test
  void brokenMailsShouldGiveWhatWasFoundAndNeverFail() {
    byte[] raw = Raw.mixed(TEXT, Raw.base64Part("image/jpeg", JPEG));
    for (int length = 0; length < raw.length; length += 97) {
      byte[] broken = Arrays.copyOf(raw, length);
      for (Part part : MailParts.candidates(broken)) {
        assertThat(part.place().in(broken)).startsWith((byte) 0xFF, (byte) 0xD8);
      }
    }
    assertThat(MailParts.candidates("".getBytes(UTF_8))).isEmpty();
  }
}
