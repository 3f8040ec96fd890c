package nl.mistervoip.privacy.intake.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mistervoip.privacy.intake.mail.Attachment.Reading;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attached mails and text files count as passed on; other files are told apart. */
class AttachedTextTest {
  private static final String ASKED = "Wis al mijn gegevens.";
  private static final String MAIL =
      "From: oma@klant.example\r\nSubject: Verzoek\r\nContent-Type: text/plain\r\n\r\n" + ASKED;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain\r\nContent-Disposition: attachment; filename=brief.txt",
        "application/octet-stream; name=brief.txt",
        "text/html\r\nContent-Disposition: attachment; filename=brief.html",
        "application/octet-stream; name=brief.htm"
      })
  void anAttachedTextShouldCountAsPassedOn(String header) {
    byte[] content = ASKED.getBytes(UTF_8);
    TextView view =
        Raw.first(
            Raw.mixed(Raw.part("text/plain", "Zie bijlage."), Raw.base64Part(header, content)));
    assertThat(view.fresh()).contains("Zie bijlage.").doesNotContain(ASKED);
    assertThat(view.forwarded()).contains(ASKED);
  }

  @Test
  void anAttachedMailShouldCountWithItsSubject() {
    byte[] mail =
        Raw.mixed(Raw.part("text/plain", "Zie bijlage."), Raw.part("message/rfc822", MAIL));
    assertThat(Raw.first(mail).forwarded()).contains("Verzoek", ASKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message/rfc822",
        "application/octet-stream; name=bericht.eml",
        "text/plain\r\nContent-Disposition: attachment; filename=bericht.eml"
      })
  void anAttachedMailInBase64ShouldCountAgainstTheRuleThatForbidsIt(String header) {
    // RFC 2046 5.2.1 allows no encoding of message/rfc822; programs do it all the same.
    byte[] mail =
        Raw.mixed(
            Raw.part("text/plain", "Zie bijlage."), Raw.base64Part(header, MAIL.getBytes(UTF_8)));
    assertThat(Raw.first(mail).forwarded()).contains("Verzoek", ASKED);
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, NO_TEXT, true",
    "image/png; name=brief.pdf, NO_TEXT, true",
    "audio/mpeg, NO_TEXT, false",
    "application/octet-stream, NO_TEXT, false",
    "application/pdf, UNREAD, false",
    "application/octet-stream; name=scan.PDF, UNREAD, false",
    "application/octet-stream; name=winmail.dat, UNREAD, false",
    "application/msword, UNREAD, false",
    "text/calendar, NO_TEXT, false"
  })
  void otherFilesShouldBeToldApart(String type, Reading reading, boolean picture) {
    ReadMail mail = Raw.read(Raw.mixed(Raw.base64Part(type, new byte[] {1, 2, 3})));
    assertThat(mail.attachments())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.reading()).isEqualTo(reading);
              assertThat(file.isPicture()).isEqualTo(picture);
            });
  }

  @Test
  void aLogoInTheTextShouldBeInline() {
    byte[] mail = Raw.mixed(Raw.base64Part("image/png\r\nContent-ID: <logo>", new byte[3]));
    assertThat(Raw.read(mail).attachments()).extracting(Attachment::inline).containsExactly(true);
  }
}
