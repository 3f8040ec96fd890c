package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Grants that AWS asks for beside the obvious ones; the emulator asks for none, so only these tests
 * notice that one is missing.
 */
class KeyGrantsTest {
  private static final JsonNode TEMPLATE = Repository.template();
  private static final Pattern TABLE = Pattern.compile("Data\\.Outputs\\.(\\w+Table)Arn");
  private static final Map<String, JsonNode> SHARED =
      Repository.resources(TEMPLATE, "AWS::IAM::ManagedPolicy");

  /** DynamoDB asks whether the caller may decrypt with the key of the table. */
  @Test
  void whoeverTouchesATableUnderTheKeyOfTheCasesShouldBeAllowedToDecryptWithIt() {
    Set<String> encrypted = encryptedTables();
    assertThat(encrypted).contains("CasesTable", "ChallengesTable", "AuditTable");
    Map<String, Set<String>> touching = new TreeMap<>();
    Set<String> missing = new TreeSet<>();
    Repository.resources(TEMPLATE, "AWS::Serverless::Function")
        .forEach(
            (name, function) -> {
              List<JsonNode> statements = statementsOf(function);
              Set<String> tables = tables(statements);
              tables.retainAll(encrypted);
              if (!tables.isEmpty()) {
                touching.put(name, tables);
              }
              if (!tables.isEmpty() && statements.stream().noneMatch(KeyGrantsTest::decrypts)) {
                missing.add(name + " " + tables);
              }
            });
    assertThat(touching).hasSizeGreaterThan(30);
    assertThat(missing).isEmpty();
  }

  /** SES asks about the identity and about its default configuration set. */
  @Test
  void whoeverSendsMailShouldBeAllowedToUseTheConfigurationSetOfTheAddress() {
    List<JsonNode> sending =
        SHARED.values().stream()
            .flatMap(policy -> statements(policy.path("PolicyDocument")))
            .filter(one -> texts(one.path("Action")).contains("ses:SendRawEmail"))
            .toList();
    assertThat(sending).hasSize(1);
    assertThat(texts(sending.getFirst().path("Resource")).toString())
        .contains(":identity/", ":configuration-set/${AWS::StackName}");
    JsonNode set =
        Objects.requireNonNull(Repository.templates().get("infrastructure/mail.yaml"))
            .at("/Resources/Letters/Properties/Name");
    assertThat(set.asText())
        .as("the stack of mail is told the name of the desk")
        .isEqualTo("DeskName");
  }

  /** EventBridge sends no account along; with a condition on it no failure would be told. */
  @Test
  void rulesShouldPublishToTheTopicOfAlarmsWithoutACondition() {
    List<JsonNode> grants = new ArrayList<>();
    Stream.of("infrastructure/observability.yaml", "infrastructure/keys.yaml")
        .map(file -> Objects.requireNonNull(Repository.templates().get(file)))
        .forEach(
            template -> template.findValues("Statement").forEach(all -> all.forEach(grants::add)));
    List<JsonNode> ofRules =
        grants.stream()
            .filter(one -> one.path("Principal").toString().contains("events.amazonaws.com"))
            .toList();
    assertThat(ofRules).hasSize(2).allMatch(one -> !one.has("Condition"));
  }

  private static Set<String> encryptedTables() {
    Set<String> tables = new TreeSet<>();
    Repository.resources(
            Objects.requireNonNull(Repository.templates().get("infrastructure/data.yaml")),
            "AWS::DynamoDB::Table")
        .forEach(
            (name, table) -> {
              if (table.at("/SSESpecification/KMSMasterKeyId").asText().equals("CaseKeyArn")) {
                tables.add(name);
              }
            });
    return tables;
  }

  private static Set<String> tables(List<JsonNode> statements) {
    Set<String> tables = new TreeSet<>();
    statements.stream()
        .filter(one -> texts(one.path("Action")).stream().anyMatch(a -> a.startsWith("dynamodb:")))
        .map(one -> TABLE.matcher(one.path("Resource").toString()))
        .flatMap(Matcher::results)
        .forEach(found -> tables.add(found.group(1)));
    return tables;
  }

  /** A condition on what is decrypted, as S3 has it, does not fit a table. */
  private static boolean decrypts(JsonNode statement) {
    String condition = statement.path("Condition").toString();
    return texts(statement.path("Action")).contains("kms:Decrypt")
        && statement.path("Resource").toString().contains("Keys.Outputs.CaseKeyArn")
        && (condition.isEmpty() || condition.contains("dynamodb."));
  }

  private static List<JsonNode> statementsOf(JsonNode function) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode policy : function.path("Policies")) {
      JsonNode shared = SHARED.get(policy.asText());
      JsonNode document = shared == null ? policy : shared.path("PolicyDocument");
      statements(document).forEach(all::add);
    }
    return all;
  }

  private static Stream<JsonNode> statements(JsonNode document) {
    return StreamSupport.stream(document.path("Statement").spliterator(), false);
  }

  private static List<String> texts(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(value.asText());
  }
}
