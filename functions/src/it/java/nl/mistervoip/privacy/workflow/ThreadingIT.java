package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** What later mails do to a case on the deployed system. */
class ThreadingIT {
  private static final String MACHINES = "arn:aws:states:eu-west-1:000000000000:stateMachine:";
  private final RunningDesk desk = new RunningDesk();
  private final Customer customer = Customer.unused(desk);
  private final Journey journey = new Journey(desk, customer, "Inzageverzoek", Journey.ACCESS);

  @Test
  void aWithdrawalThatAPersonConfirmsShouldEndEverythingThatRuns() {
    journey.mailIn().awaitLink("/verify/");
    JsonNode answer = mail("Intrekking", "Ik trek mijn verzoek in. U hoeft niets meer te doen.");
    assertThat(answer.path("action").asText()).isEqualTo("reply");
    assertThat(answer.path("caseId").asText()).isEqualTo(journey.caseId());
    assertThat(running()).as("nothing stops before a person says so").isNotEmpty();
    JsonNode approval = journey.awaitApproval();
    assertThat(approval.path("kind").asText()).isEqualTo("withdrawal");
    assertThat(journey.approve("officer-1", approval).status()).isEqualTo(200);

    journey.awaitState("CLOSED_WITHDRAWN");
    await().atMost(Duration.ofMinutes(3)).until(() -> running().isEmpty());
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                journey.mails().stream()
                    .anyMatch(sent -> sent.subject().startsWith("Uw verzoek is ingetrokken")));
    int sent = journey.mails().size();
    JsonNode closed = journey.details();
    assertThat(closed.path("state").asText()).isEqualTo("CLOSED_WITHDRAWN");
    assertThat(closed.path("timeline").toString())
        .contains("case.work-stopped", "\"executions\":\"2\"")
        .doesNotContain("case.step-failed");
    assertThat(journey.mails()).as("nothing more is sent").hasSize(sent);
  }

  @Test
  void aReminderShouldJoinTheCaseAndNotMoveItsDates() {
    journey.mailIn().awaitLink("/verify/");
    JsonNode before = journey.details();
    JsonNode answer =
        mail(
            "Herinnering",
            "Ik heb om inzage in mijn gegevens gevraagd en nog niets gehoord. Wanneer krijg ik"
                + " antwoord?");
    assertThat(answer.path("action").asText()).isEqualTo("reply");
    assertThat(answer.path("caseId").asText()).isEqualTo(journey.caseId());
    JsonNode after = journey.details();
    for (String date : List.of("received", "due", "dueOuter", "extended")) {
      assertThat(after.path(date)).as(date).isEqualTo(before.path(date));
    }
    assertThat(after.path("timeline").toString()).contains("mail.joined", "reminder");
  }

  @Test
  void aBreachReportShouldReachTheTeamWithItsClock() {
    String id = UUID.randomUUID().toString();
    byte[] raw =
        Journey.mail(
            "melder@example.org",
            "Datalek",
            "Ik zie in mijn portaal de gegevens van andere klanten, jullie hebben een datalek.");
    JsonNode answer = Journey.deliver(desk, id, raw, "melder@example.org");
    assertThat(answer.path("action").asText()).isEqualTo("alarm");
    assertThat(desk.outbox())
        .filteredOn(sent -> sent.to().equals("privacy@mister-voip.nl"))
        .anyMatch(sent -> sent.text().contains(id) && sent.text().contains("uiterlijk"));
    theReportShouldStayOpenUntilAnOfficerClosesIt("/api/breaches/" + id);
  }

  private void theReportShouldStayOpenUntilAnOfficerClosesIt(String path) {
    JsonNode shown = desk.api("officer-1", "GET", path, "").json();
    assertThat(shown.path("line").path("state").asText()).isEqualTo("open");
    assertThat(shown.path("mail").path("parts").path(0).path("text").asText()).contains("portaal");
    String close = "{\"outcome\":\"no-breach\",\"ground\":\"no-incident\",\"reason\":\"a test\"}";
    assertThat(desk.api("auditor-1", "POST", path + "/close", close).status()).isEqualTo(403);
    assertThat(desk.api("officer-1", "POST", path + "/close", close).status()).isEqualTo(200);
    assertThat(desk.api("officer-1", "POST", path + "/close", close).status()).isEqualTo(200);
    String other = close.replace("no-incident", "not-our-data");
    assertThat(desk.api("officer-1", "POST", path + "/close", other).status()).isEqualTo(409);
    JsonNode closed = desk.api("auditor-1", "GET", path, "").json();
    assertThat(closed.path("line").path("closed").path("by").asText()).isEqualTo("officer-1");
    assertThat(closed.has("mail")).isFalse();
  }

  private JsonNode mail(String subject, String body) {
    byte[] raw = Journey.mail(customer.email(), subject, body);
    return Journey.deliver(desk, UUID.randomUUID().toString(), raw, customer.email());
  }

  private List<String> running() {
    return Stream.of("request", "verify-identity", "access", "erasure")
        .flatMap(
            name ->
                desk
                    .sfn
                    .listExecutionsPaginator(
                        list ->
                            list.stateMachineArn(MACHINES + "privacy-desk-" + name)
                                .statusFilter(ExecutionStatus.RUNNING))
                    .executions()
                    .stream())
        .map(ExecutionListItem::name)
        // The emulator takes a stop of an execution that waits for a token and lets it wait on; AWS
        // ends it. So only the parent, which is stopped first, is looked at here.
        .filter(name -> name.equals(journey.caseId()))
        .toList();
  }
}
