package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A store that is gone while a person's data is gathered. Alone: other cases must not meet the gap.
 */
@Isolated
class AccessIT {
  private static final String STORE = "web-logs";
  private static final String TABLE = "mistervoip-" + STORE;
  private final RunningDesk desk = new RunningDesk();

  @Test
  void aStoreThatIsGoneShouldHoldTheAnswerUntilAPersonHasItTriedAgain() throws IOException {
    Journey journey =
        new Journey(desk, Customer.unused(desk), "My data", Journey.ACCESS_IN_ENGLISH).mailIn();
    TableDescription gone = desk.dynamo.describeTable(d -> d.tableName(TABLE)).table();
    List<Map<String, AttributeValue>> rows =
        desk.dynamo.scanPaginator(scan -> scan.tableName(TABLE)).items().stream().toList();
    Map<String, Instant> searched;
    String approvalId;
    desk.dynamo.deleteTable(drop -> drop.tableName(TABLE));
    try {
      JsonNode question = journey.confirmIdentity().awaitApproval();
      assertThat(journey.mails())
          .as("the ladder in English, to level 3")
          .anyMatch(
              mail -> mail.text().replaceAll("\\s+", " ").contains("amount of your last invoice"));
      approvalId = question.path("approvalId").asText();
      assertThat(question.path("kind").asText()).isEqualTo("retry");
      assertThat(question.path("summary").path("unreachable"))
          .as("which store is silent")
          .singleElement()
          .satisfies(store -> assertThat(store.asText()).isEqualTo(STORE));
      assertThat(journey.details().path("state").asText()).isEqualTo("PREPARING");
      assertThat(journey.mails()).noneMatch(mail -> mail.text().contains("/download/"));
      searched = outcomes(journey.caseId());
    } finally {
      putBack(gone, rows);
    }

    journey.approve("officer-1");
    JsonNode disclosure = journey.awaitApproval();

    assertThat(disclosure.path("kind").asText()).isEqualTo("access");
    assertThat(disclosure.path("approvalId").asText()).isNotEqualTo(approvalId);
    Map<String, Instant> now = outcomes(journey.caseId());
    now.keySet().removeIf(name -> name.contains(STORE));
    searched.keySet().removeIf(name -> name.contains(STORE));
    assertThat(searched).hasSizeGreaterThan(14);
    assertThat(now).as("the other stores were not searched again").isEqualTo(searched);
    assertThat(manifest(journey).path("stores").findValuesAsText("outcome"))
        .isNotEmpty()
        .doesNotContain("unreachable");
  }

  /** When each store's outcome was written. */
  private Map<String, Instant> outcomes(String caseId) {
    String bucket = "privacy-desk-cases-" + RunningDesk.ACCOUNT + "-eu-west-1";
    Map<String, Instant> written = new TreeMap<>();
    for (S3Object object :
        desk.s3
            .listObjectsV2Paginator(
                list -> list.bucket(bucket).prefix("cases/" + caseId + "/gathered/"))
            .contents()) {
      if (object.key().endsWith(".outcome")) {
        written.put(object.key(), object.lastModified());
      }
    }
    return written;
  }

  private JsonNode manifest(Journey journey) throws IOException {
    journey.approve("officer-1");
    String link = journey.awaitLink("/download/");
    byte[] zip = desk.submitCode(link, journey.awaitCode(link)).bytes();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals("manifest.json")) {
          return RunningDesk.JSON.readTree(in.readAllBytes());
        }
      }
    }
    throw new AssertionError("The package has no manifest.");
  }

  private void putBack(TableDescription gone, List<Map<String, AttributeValue>> rows) {
    desk.dynamo.waiter().waitUntilTableNotExists(wait -> wait.tableName(TABLE));
    List<GlobalSecondaryIndex> indexes =
        gone.globalSecondaryIndexes().stream()
            .map(
                index ->
                    GlobalSecondaryIndex.builder()
                        .indexName(index.indexName())
                        .keySchema(index.keySchema())
                        .projection(index.projection())
                        .build())
            .toList();
    desk.dynamo.createTable(
        create ->
            create
                .tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(gone.attributeDefinitions())
                .keySchema(gone.keySchema())
                .globalSecondaryIndexes(indexes));
    desk.dynamo.waiter().waitUntilTableExists(wait -> wait.tableName(TABLE));
    rows.forEach(row -> desk.dynamo.putItem(put -> put.tableName(TABLE).item(row)));
  }
}
