package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * The restore drill: a person is erased, the older copy of tables comes back, and the replay finds
 * and erases her again (domain rules 2.2, row 31).
 */
@Execution(ExecutionMode.CONCURRENT)
class RestoreDrillIT {
  private static final List<String> TABLES =
      List.of("mistervoip-tickets", "mistervoip-marketing-consents");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 5;

  private final RunningDesk desk = new RunningDesk();

  @Test
  void whoeverARestoreBringsBackShouldBeErasedAgain() throws Exception {
    Customer person = Customer.unused(desk);
    Instant copied = Instant.now();
    Map<String, Set<Map<String, AttributeValue>>> backup = rowsOf(person);
    new Journey(desk, person, "Delete my data", Journey.ERASURE)
        .mailIn()
        .confirmIdentity()
        .approve("officer-1")
        .approve("officer-2")
        .awaitState("CLOSED_ANSWERED");
    Map<String, Set<Map<String, AttributeValue>>> erased = rowsOf(person);
    assertThat(erased).isNotEqualTo(backup);

    backup.forEach(
        (table, rows) ->
            rows.forEach(row -> desk.dynamo.putItem(put -> put.tableName(table).item(row))));
    String replay = "REPLAY-2026-11-24-" + UUID.randomUUID().toString().substring(0, 6);
    String execution = start(replay, copied);
    approve(replay, "officer-1");
    approve(replay, "officer-2");
    JsonNode came = end(execution);

    assertThat(came.path("erased").asLong()).isPositive();
    assertThat(rowsOf(person)).isEqualTo(erased);
    assertThat(audit())
        .anyMatch(entry -> entry.contains("erasure.replayed") && entry.contains(replay));
    JsonNode nothing = nothingMore(replay, copied);
    assertThat(nothing.path("erased").asLong(-1)).isZero();
    assertThat(nothing.path("looked").asLong()).isPositive();
  }

  /**
   * A replay that finds nothing. Other tests erase on the same desk: one that finds an erasure
   * under way waits for people, and is asked again once that erasure has ended.
   */
  private JsonNode nothingMore(String replay, Instant copied) throws Exception {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      String again = replay + "-again-" + attempt;
      String execution = start(again, copied);
      boolean ended =
          await(again)
              .atMost(PATIENCE)
              .until(
                  () -> running(execution) ? waits(again) : Optional.of(true), Optional::isPresent)
              .orElseThrow();
      if (ended) {
        return end(execution);
      }
      desk.sfn.stopExecution(stop -> stop.executionArn(execution));
    }
    throw new AssertionError("each replay found something to erase");
  }

  private boolean running(String execution) {
    return desk.sfn.describeExecution(one -> one.executionArn(execution)).status()
        == ExecutionStatus.RUNNING;
  }

  /** Empty while nothing is known, false when people are asked: then it has not ended. */
  private Optional<Boolean> waits(String replay) {
    return opened(replay).isMissingNode() ? Optional.empty() : Optional.of(false);
  }

  /** What was erased since the copy was made is what its restore brings back. */
  private String start(String replay, Instant copied) {
    String machine =
        desk.sfn.listStateMachines(list -> {}).stateMachines().stream()
            .map(one -> one.stateMachineArn())
            .filter(arn -> arn.endsWith("-erasure-replay"))
            .findFirst()
            .orElseThrow();
    String input =
        RunningDesk.JSON
            .createObjectNode()
            .put("replayId", replay)
            .put("mode", "returned")
            .put("since", copied.toString())
            .toString();
    return desk.sfn
        .startExecution(one -> one.stateMachineArn(machine).name(replay).input(input))
        .executionArn();
  }

  private void approve(String replay, String user) {
    JsonNode open =
        await(replay)
            .atMost(PATIENCE)
            .until(() -> opened(replay), approval -> !approval.isMissingNode());
    String body =
        RunningDesk.JSON
            .createObjectNode()
            .put("digest", open.path("digest").asText())
            .put("reason", "the table was restored")
            .toString();
    String path = "/api/approvals/" + open.path("approvalId").asText() + "/approve";
    RunningDesk.Answer answer = desk.api(user, "POST", path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private JsonNode opened(String replay) {
    JsonNode open = desk.api("officer-1", "GET", "/api/approvals?state=open", "").json();
    for (JsonNode approval : open.path("approvals")) {
      if (approval.path("subject").asText().equals(replay)) {
        return approval;
      }
    }
    return open.path("nothing");
  }

  private JsonNode end(String execution) throws Exception {
    DescribeExecutionResponse ended =
        await(execution)
            .atMost(PATIENCE)
            .until(
                () -> desk.sfn.describeExecution(one -> one.executionArn(execution)),
                state -> state.status() != ExecutionStatus.RUNNING);
    assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    return RunningDesk.JSON.readTree(ended.output());
  }

  private Map<String, Set<Map<String, AttributeValue>>> rowsOf(Customer person) {
    Map<String, Set<Map<String, AttributeValue>>> rows = new TreeMap<>();
    AttributeValue number = AttributeValue.fromN(person.number());
    for (String table : TABLES) {
      rows.put(
          table,
          desk.dynamo.scanPaginator(scan -> scan.tableName(table)).items().stream()
              .filter(row -> number.equals(row.get("customer_number")))
              .collect(Collectors.toSet()));
    }
    return rows;
  }

  private List<String> audit() {
    return desk.dynamo.scanPaginator(scan -> scan.tableName("privacy-desk-audit")).items().stream()
        .map(Map::toString)
        .toList();
  }
}
