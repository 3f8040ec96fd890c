package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;

/** An unsure mail on the deployed system: it waits, a person corrects it, and it is answered. */
class TriageIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String GERMAN =
      "Sehr geehrte Damen und Herren,\r\n\r\nbitte teilen Sie mir mit, welche Daten Sie zu meiner"
          + " Person haben, und senden Sie mir eine Kopie.\r\n\r\nMit freundlichen Gruessen\r\n";

  private final RunningDesk desk = new RunningDesk();
  private final String sesId = UUID.randomUUID().toString().replace("-", "");

  private JsonNode decide(String user, String body, int status) {
    RunningDesk.Answer answer = desk.api(user, "POST", "/api/triage/" + sesId + "/decision", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer.json();
  }

  @Test
  void anUnsureMailShouldBecomeACaseWithItsOwnReceiptOnceAPersonCorrectedIt() {
    String sender = "kari-" + UUID.randomUUID() + "@example.org";
    Instant before = Instant.now().minusSeconds(1);
    JsonNode answer = Journey.deliver(desk, sesId, Journey.mail(sender, "Anfrage", GERMAN), sender);
    assertThat(answer.path("action").asText()).isEqualTo("triage");

    JsonNode shown = desk.api("officer-1", "GET", "/api/triage/" + sesId, "").json();
    assertThat(shown.path("parts").path(0).path("text").asText()).contains("eine Kopie");
    assertThat(desk.api("servicedesk-1", "GET", "/api/triage/" + sesId, "").status())
        .isEqualTo(403);
    Instant received = Instant.parse(shown.path("line").path("received").asText());
    assertThat(received).isAfter(before);

    String body = "{\"labels\":[\"access\"],\"reason\":\"asks for a copy\"}";
    decide("officer-1", body, 200);
    decide("officer-1", body, 200);
    assertThat(decide("officer-2", body, 409).path("detail").asText()).isNotBlank();

    String caseId = CaseId.ofMessage(sesId).value();
    JsonNode opened =
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofSeconds(1))
            .until(
                () -> desk.api("officer-1", "GET", "/api/cases/" + caseId, ""),
                found -> found.status() == 200)
            .json();
    assertThat(Instant.parse(opened.path("received").asText())).isEqualTo(received);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> desk.outbox().stream().anyMatch(mail -> mail.subject().contains(caseId)));
    // The letter may be out before the entry is closed.
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> desk.api("officer-1", "GET", "/api/triage/" + sesId, "").status() == 404);
    assertThat(desk.api("officer-1", "GET", "/api/triage/corrections", "").text())
        .doesNotContain(sender);
  }
}
