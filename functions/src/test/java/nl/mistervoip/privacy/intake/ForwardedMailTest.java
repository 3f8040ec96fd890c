package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.Test;

class ForwardedMailTest {
  private static final Decision FORWARD =
      Decision.of(new Outcome.Forward(List.of("not_privacy", "fault")));

  private static byte[] forwarded(OpenedMail mail) {
    return new ForwardedMail(
            Mails.DESK, IntakeScene.SERVICE_DESK, mail, FORWARD, "https://console.example/m")
        .bytes();
  }

  private static OpenedMail withRaw(byte[] raw) {
    OpenedMail mail = Mails.mail("m").body(Mails.FAULT).opened();
    return new OpenedMail(
        mail.id(),
        mail.receivedAt(),
        mail.verdicts(),
        mail.envelopeSender(),
        mail.recipients(),
        new OpenedMail.RawBytes(raw),
        mail.reading());
  }

  @Test
  void theMailShouldArriveOctetForOctet() throws IOException {
    byte[] raw = Mails.mail("m").body(Mails.FAULT + " Café ☕ --desk").raw();
    String sent = new String(forwarded(withRaw(raw)), ISO_8859_1);
    assertThat(sent).contains(new String(raw, ISO_8859_1)).contains("message/rfc822");
    Message parsed =
        new DefaultMessageBuilder()
            .parseMessage(new ByteArrayInputStream(sent.getBytes(ISO_8859_1)));
    assertThat(((Multipart) parsed.getBody()).getCount()).isEqualTo(2);
    assertThat(parsed.getReplyTo().flatten().getFirst().getAddress()).isEqualTo(Mails.ANNEKE);
    assertThat(parsed.getSubject()).doesNotContain("Bericht");
  }

  @Test
  void aMailThatSmtpCannotCarryShouldGoAsAFile() {
    byte[] raw = ("Subject: x\r\n\r\n" + "a".repeat(2000) + "\r\n").getBytes(UTF_8);
    String sent = new String(forwarded(withRaw(raw)), ISO_8859_1);
    assertThat(sent.lines()).allMatch(line -> line.length() <= 998);
    String encoded = sent.substring(sent.indexOf("filename=\"mail.eml\"") + 19).strip();
    byte[] back =
        Base64.getMimeDecoder().decode(encoded.substring(0, encoded.indexOf("--desk-m")).strip());
    assertThat(back).isEqualTo(raw);
  }

  @Test
  void aMailAboveTheLimitOfSesShouldBeANoticeWithALinkForStaff() {
    byte[] raw = new byte[ForwardedMail.LARGEST];
    java.util.Arrays.fill(raw, (byte) '\n');
    byte[] sent = forwarded(withRaw(raw));
    assertThat(sent.length).isLessThan(4096);
    assertThat(new String(sent, UTF_8))
        .contains("inbound/m", "https://console.example/m", Mails.ANNEKE)
        .doesNotContain("lampjes");
  }

  @Test
  void aSenderThatIsNoPlainAddressShouldNotReachTheHeader() {
    OpenedMail mail = Mails.mail("m").from("a\"b c\"@example.nl").opened();
    assertThat(new String(forwarded(mail), UTF_8).split("\r\n\r\n", 2)[0])
        .doesNotContain("Reply-To");
  }
}
