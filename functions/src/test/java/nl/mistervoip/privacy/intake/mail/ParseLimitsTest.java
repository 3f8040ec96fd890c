package nl.mistervoip.privacy.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.MailReading.UnreadableMail;
import org.junit.jupiter.api.Test;

/** Each limit of the domain reference, section 4, at it and beyond it. */
class ParseLimitsTest {
  private static final String PLAIN = "Content-Type: text/plain\r\n";

  @Test
  void aMailOver40MegabytesShouldBeUnreadableButKeepItsHeader() {
    byte[] mail = Raw.text("text/plain", "Wis mijn gegevens.");
    byte[] large = Arrays.copyOf(mail, ParseLimits.RAW_BYTES + 1);
    assertThat(Raw.problem(large)).isEqualTo(Problem.TOO_LARGE);
    assertThat(MailParser.parse(large).headers().sender().address())
        .isEqualTo("jolanda@klant.example");
  }

  @Test
  void aHeaderLineOf8KilobytesShouldBeReadAndALongerOneNot() {
    String name = "X-Long: ";
    byte[] at = Raw.mail(name + "a".repeat(8150 - name.length()), "Hallo");
    assertThat(Raw.first(at).fresh()).contains("Hallo");
    byte[] over = Raw.mail(name + "a".repeat(8200), "Hallo");
    assertThat(Raw.problem(over)).isEqualTo(Problem.HEADER_TOO_LARGE);
  }

  @Test
  void aThousandHeaderFieldsShouldBeReadAndMoreNot() {
    assertThat(MailParser.parse(Raw.mail("X: y\r\n".repeat(996) + "X: y", "Hallo")))
        .isInstanceOf(ReadMail.class);
    assertThat(Raw.problem(Raw.mail("X: y\r\n".repeat(1100) + "X: y", "Hallo")))
        .isEqualTo(Problem.HEADER_TOO_LARGE);
  }

  @Test
  void headersOver256KilobytesTogetherShouldBeUnreadable() {
    String line = "X-Long: " + "a".repeat(5000) + "\r\n";
    assertThat(MailParser.parse(Raw.mail(line.repeat(50) + "X: y", "Hallo")))
        .isInstanceOf(ReadMail.class);
    assertThat(Raw.problem(Raw.mail(line.repeat(60) + "X: y", "Hallo")))
        .isEqualTo(Problem.HEADER_TOO_LARGE);
  }

  @Test
  void twentyLevelsOfPartsShouldBeReadAndMoreNot() {
    assertThat(Raw.first(HeavyMails.deep(20)).fresh()).contains("Wis mijn gegevens");
    assertThat(Raw.problem(HeavyMails.deep(21))).isEqualTo(Problem.TOO_DEEP);
  }

  @Test
  void aThousandPartsShouldBeReadAndMoreNot() {
    assertThat(Raw.first(HeavyMails.wide(999)).fresh()).contains("deel 998");
    assertThat(Raw.problem(HeavyMails.wide(1000))).isEqualTo(Problem.TOO_MANY_PARTS);
  }

  @Test
  void fiveMegabytesOfTextShouldBeReadAndMoreNot() {
    byte[] at = Raw.text("text/plain", "tekst \r\n".repeat(ParseLimits.TEXT_BYTES / 8));
    assertThat(MailParser.parse(at)).isInstanceOf(ReadMail.class);
    byte[] over = Raw.text("text/plain", "tekst \r\n".repeat(ParseLimits.TEXT_BYTES / 8 + 1));
    assertThat(Raw.problem(over)).isEqualTo(Problem.TOO_MUCH_TEXT);
  }

  @Test
  void theTextOfAllPartsShouldCountTogether() {
    String half = "tekst \r\n".repeat(ParseLimits.TEXT_BYTES / 16 + 100);
    byte[] mail = Raw.mixed(Raw.part("text/plain", half), Raw.part("text/html", half));
    assertThat(Raw.problem(mail)).isEqualTo(Problem.TOO_MUCH_TEXT);
  }

  @Test
  void moreThan100MegabytesDecodedShouldStopTheReading() {
    ReadBudget budget = new ReadBudget();
    assertThat(ParseLimits.DECODED_BYTES).isEqualTo(100L * 1024 * 1024);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> {
              for (int i = 0; i < 101; i++) {
                budget.skip(new java.io.ByteArrayInputStream(new byte[1024 * 1024]));
              }
            })
        .isInstanceOfSatisfying(
            UnreadableMailException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.TOO_MUCH_CONTENT));
  }

  @Test
  void threeMailsWithinEachOtherShouldBeReadAndAFourthNot() {
    assertThat(Raw.first(nested(3)).forwarded()).contains("Wis mijn gegevens");
    assertThat(Raw.problem(nested(4))).isEqualTo(Problem.TOO_MANY_NESTED_MAILS);
  }

  @Test
  void mailsDeclaredAsFilesShouldCountAsMailsWithinEachOther() {
    String inner = Raw.HEAD + PLAIN + "\r\nWis mijn gegevens.";
    for (int i = 0; i < 4; i++) {
      String file = Raw.base64Part("application/octet-stream; name=mail.eml", Raw.bytes(inner));
      inner = new String(Raw.mixed(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
    assertThat(Raw.problem(Raw.bytes(inner))).isEqualTo(Problem.TOO_MANY_NESTED_MAILS);
  }

  @Test
  void anUnreadableMailShouldKeepTheHeaderThatWasRead() {
    MailReading reading = MailParser.parse(HeavyMails.deep(200));
    assertThat(reading).isInstanceOf(UnreadableMail.class);
    assertThat(reading.headers().sender().address()).isEqualTo("jolanda@klant.example");
  }

  private static byte[] nested(int mails) {
    String inner = Raw.HEAD + PLAIN + "\r\nWis mijn gegevens.";
    for (int i = 0; i < mails; i++) {
      inner = Raw.HEAD + "Content-Type: message/rfc822\r\n\r\n" + inner;
    }
    return Raw.bytes(inner);
  }
}
