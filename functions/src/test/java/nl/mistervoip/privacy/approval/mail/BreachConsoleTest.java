package nl.mistervoip.privacy.approval.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.intake.breach.BreachScene;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachConsoleTest {
  private static final Instant NOW = TickingClock.NOW;
  private static final Instant RECEIVED = NOW.minus(Duration.ofHours(25));
  private static final User OFFICER = new User("officer-1", Set.of(Role.PRIVACY_OFFICER));
  private static final User OTHER = new User("officer-2", Set.of(Role.PRIVACY_OFFICER));
  private static final User AUDITOR = new User("auditor-1", Set.of(Role.AUDITOR));
  private static final String NOTIFIED =
      """
      {"outcome": "notified", "notifiedOn": "2026-03-05", "reference": "AP-2026/17",
       "reason": "told by the form", "by": "officer-9"}
      """;

  private final InMemoryAudit audit = new InMemoryAudit();
  private final BreachScene scene = new BreachScene(audit);
  private final BreachConsole console = new BreachConsole(scene.reports);

  @BeforeEach
  void aReport() {
    scene.reported("m1", RECEIVED);
  }

  private static JsonNode json(Object sent) {
    return Json.read(Json.write(sent), JsonNode.class);
  }

  private static JsonNode body(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }

  @Test
  void theListShouldShowOpenReportsWithTheirClockUnlessAskedOtherwise() {
    JsonNode line = json(console.list(Map.of(), NOW)).path("breaches").path(0);
    assertThat(line.path("id").asText()).isEqualTo("m1");
    assertThat(line.path("detected").asText()).isEqualTo(RECEIVED.toString());
    assertThat(line.path("state").asText()).isEqualTo("open");
    assertThat(line.path("notice").path("hoursLeft").asLong()).isEqualTo(-1);
    assertThat(line.path("notice").path("overdue").asBoolean()).isTrue();
    assertThat(line.path("fullNotice").path("hoursLeft").asLong()).isEqualTo(71);
    assertThat(line.has("closed")).isFalse();
    assertThat(json(console.list(Map.of("state", "closed"), NOW)).path("breaches")).isEmpty();
    assertThatThrownBy(() -> console.list(Map.of("state", "<x>"), NOW))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("open, closed");
  }

  @Test
  void theMailShouldBeShownToOfficersAndNotToAuditors() {
    JsonNode seen = json(console.show("m1", OFFICER, NOW));
    assertThat(seen.path("mail").path("subject").asText()).isEqualTo("Datalek");
    JsonNode checked = json(console.show("m1", AUDITOR, NOW));
    assertThat(checked.has("mail")).isFalse();
    assertThat(checked.path("line").path("id").asText()).isEqualTo("m1");
    assertThat(audit.events()).hasSize(1).allMatch(event -> event.actor().equals("officer-1"));
  }

  @Test
  void whoClosesShouldBeTheTokenAndASecondCloserShouldBe409() {
    JsonNode closed = json(console.close("m1", body(NOTIFIED), OFFICER, NOW)).path("closed");
    assertThat(closed.path("by").asText()).isEqualTo("officer-1");
    assertThat(closed.path("outcome").asText()).isEqualTo("notified");
    assertThat(closed.path("notifiedOn").asText()).isEqualTo("2026-03-05");
    assertThat(closed.path("reference").asText()).isEqualTo("AP-2026/17");
    console.close("m1", body(NOTIFIED), OFFICER, NOW);
    assertThatThrownBy(() -> console.close("m1", body(NOTIFIED), OTHER, NOW))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    assertThat(json(console.show("m1", AUDITOR, NOW)).path("reason").asText())
        .isEqualTo("told by the form");
  }

  @Test
  void aReportThatIsNoneShouldBe404() {
    assertThatThrownBy(() -> console.show("m9", OFFICER, NOW))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"outcome\":\"notified\"}",
        "{\"outcome\":\"notified\",\"reason\":\"r\"}",
        "{\"outcome\":\"no-breach\",\"reason\":\"r\"}",
        "{\"outcome\":\"not-notifiable\",\"ground\":\"unlikely-risk\",\"reason\":\"r\"}",
        "{\"outcome\":\"ignored\",\"reason\":\"r\"}"
      })
  void whatIsNotEnoughToCloseShouldBe400AndCloseNothing(String text) {
    assertThatThrownBy(() -> console.close("m1", body(text), OFFICER, NOW))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    assertThat(json(console.list(Map.of(), NOW)).path("breaches")).hasSize(1);
    assertThat(audit.events()).isEmpty();
  }
}
