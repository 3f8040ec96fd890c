package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import nl.mistervoip.privacy.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receipt rule hands to a function, with all fields that such an event has. */
class ReceiptEventTest {
  private static String event() throws IOException {
    try (InputStream file =
        ReceiptEventTest.class.getResourceAsStream("/receipt/lambda-action.json")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), UTF_8);
    }
  }

  private static ReceivedMail read(String json) {
    return ReceivedMail.of(Json.read(json.getBytes(UTF_8), ReceiptEvent.class));
  }

  @Test
  void theEnvelopeAndTheVerdictsShouldBeReadAndTheRestPassedOver() throws IOException {
    ReceivedMail mail = read(event());
    assertThat(mail.id()).isEqualTo("MESSAGE");
    assertThat(mail.receivedAt()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    assertThat(mail.envelopeSender()).isEqualTo("sam@example.nl");
    assertThat(mail.recipients())
        .as("those of the rule, not all of the mail")
        .containsExactly("desk@privacy.mister-voip.example");
    assertThat(mail.verdicts())
        .isEqualTo(
            new Verdicts(
                Verdict.PASS, Verdict.PROCESSING_FAILED, Verdict.FAIL, Verdict.GRAY, Verdict.FAIL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<>", "", "null"})
  void aReportWithoutASenderShouldBeReadAsOne(String sender) throws IOException {
    String source = sender.equals("null") ? "null" : "\"" + sender + "\"";
    ReceivedMail mail =
        read(event().replace("\"source\": \"sam@example.nl\"", "\"source\": " + source));
    assertThat(mail.envelopeSender()).isEmpty();
  }

  @Test
  void aVerdictThatIsTurnedOffOrMissingShouldProveNothing() throws IOException {
    ReceivedMail mail =
        read(
            event()
                .replace("\"spamVerdict\": {\"status\": \"PASS\"},", "")
                .replace("\"dkimVerdict\": {\"status\": \"GRAY\"}", "\"dkimVerdict\": null"));
    assertThat(mail.verdicts().toString()).contains("DISABLED");
  }
}
