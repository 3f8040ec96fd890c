package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Metric;
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
          .map(line -> line.substring(3).replaceFirst(" \\(`.*", ""))
          .collect(Collectors.toSet());
  private static final Pattern SEARCH =
      Pattern.compile(
          "SEARCH\\('\\{PrivacyDesk,(Function|Desk,Right)} \\$\\{DeskName} MetricName=\"(\\w+)\"'");
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
  void everyAlarmOnACountOfOursShouldWatchOneThatIsRecordedForTheDesk() {
    Map<String, JsonNode> ours = new TreeMap<>(ALARMS);
    ours.values().removeIf(alarm -> !alarm.path("Namespace").asText().equals("PrivacyDesk"));
    assertThat(ours).hasSizeGreaterThan(2);
    ours.forEach(
        (name, alarm) -> {
          Metric watched = metric(alarm.path("MetricName").asText());
          assertThat(watched.per()).as(name).isEqualTo(Metric.Per.DESK);
          assertThat(alarm.at("/Dimensions/0/Name").asText()).as(name).isEqualTo("Desk");
        });
  }

  @Test
  void theDashboardShouldShowEveryMetricThatTheCodeRecordsAndNoOther() {
    String board =
        Objects.requireNonNull(
                Repository.resources(WATCH, "AWS::CloudWatch::Dashboard").get("Dashboard"))
            .path("DashboardBody")
            .asText();
    Map<String, Metric.Per> shown = new TreeMap<>();
    for (JsonNode widget : widgets(board)) {
      rows(widget.at("/properties/metrics")).forEach(row -> shown.putAll(ourMetric(row)));
    }
    Map<String, Metric.Per> recorded = new TreeMap<>();
    Stream.of(Metric.values()).forEach(metric -> recorded.put(metric.wireName(), metric.per()));
    assertThat(shown).isEqualTo(recorded);
  }

  @Test
  void everyMetricShouldBeRecordedSomewhere() {
    String code = Repository.code();
    Stream.of(Metric.values())
        .forEach(metric -> assertThat(code).contains("Metric." + metric.name()));
  }

  private static Metric metric(String wireName) {
    return Stream.of(Metric.values())
        .filter(one -> one.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new AssertionError(wireName + " is recorded by nothing"));
  }

  private static JsonNode widgets(String board) {
    try {
      return new ObjectMapper().readTree(board).path("widgets");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As CloudWatch reads it: a dot repeats what stands above it. */
  private static List<List<String>> rows(JsonNode metrics) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode metric : metrics) {
      List<String> row = new ArrayList<>();
      for (JsonNode part : metric) {
        String text = part.isTextual() ? part.asText() : part.path("expression").asText();
        row.add(text.equals(".") ? rows.getLast().get(row.size()) : text);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Metric.Per> ourMetric(List<String> row) {
    Matcher search = SEARCH.matcher(row.getFirst());
    if (search.find()) {
      return Map.of(
          search.group(2),
          search.group(1).equals("Function") ? Metric.Per.FUNCTION : Metric.Per.RIGHT);
    }
    if (!row.getFirst().equals("PrivacyDesk")) {
      return Map.of();
    }
    assertThat(row.subList(2, 4)).containsExactly("Desk", "${DeskName}");
    return Map.of(row.get(1), Metric.Per.DESK);
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
