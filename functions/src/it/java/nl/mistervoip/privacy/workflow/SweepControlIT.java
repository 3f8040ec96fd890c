package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * A sweep on the deployed machine that is paused, released, waits, and is cancelled: nothing goes,
 * so the other tests keep their people. The demo carries one out.
 */
@Execution(ExecutionMode.CONCURRENT)
class SweepControlIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String DAY = "2026-01-02";

  private final RunningDesk desk = new RunningDesk();
  private final String sweep = "SWEEP-" + DAY + "-" + UUID.randomUUID().toString().substring(0, 6);

  @Test
  void aPausedSweepShouldWaitAndACancelledOneRemoveNothing() {
    String execution = start();
    JsonNode open = await("release").atMost(PATIENCE).until(this::opened, one -> one.has("digest"));
    assertThat(api("administrator-1", "POST", "/pause", "").path("state").asText())
        .isEqualTo("paused");
    approve(open);
    // The batches come to the door, find it closed and hand back what they have.
    await("batches").atMost(PATIENCE).until(() -> deleting(execution));
    await("still waiting")
        .during(Duration.ofSeconds(8))
        .atMost(PATIENCE)
        .until(() -> status(execution) == ExecutionStatus.RUNNING);

    JsonNode cancelled = api("officer-1", "POST", "/cancel", "{}");
    assertThat(cancelled.path("state").asText()).isEqualTo("stopped");
    assertThat(cancelled.path("begun").asBoolean()).isFalse();
    await("the end").atMost(PATIENCE).until(() -> status(execution) != ExecutionStatus.RUNNING);
    assertThat(status(execution)).isEqualTo(ExecutionStatus.SUCCEEDED);
    JsonNode report = api("auditor-1", "GET", "/report?form=json", "");
    assertThat(report.path("end").asText()).isEqualTo("CANCELLED");
    long left = 0;
    for (JsonNode row : report.path("rows")) {
      assertThat(row.path("deleted").asLong()).as(row.path("store").asText()).isZero();
      left += row.path("left").asLong();
    }
    assertThat(keysLeft()).as("batches with keys").isZero();
    assertThat(left).isEqualTo(cancelled.path("due").asLong()).isPositive();
  }

  private String start() {
    String machine =
        desk.sfn.listStateMachines(list -> {}).stateMachines().stream()
            .map(one -> one.stateMachineArn())
            .filter(arn -> arn.endsWith("-retention-sweep"))
            .findFirst()
            .orElseThrow();
    String input =
        RunningDesk.JSON
            .createObjectNode()
            .put("sweepId", sweep)
            .put("at", DAY)
            .put("dryRun", false)
            .toString();
    return desk.sfn
        .startExecution(one -> one.stateMachineArn(machine).name(sweep).input(input))
        .executionArn();
  }

  private JsonNode opened() {
    JsonNode open = desk.api("officer-1", "GET", "/api/approvals?state=open", "").json();
    for (JsonNode approval : open.path("approvals")) {
      if (approval.path("subject").asText().equals(sweep)) {
        return approval;
      }
    }
    return RunningDesk.JSON.createObjectNode();
  }

  private void approve(JsonNode open) {
    String body =
        RunningDesk.JSON
            .createObjectNode()
            .put("digest", open.path("digest").asText())
            .put("reason", "counted and compared")
            .toString();
    String path = "/api/approvals/" + open.path("approvalId").asText() + "/approve";
    assertThat(desk.api("officer-1", "POST", path, body).status()).isEqualTo(200);
  }

  private JsonNode api(String user, String method, String path, String body) {
    RunningDesk.Answer answer = desk.api(user, method, "/api/sweeps/" + sweep + path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private ExecutionStatus status(String execution) {
    return desk.sfn.describeExecution(one -> one.executionArn(execution)).status();
  }

  private boolean deleting(String execution) {
    return desk.sfn.getExecutionHistory(one -> one.executionArn(execution)).events().stream()
        .anyMatch(event -> event.typeAsString().equals("MapStateStarted"));
  }

  /** How many batches still hold their keys. */
  private long keysLeft() {
    List<Map<String, AttributeValue>> parts =
        desk.dynamo
            .query(
                query ->
                    query
                        .tableName("privacy-desk-sweeps")
                        .keyConditionExpression("sweep_id = :sweep")
                        .expressionAttributeValues(Map.of(":sweep", AttributeValue.fromS(sweep))))
            .items();
    return parts.stream()
        .filter(part -> part.containsKey("content"))
        .filter(part -> part.getOrDefault("part", AttributeValue.fromS("")).s().startsWith("batch"))
        .count();
  }
}
