package nl.mistervoip.privacy.datamap.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Tables;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a busy table answers on the wire, and what becomes of it. */
class DynamoReadsTest {
  private static final Place.Table CALLS =
      new Place.Table(
          "call-records",
          List.of(
              new KeyAttribute("line", KeyAttribute.Type.S),
              new KeyAttribute("started_at", KeyAttribute.Type.S)),
          List.of());
  private static final Tables.Query OF_A_LINE =
      new Tables.Query(CALLS, Optional.empty(), "+31850101234", Tables.Range.ALL);
  private static final String BUSY =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\","
          + "\"message\":\"line +31850101234 is hot\"}";

  private final List<Duration> pauses = new ArrayList<>();
  private final Backoff backoff = new Backoff(pauses::add, new Random(7));

  @Test
  void keysThatABusyTableLeftShouldBeAskedForAgainAndNoOthers() {
    String part =
        "{\"Responses\":{\"it-call-records\":[%s]},\"UnprocessedKeys\":{\"it-call-records\":"
                .formatted(row("1"))
            + "{\"ConsistentRead\":true,\"Keys\":[%s,%s]}}}".formatted(row("2"), row("3"));
    String rest =
        "{\"Responses\":{\"it-call-records\":[%s,%s]},\"UnprocessedKeys\":{}}"
            .formatted(row("3"), row("2"));
    try (CannedDynamo dynamo = new CannedDynamo(part, rest)) {
      assertThat(reads(dynamo).get(CALLS, List.of(key("1"), key("2"), key("3"))))
          .containsExactlyInAnyOrder(key("1"), key("2"), key("3"));

      assertThat(dynamo.asked()).hasSize(2);
      assertThat(
              dynamo
                  .asked()
                  .getLast()
                  .at("/RequestItems/it-call-records/Keys")
                  .findValuesAsText("S"))
          .containsExactlyInAnyOrder("+31850101234", "2", "+31850101234", "3");
      assertThat(dynamo.asked())
          .allSatisfy(
              asked ->
                  assertThat(asked.at("/RequestItems/it-call-records/ConsistentRead").asBoolean())
                      .isTrue());
      assertThat(pauses).hasSize(1);
    }
  }

  @Test
  void aPageOfAGlobalIndexShouldBeShortForItIsReadAgainRowByRow() {
    Place.Index index =
        new Place.Index("by-term", List.of(new KeyAttribute("shard", KeyAttribute.Type.S)), false);
    Tables.Query byTerm = new Tables.Query(CALLS, Optional.of(index), "0", Tables.Range.ALL);
    String nothing = "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}";
    try (CannedDynamo dynamo = new CannedDynamo(nothing, nothing)) {
      reads(dynamo).query(byTerm, Map.of());
      reads(dynamo).query(OF_A_LINE, Map.of());

      assertThat(dynamo.asked().getFirst().path("Limit").asInt()).isEqualTo(1_000);
      assertThat(dynamo.asked().getLast().has("Limit")).as("whole rows").isFalse();
    }
  }

  @Test
  void aBatchThatNeverComesBackWholeShouldMakeTheStoreUnreachable() {
    String nothing =
        "{\"Responses\":{},\"UnprocessedKeys\":{\"it-call-records\":{\"ConsistentRead\":true,"
            + "\"Keys\":[%s]}}}".formatted(row("1"));
    try (CannedDynamo dynamo = new CannedDynamo(nothing)) {
      DynamoReads reads = reads(dynamo);
      List<Map<String, AttributeValue>> keys = List.of(key("1"));

      assertThatThrownBy(() -> reads.get(CALLS, keys))
          .isInstanceOf(Tables.UnavailableException.class)
          .hasMessage("UnprocessedKeys");
      assertThat(dynamo.asked()).hasSize(12);
      assertThat(pauses).hasSize(11).allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) <= 0);
    }
  }

  @Test
  void aThrottledQueryShouldBeAskedAgainAfterPausesUntilItIsAnswered() {
    String page = "{\"Items\":[%s],\"Count\":1}".formatted(row("1"));
    try (CannedDynamo dynamo = new CannedDynamo(BUSY, BUSY, BUSY, page)) {
      assertThat(reads(dynamo).query(OF_A_LINE, Map.of()).rows()).containsExactly(key("1"));

      assertThat(dynamo.asked()).hasSize(4);
      assertThat(dynamo.asked()).containsOnly(dynamo.asked().getFirst());
      assertThat(pauses).hasSize(3);
      for (int at = 0; at < pauses.size(); at++) {
        assertThat(pauses.get(at)).isLessThanOrEqualTo(Duration.ofMillis(100L << at));
      }
    }
  }

  @Test
  void aTableThatStaysBusyShouldBeReportedByItsErrorAndNotByWhatItSaid() {
    try (CannedDynamo dynamo = new CannedDynamo(BUSY)) {
      DynamoReads reads = reads(dynamo);
      Map<String, AttributeValue> beginning = Map.of();

      assertThatThrownBy(() -> reads.query(OF_A_LINE, beginning))
          .isInstanceOf(Tables.UnavailableException.class)
          .hasMessage("ProvisionedThroughputExceededException");
      assertThat(dynamo.asked()).hasSize(6);
    }
  }

  @Test
  void anEmptyPageWithANextOneShouldNotBeTheEnd() {
    String empty =
        "{\"Items\":[],\"Count\":0,\"ScannedCount\":900,\"LastEvaluatedKey\":%s}"
            .formatted(row("1"));
    String last = "{\"Items\":[%s],\"Count\":1}".formatted(row("2"));
    try (CannedDynamo dynamo = new CannedDynamo(empty, last)) {
      DynamoReads reads = reads(dynamo);
      Tables.Page first = reads.query(OF_A_LINE, Map.of());
      assertThat(first.rows()).isEmpty();
      assertThat(reads.query(OF_A_LINE, first.next()).rows()).containsExactly(key("2"));

      assertThat(dynamo.asked().getFirst().has("ExclusiveStartKey")).isFalse();
      assertThat(dynamo.asked().getLast().at("/ExclusiveStartKey/started_at/S").asText())
          .isEqualTo("1");
    }
  }

  private DynamoReads reads(CannedDynamo dynamo) {
    return new DynamoReads(dynamo.client(), "it-", backoff);
  }

  private static Map<String, AttributeValue> key(String startedAt) {
    return Map.of(
        "line", AttributeValue.fromS("+31850101234"),
        "started_at", AttributeValue.fromS(startedAt));
  }

  private static String row(String startedAt) {
    return "{\"line\":{\"S\":\"+31850101234\"},\"started_at\":{\"S\":\"%s\"}}".formatted(startedAt);
  }
}
