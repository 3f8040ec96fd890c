package nl.mistervoip.privacy.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
  @ParameterizedTest
  @CsvSource({
    "06-12345678, +31612345678",
    "0612345678, +31612345678",
    "06 12 34 56 78, +31612345678",
    "+31 6 1234 5678, +31612345678",
    "+31(0)6 12345678, +31612345678",
    "0031 6 12345678, +31612345678",
    "(020) 123 45 67, +31201234567",
    "0573 - 55 01 27, +31573550127",
    "088-1234567, +31881234567",
    "085 123 4567, +31851234567"
  })
  void everyDutchNotationShouldBecomeE164(String written, String expected) {
    assertThat(found("Mijn nummer is " + written + " overdag."))
        .containsEntry("phone-number", expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0800-1234", "0900 1234567", "0906-123456", "12345", "2026-11-25"})
  void numbersOfNoPersonShouldNotBeTaken(String written) {
    assertThat(found("Ik belde " + written + " gisteren.")).doesNotContainKey("phone-number");
  }

  @Test
  void customerNumberPostcodeInvoiceAndIbanShouldBeRead() {
    Map<String, String> found =
        found(
            "Klantnummer: 4410928, 7411 ab hoort niet, 7411 AB wel. Factuur F2025-8841. NL91 ABNA"
                + " 0417 1643 00");
    assertThat(found)
        .containsEntry("customer-number", "4410928")
        .containsEntry("postcode", "7411 AB")
        .containsEntry("invoice-number", "F2025-8841")
        .containsEntry("iban", "NL91ABNA0417164300");
  }

  @Test
  void anIbanThatFailsItsCheckShouldBeLeftOut() {
    assertThat(found("Rekening NL91ABNA0417164301")).doesNotContainKey("iban");
  }

  @Test
  void aBsnShouldBeMaskedAndNeverBeAnIdentifierOrAReason() {
    String text = "Mijn BSN is 111222333, ik wil weten wat u van mij bewaart.";
    assertThat(BsnMask.masked(text)).doesNotContain("111222333").contains("*********");
    assertThat(found(text).values()).noneMatch(value -> value.contains("111222333"));
    Classification read = new Classifier(Lexicon.load()).classify(mail(text));
    assertThat(read.reasons()).noneMatch(reason -> reason.contains("111222333"));
  }

  @Test
  void aBsnWordBehindTheNumberShouldCountToo() {
    assertThat(BsnMask.masked("111222333 (dat is mijn bsn)")).doesNotContain("111222333");
    assertThat(BsnMask.masked("bestelnummer 111222333, klantnummer 12")).contains("111222333");
  }

  private static Map<String, String> found(String text) {
    return Identifiers.in(mail(text));
  }

  private static ReadMail mail(String text) {
    return (ReadMail)
        MailParser.parse(
            ("From: a@postvak.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text)
                .getBytes(StandardCharsets.UTF_8));
  }
}
