package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.Tag;

/** What is kept of mails, for how long, and who can read it, as far as the templates say. */
class MailKeepingTest {
  private static final Map<String, JsonNode> BUCKETS =
      Repository.resources(
          Objects.requireNonNull(Repository.templates().get("infrastructure/data.yaml")),
          "AWS::S3::Bucket");

  /** The buckets that hold no data of the company's stores, and why none is in the data map. */
  private static final Map<String, String> OUTSIDE_THE_DATA_MAP =
      Map.of(
          "MailBucket", "raw mail on its way to a case, the service desk or a person",
          "CaseBucket", "sealed documents of a case, which go with its key",
          "AnchorBucket", "heads of the audit: hashes",
          "AsideBucket", "demands of authorities: never disclosed (Telecommunicatiewet 13.5)");

  @Test
  void whatIntakeReleasesShouldBeWhatTheLifecycleRuleRemovesAfterThirtyDays()
      throws ReflectiveOperationException {
    Field field =
        Class.forName("nl.mistervoip.privacy.intake.S3MailStore").getDeclaredField("RELEASED");
    field.setAccessible(true);
    Tag released = (Tag) field.get(null);
    JsonNode rules = bucket("MailBucket").path("LifecycleConfiguration").path("Rules");
    // The second one is no matter of intake: five years after receipt nothing may be left at all.
    assertThat(rules).as("nothing else expires").hasSize(2);
    assertThat(rules.path(1).path("ExpirationInDays").asInt()).isEqualTo(1826);
    JsonNode rule = rules.path(0);
    assertThat(rule.path("Status").asText()).isEqualTo("Enabled");
    assertThat(rule.path("ExpirationInDays").asInt()).isEqualTo(30);
    assertThat(rule.path("TagFilters")).hasSize(1);
    assertThat(rule.path("TagFilters").path(0).path("Key").asText()).isEqualTo(released.key());
    assertThat(rule.path("TagFilters").path(0).path("Value").asText()).isEqualTo(released.value());
  }

  @Test
  void everyBucketOfTheDeskShouldBeKnownToHoldNoMappedData() {
    assertThat(BUCKETS.keySet()).isEqualTo(OUTSIDE_THE_DATA_MAP.keySet());
  }

  @Test
  void whatIsSetAsideShouldLieUnderAKeyOfItsOwnAndNeverGoByItself() {
    JsonNode aside = bucket("AsideBucket");
    assertThat(aside.has("LifecycleConfiguration")).isFalse();
    assertThat(keyOf(aside)).isEqualTo("AsideKeyArn");
    BUCKETS.forEach(
        (name, other) -> {
          if (!name.equals("AsideBucket")) {
            assertThat(keyOf(other)).as(name).isEqualTo("CaseKeyArn");
          }
        });
  }

  @Test
  void onlyIntakeShouldReachTheStoreOfWhatIsSetAsideAndItShouldOnlyWrite() {
    Set<String> grants = new TreeSet<>();
    Repository.template()
        .path("Resources")
        .properties()
        .forEach(
            entry ->
                statements(entry.getValue()).stream()
                    .filter(statement -> statement.path("Resource").toString().contains("Aside"))
                    .forEach(
                        statement ->
                            grants.add(
                                entry.getKey() + " " + statement.path("Action").toString())));
    // A person may find that a mail is such a demand: carrying that out is intake as well.
    assertThat(grants)
        .containsExactly(
            "CarryOutTriage \"kms:GenerateDataKey\"",
            "CarryOutTriage \"s3:PutObject\"",
            "Intake \"kms:GenerateDataKey\"",
            "Intake \"s3:PutObject\"");
  }

  private static String keyOf(JsonNode bucket) {
    return bucket
        .path("BucketEncryption")
        .path("ServerSideEncryptionConfiguration")
        .path(0)
        .path("ServerSideEncryptionByDefault")
        .path("KMSMasterKeyID")
        .asText();
  }

  private static JsonNode bucket(String name) {
    return Objects.requireNonNull(BUCKETS.get(name), name);
  }

  private static List<JsonNode> statements(JsonNode node) {
    List<JsonNode> found = new ArrayList<>();
    node.path("Statement").forEach(found::add);
    StreamSupport.stream(node.spliterator(), false)
        .forEach(child -> found.addAll(statements(child)));
    return found;
  }
}
