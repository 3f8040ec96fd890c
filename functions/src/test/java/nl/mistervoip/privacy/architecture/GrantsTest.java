package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import org.junit.jupiter.api.Test;

/**
 * Consistency 5: no wildcard grant outside the reviewed list, and nothing can change or remove an
 * audit entry.
 */
class GrantsTest {
  /** Each with the reason why it cannot be narrower. */
  private static final Map<String, String> REVIEWED =
      Map.of(
          "TheAccountDecidesByItsOwnPolicies",
              "a key policy speaks of its own key only; without it nobody can manage the key",
          "SesMayEncryptTheMailItStores", "a key policy speaks of its own key only",
          "AlarmsMayPublish", "a key policy speaks of its own key only",
          "RulesMayPublish", "a key policy speaks of its own key only",
          "OnlyOverTls", "a denial",
          "TextMessagesGoToNumbersWhichHaveNoArn",
              "phone numbers have no ARN; topics are denied beside it",
          "ButNeverToATopic", "a denial");

  private static final Set<String> CHANGING =
      Set.of(
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem",
          "dynamodb:PartiQLUpdate",
          "dynamodb:PartiQLDelete");

  /** One statement of a policy and where it stands. */
  private record Statement(String where, JsonNode json) {
    String sid() {
      return json.path("Sid").asText();
    }

    List<String> texts(String field) {
      JsonNode value = json.path(field);
      return value.isArray()
          ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList()
          : List.of(value.asText());
    }

    boolean allows() {
      return json.path("Effect").asText().equals("Allow");
    }
  }

  @Test
  void noStatementShouldGrantAWildcardOutsideTheReviewedList() {
    List<String> wild =
        statements().stream()
            .filter(statement -> !REVIEWED.containsKey(statement.sid()))
            .filter(
                statement ->
                    statement.texts("Resource").contains("*")
                        || statement.texts("Action").stream()
                            .anyMatch(action -> action.contains("*")))
            .map(Statement::where)
            .toList();
    assertThat(wild).isEmpty();
  }

  @Test
  void everyReviewedWildcardShouldStillExist() {
    Set<String> sids = new TreeSet<>(statements().stream().map(Statement::sid).toList());
    assertThat(sids).containsAll(REVIEWED.keySet());
  }

  @Test
  void noRoleShouldBeAbleToChangeOrRemoveAnAuditEntry() {
    List<String> changing =
        statements().stream()
            .filter(Statement::allows)
            .filter(
                statement ->
                    statement.texts("Resource").stream()
                        .anyMatch(resource -> resource.contains("AuditTable")))
            .filter(statement -> statement.texts("Action").stream().anyMatch(CHANGING::contains))
            .map(Statement::where)
            .toList();
    assertThat(changing).isEmpty();
  }

  /**
   * A row that was written without a shard stands in no index: only a walk through its table finds
   * it. One function may, on the tables of the data map, and nothing else may it read of them.
   */
  @Test
  void onlyTheReconciliationOfTheRetentionIndexShouldWalkTablesAndOnlyMappedOnes() {
    List<Statement> walking =
        statements().stream()
            .filter(statement -> statement.texts("Action").contains("dynamodb:Scan"))
            .toList();
    assertThat(walking).hasSize(1);
    Statement one = walking.getFirst();
    assertThat(one.where()).startsWith("template.yaml/ReconcileExpiry#");
    assertThat(one.texts("Action")).containsExactly("dynamodb:Scan");
    Set<String> mapped = new TreeSet<>();
    Set<String> indexed = new TreeSet<>();
    DataMapLoader.bundled()
        .stores()
        .forEach(
            store -> {
              if (store.place() instanceof Place.Table table) {
                mapped.add(table.name());
                table.key().forEach(key -> indexed.add(key.attribute()));
                RetentionRule.of(store).stream()
                    .flatMap(
                        rule -> table.index(rule.retention().index()).orElseThrow().key().stream())
                    .forEach(key -> indexed.add(key.attribute()));
              }
            });
    Set<String> walked = new TreeSet<>();
    one.texts("Resource")
        .forEach(arn -> walked.add(arn.replaceAll(".*\\$\\{LandscapePrefix}", "")));
    assertThat(walked).isEqualTo(mapped);
    Set<String> seen = new TreeSet<>();
    one.json()
        .at("/Condition/ForAllValues:StringEquals/dynamodb:Attributes")
        .forEach(name -> seen.add(name.asText()));
    assertThat(seen).as("keys, shard and begin of the term").isEqualTo(indexed);
  }

  @Test
  void onlyFunctionsThatAnswerAPersonShouldEndAWaitingTask() {
    List<String> enders =
        statements().stream()
            .filter(
                statement ->
                    statement.texts("Action").stream()
                        .anyMatch(action -> action.startsWith("states:SendTask")))
            .map(statement -> statement.where().replaceAll("#.*", ""))
            .distinct()
            .sorted()
            .toList();
    assertThat(enders)
        .containsExactly(
            "template.yaml/AcknowledgementPage",
            "template.yaml/AwaitConfirmation",
            "template.yaml/ConfirmationPage",
            "template.yaml/Console",
            "template.yaml/RequestApproval",
            "template.yaml/TellRecipient");
  }

  @Test
  void noFunctionShouldShareARole() {
    Repository.resources(Repository.template(), "AWS::Serverless::Function")
        .forEach(
            (name, function) ->
                assertThat(function.has("Role")).as("%s has a role of its own", name).isFalse());
  }

  private static List<Statement> statements() {
    List<Statement> found = new ArrayList<>();
    Repository.templates()
        .forEach(
            (file, template) ->
                template
                    .path("Resources")
                    .properties()
                    .forEach(
                        entry -> collect(file + "/" + entry.getKey(), entry.getValue(), found)));
    assertThat(found).as("policies are found at all").hasSizeGreaterThan(40);
    return found;
  }

  private static void collect(String where, JsonNode node, List<Statement> found) {
    JsonNode statement = node.path("Statement");
    if (statement.isArray()) {
      int number = 0;
      for (JsonNode one : statement) {
        found.add(new Statement(where + "#" + number++, one));
      }
    }
    Stream<JsonNode> children = StreamSupport.stream(node.spliterator(), false);
    children.forEach(child -> collect(where, child, found));
  }
}
