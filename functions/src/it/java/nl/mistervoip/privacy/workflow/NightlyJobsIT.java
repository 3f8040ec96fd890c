package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The functions of the night as they are deployed, each with its own settings only. */
@Execution(ExecutionMode.CONCURRENT)
class NightlyJobsIT {
  private static final String CASES = "privacy-desk-cases";
  private static final String BUCKET = "privacy-desk-cases-" + RunningDesk.ACCOUNT + "-eu-west-1";
  private static final String TICKETS = "mistervoip-tickets";

  private final RunningDesk desk = new RunningDesk();

  @Test
  void whatIsPastItsTermShouldGoAndWhatAnIndexLostBeFound() {
    String old = closedCase("2023-11-26T10:00:00Z", false);
    String ancient = closedCase("2019-11-26T10:00:00Z", false);
    String disputed = closedCase("2019-11-26T10:00:00Z", true);

    JsonNode forgotten = run("forget-cases");
    assertThat(forgotten.path("forgotten").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(forgotten.path("held").asInt()).isPositive();
    assertThat(find(old)).doesNotContainKey("wrapped_key").containsKey("state");
    assertThat(Objects.requireNonNull(find(old).get("open")).s()).isEqualTo("forgotten");
    assertThat(find(ancient)).isEmpty();
    assertThat(find(disputed)).containsKey("wrapped_key");
    assertThat(documents(old) + documents(ancient)).isZero();
    assertThat(documents(disputed)).isEqualTo(1);
    desk.dynamo.deleteItem(delete -> delete.tableName(CASES).key(key(disputed)));

    String ticket = lostTicket();
    JsonNode walked = run("reconcile-expiry");
    for (int night = 0; !walked.path("complete").asBoolean() && night < 20; night++) {
      walked = run("reconcile-expiry");
    }
    assertThat(walked.at("/seen/tickets/repaired").asInt()).isPositive();
    Map<String, AttributeValue> key = Map.of("ticket_id", AttributeValue.fromS(ticket));
    assertThat(desk.dynamo.getItem(get -> get.tableName(TICKETS).key(key)).item())
        .hasEntrySatisfying("retention_shard", shard -> assertThat(shard.s()).matches("[0-7]"))
        .hasSize(3);
    desk.dynamo.deleteItem(delete -> delete.tableName(TICKETS).key(key));

    assertThat(run("renew-restrictions").path("inForce").asInt(-1)).isNotNegative();
    assertThat(desk.api("officer-1", "GET", "/api/restrictions", "").status()).isEqualTo(200);
  }

  private JsonNode run(String function) {
    JsonNode answer = desk.invoke(function, RunningDesk.JSON.createObjectNode());
    assertThat(answer.has("errorType")).as("%s: %s", function, answer).isFalse();
    return answer;
  }

  /** A closed case with a key and a document, past the lifecycle. */
  private String closedCase(String closedAt, boolean disputed) {
    String name = CaseId.ofMessage(UUID.randomUUID().toString()).value();
    Map<String, AttributeValue> item = new HashMap<>(key(name));
    // Whole, for other tests list closed cases meanwhile.
    Map.of(
            "state", "CLOSED_REFUSED",
            "language", "nl",
            "received_at", closedAt,
            "last_event", "close-refused",
            "last_actor", "system",
            "last_at", closedAt,
            "open", "closed",
            "due", closedAt)
        .forEach((attribute, value) -> item.put(attribute, AttributeValue.fromS(value)));
    for (String date : List.of("received_on", "due_on", "due_outer", "extended", "ack_by")) {
      item.put(date, AttributeValue.fromS(closedAt.substring(0, 10)));
    }
    item.put("rights", AttributeValue.fromL(List.of(AttributeValue.fromS("access"))));
    item.put("labels", AttributeValue.fromL(List.of(AttributeValue.fromS("access"))));
    item.put("revision", AttributeValue.fromN("5"));
    item.put("wrapped_key", AttributeValue.fromB(SdkBytes.fromUtf8String("a key")));
    if (disputed) {
      item.put("claim_open", AttributeValue.fromS("yes"));
    }
    desk.dynamo.putItem(put -> put.tableName(CASES).item(item));
    desk.s3.putObject(
        put -> put.bucket(BUCKET).key("cases/" + name + "/requester"),
        RequestBody.fromString("sealed"));
    return name;
  }

  private String lostTicket() {
    String id = "T-lost-" + UUID.randomUUID();
    Map<String, AttributeValue> row =
        Map.of(
            "ticket_id", AttributeValue.fromS(id),
            "closed_on", AttributeValue.fromS("2099-01-01"));
    desk.dynamo.putItem(put -> put.tableName(TICKETS).item(row));
    return id;
  }

  private long documents(String id) {
    return desk.s3
        .listObjectsV2(list -> list.bucket(BUCKET).prefix("cases/" + id + "/"))
        .contents()
        .size();
  }

  private Map<String, AttributeValue> find(String id) {
    return desk.dynamo
        .getItem(get -> get.tableName(CASES).key(key(id)).consistentRead(true))
        .item();
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("case_id", AttributeValue.fromS(id));
  }
}
