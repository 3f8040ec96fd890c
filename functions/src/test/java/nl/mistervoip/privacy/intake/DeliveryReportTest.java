package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportTest {
  @ParameterizedTest
  @ValueSource(strings = {"message/rfc822", "text/rfc822-headers"})
  void theReturnedMailShouldBeNamedAndNotTheReportItself(String returned) {
    Mails report = Reports.report("r", "failed", "5.1.1", returned, "Message-ID: <letter@ses>");
    assertThat(DeliveryReport.of(report.raw()).about()).containsExactly("letter@ses");
  }

  @Test
  void aFoldedMessageIdShouldBeFound() {
    Mails report =
        Reports.report("r", "failed", "5.1.1", "message/rfc822", "Message-ID:\r\n <letter@ses>");
    assertThat(DeliveryReport.of(report.raw()).about()).containsExactly("letter@ses");
  }

  @ParameterizedTest
  @CsvSource({
    "failed, 5.1.1, true",
    "failed, 4.4.7, true",
    "delayed, 4.4.1, false",
    "relayed, 2.0.0, false",
    "delivered, 2.0.0, false"
  })
  void onlyAFailureForGoodShouldCount(String action, String status, boolean permanent) {
    assertThat(DeliveryReport.of(Reports.bounce("r", action, status, "a@b").raw()).permanent())
        .isEqualTo(permanent);
  }

  @Test
  void aBrokenReportShouldSayWhatItCan() {
    assertThat(DeliveryReport.of("\0\0garbage".getBytes(UTF_8)).about()).isEmpty();
    assertThat(DeliveryReport.of(new byte[0]).permanent()).isFalse();
  }
}
