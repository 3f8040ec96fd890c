package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What wakes somebody at three in the morning: alarms, what each tells to do, logs with an end. */
class OperationsTest {
  private static final JsonNode WATCH =
      Objects.requireNonNull(Repository.templates().get("infrastructure/observability.yaml"));
  private static final Map<String, JsonNode> ALARMS =
      Repository.resources(WATCH, "AWS::CloudWatch::Alarm");
  private static final Set<String> CHAPTERS =
      Repository.text(Repository.ROOT.resolve("docs/runbook.md"))
          .lines()
          .filter(line -> line.startsWith("## "))
          .map(line -> line.substring(3))
          .collect(Collectors.toSet());
  private static final Pattern CHAPTER = Pattern.compile("docs/runbook\\.md, \"([^\"]+)\"");

  @Test
  void everyMachineOfAScheduleShouldBeMissedWhenItDoesNotBegin() {
    Set<String> machines = new TreeSet<>();
    Repository.resources(Repository.template(), "AWS::Serverless::StateMachine")
        .values()
        .forEach(
            machine -> {
              if (machine.path("Events").toString().contains("\"Schedule\"")) {
                machines.add(suffix(machine.path("Name")));
              }
            });
    assertThat(machines).containsExactly("erasure-replay", "retention-sweep");
    String watched = ALARMS.values().toString();
    machines.forEach(
        name ->
            assertThat(watched).contains("ExecutionsStarted", "stateMachine:${DeskName}-" + name));
  }

  @Test
  void everyAlarmShouldNameAChapterOfTheRunbookThatExistsAndReachAPerson() {
    assertThat(ALARMS).hasSizeGreaterThan(10);
    ALARMS.forEach(
        (name, alarm) -> {
          Matcher chapter = CHAPTER.matcher(alarm.path("AlarmDescription").asText());
          assertThat(chapter.find()).as(name).isTrue();
          assertThat(CHAPTERS).as(name).contains(chapter.group(1));
          assertThat(alarm.path("AlarmActions").toString()).as(name).contains("AlarmTopic");
        });
    assertThat(CHAPTERS).contains("An execution failed");
  }

  /** A misspelt name would never be breached, and nobody would notice. */
  @Test
  void everyAlarmOnACountOfOursShouldWatchOneThatSomethingRecords() {
    Set<String> watched =
        ALARMS.values().stream()
            .filter(alarm -> alarm.path("Namespace").asText().equals("PrivacyDesk"))
            .map(alarm -> alarm.path("MetricName").asText())
            .collect(Collectors.toSet());
    String recording =
        Repository.text(
            Repository.ROOT.resolve(
                "functions/src/main/java/nl/mistervoip/privacy/casefile/WatchPost.java"));
    assertThat(watched).isNotEmpty().allMatch(name -> recording.contains('"' + name + '"'));
  }

  @Test
  void everyJobOfAScheduleShouldBeMissedWhenItDoesNotEnd() {
    Set<String> jobs = new TreeSet<>();
    Repository.resources(Repository.template(), "AWS::Serverless::Function")
        .values()
        .forEach(
            function -> {
              if (function.path("Events").toString().contains("\"Schedule\"")) {
                jobs.add(suffix(function.path("FunctionName")));
              }
            });
    assertThat(jobs).hasSizeGreaterThan(4);
    String watched = ALARMS.values().toString();
    jobs.forEach(job -> assertThat(watched).contains("No run of " + job, "}-" + job + "\""));
  }

  @Test
  void everyFunctionShouldHaveALogWithAnEnd() {
    Map<String, JsonNode> logs = Repository.resources(WATCH, "AWS::Logs::LogGroup");
    Set<String> kept = new TreeSet<>();
    logs.values()
        .forEach(
            log -> {
              assertThat(log.path("RetentionInDays").asInt()).isBetween(1, 180);
              kept.add(suffix(log.path("LogGroupName")));
            });
    Set<String> functions = new TreeSet<>();
    Repository.resources(Repository.template(), "AWS::Serverless::Function")
        .values()
        .forEach(function -> functions.add(suffix(function.path("FunctionName"))));
    assertThat(kept).isEqualTo(functions);
  }

  /** CloudWatch may not use the key that AWS manages for SNS: its alarms would reach nobody. */
  @Test
  void theTopicOfTheAlarmsShouldHaveAKeyThatCloudWatchMayUse() {
    JsonNode topic =
        Objects.requireNonNull(Repository.resources(WATCH, "AWS::SNS::Topic").get("AlarmTopic"));
    assertThat(topic.path("KmsMasterKeyId").asText()).isEqualTo("AlarmKeyArn");
    JsonNode keys = Objects.requireNonNull(Repository.templates().get("infrastructure/keys.yaml"));
    JsonNode key =
        Objects.requireNonNull(Repository.resources(keys, "AWS::KMS::Key").get("AlarmKey"));
    assertThat(key.path("KeyPolicy").toString())
        .contains("cloudwatch.amazonaws.com", "events.amazonaws.com", "kms:GenerateDataKey");
  }

  private static String suffix(JsonNode name) {
    return name.asText().replaceAll(".*\\$\\{[A-Za-z:]+}-", "");
  }
}
