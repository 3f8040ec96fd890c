package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Copies of identity documents, as far as the templates say: nothing stays, one function reads, and
 * that function reaches nothing else.
 */
class UploadsKeepingTest {
  private static final JsonNode STORE =
      Objects.requireNonNull(Repository.templates().get("infrastructure/uploads.yaml"));

  @Test
  void nothingShouldStayLongerThanADayInAnyVersion() {
    JsonNode bucket = bucket();
    assertThat(bucket.has("VersioningConfiguration")).as("what is deleted is gone").isFalse();
    JsonNode rules = bucket.path("LifecycleConfiguration").path("Rules");
    assertThat(rules).hasSize(1);
    JsonNode rule = rules.path(0);
    assertThat(rule.path("Status").asText()).isEqualTo("Enabled");
    assertThat(rule.has("Prefix") || rule.has("TagFilters")).as("for everything").isFalse();
    assertThat(rule.path("ExpirationInDays").asInt()).isEqualTo(1);
    assertThat(rule.path("NoncurrentVersionExpiration").path("NoncurrentDays").asInt())
        .isEqualTo(1);
    assertThat(rule.path("AbortIncompleteMultipartUpload").path("DaysAfterInitiation").asInt())
        .isEqualTo(1);
  }

  @Test
  void theStoreShouldBeEncryptedAndShutToThePublic() {
    JsonNode bucket = bucket();
    assertThat(bucket.path("BucketEncryption").toString()).contains("CaseKeyArn", "aws:kms");
    bucket
        .path("PublicAccessBlockConfiguration")
        .properties()
        .forEach(one -> assertThat(one.getValue().asBoolean()).as(one.getKey()).isTrue());
    assertThat(bucket.path("PublicAccessBlockConfiguration")).hasSize(4);
    JsonNode denials = resource("UploadsBucketPolicy").path("PolicyDocument").path("Statement");
    assertThat(denials.findValuesAsText("Sid"))
        .containsExactly("OnlyOverTls", "OnlyTheInspectionReads");
    assertThat(denials.findValuesAsText("Effect")).containsOnly("Deny");
    assertThat(denials.path(1).path("Condition").toString())
        .contains("ArnNotLike", "-InspectDocumentRole-");
  }

  @Test
  void onlyTheInspectionShouldBeGrantedToReadAnUpload() {
    Set<String> readers = new TreeSet<>();
    Set<String> senders = new TreeSet<>();
    Repository.template()
        .path("Resources")
        .properties()
        .forEach(
            entry ->
                statements(entry.getValue()).stream()
                    .filter(one -> one.path("Resource").toString().contains("Uploads."))
                    .forEach(
                        one -> {
                          String actions = one.path("Action").toString();
                          if (actions.contains("s3:GetObject")) {
                            readers.add(entry.getKey());
                          }
                          if (actions.contains("s3:PutObject")) {
                            senders.add(entry.getKey());
                          }
                        }));
    assertThat(readers).containsExactly("InspectDocument");
    // A copy that was asked for and came by mail instead is put there by intake.
    assertThat(senders).containsExactly("CarryOutTriage", "Intake", "UploadPage");
  }

  @Test
  void theInspectionShouldReachTheUploadsAndTheCopyOfACaseAndNothingElse() {
    JsonNode function = Repository.template().path("Resources").path("InspectDocument");
    List<JsonNode> statements = statements(function);
    assertThat(function.path("Properties").path("Policies")).as("no shared block").hasSize(1);
    Set<String> actions = new TreeSet<>();
    Set<String> objects = new TreeSet<>();
    for (JsonNode one : statements) {
      Set<String> granted = new TreeSet<>();
      JsonNode action = one.path("Action");
      if (action.isArray()) {
        action.forEach(name -> granted.add(name.asText()));
      } else {
        granted.add(action.asText());
      }
      actions.addAll(granted);
      if (granted.contains("s3:GetObject")) {
        objects.add(one.path("Resource").toString());
      }
    }
    assertThat(actions)
        .containsExactly(
            "dynamodb:GetItem",
            "kms:Decrypt",
            "kms:GenerateDataKey",
            "s3:AbortMultipartUpload",
            "s3:DeleteObject",
            "s3:DeleteObjectVersion",
            "s3:GetObject",
            "s3:ListBucket",
            "s3:ListBucketVersions",
            "s3:PutObject");
    assertThat(objects).hasSize(2);
    assertThat(objects)
        .anyMatch(one -> one.contains("/uploads/*"))
        .anyMatch(one -> one.contains("/cases/*/document/*"));
    assertThat(function.path("Properties").path("MemorySize").asInt()).isEqualTo(3008);
    assertThat(function.path("Properties").path("Timeout").asInt()).isEqualTo(120);
  }

  /** The event of the store names the address that a browser came from; the workflow must not. */
  @Test
  void theWorkflowShouldBeToldTheKeyOfAnUploadAndTheIdOfTheEventAndNothingElse() {
    JsonNode target = resource("UploadArrived").path("Targets").path(0);
    JsonNode paths = target.path("InputTransformer").path("InputPathsMap");
    assertThat(paths).hasSize(2);
    assertThat(paths.path("id").asText()).isEqualTo("$.id");
    assertThat(paths.path("key").asText()).isEqualTo("$.detail.object.key");
    assertThat(target.path("InputTransformer").path("InputTemplate").asText())
        .isEqualTo("{\"id\": \"<id>\", \"key\": \"<key>\"}");
  }

  private static JsonNode bucket() {
    return resource("UploadsBucket");
  }

  private static JsonNode resource(String name) {
    JsonNode properties = STORE.path("Resources").path(name).path("Properties");
    assertThat(properties.isMissingNode()).as(name).isFalse();
    return properties;
  }

  private static List<JsonNode> statements(JsonNode node) {
    List<JsonNode> found = new ArrayList<>();
    node.path("Statement").forEach(found::add);
    StreamSupport.stream(node.spliterator(), false)
        .forEach(child -> found.addAll(statements(child)));
    return found;
  }
}
