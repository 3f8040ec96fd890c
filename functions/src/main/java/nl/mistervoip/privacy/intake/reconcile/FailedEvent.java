package nl.mistervoip.privacy.intake.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Json;

/**
 * What is looked at of a receipt event: id and receipt of the mail, nothing of who wrote or what.
 *
 * @param mailId the SES message id
 * @param received when SES accepted it, if the event says so
 */
record FailedEvent(String mailId, Optional<Instant> received) {
  /** Empty for an event that names no mail. */
  static Optional<FailedEvent> of(String event) {
    try {
      JsonNode mail = Json.MAPPER.readTree(event).at("/Records/0/ses/mail");
      return Optional.of(mail.path("messageId").asText(""))
          .filter(id -> !id.isEmpty())
          .map(id -> new FailedEvent(id, instant(mail.path("timestamp").asText(""))));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
