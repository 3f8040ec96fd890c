package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.request.DeadlineWatch;
import org.junit.jupiter.api.Test;

/**
 * Whoever is woken finds under the name of what woke them what it means, what to do, and how to see
 * that it worked. Names stand in the headings of the runbook, in backticks.
 */
class RunbookTest {
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern IN_CODE =
      Pattern.compile("(?:Alarm\\(|ALARM = |raise\\(|alarm\\()\\s*\"([a-z_-]+)\"");
  private static final Pattern OF_A_JOINED_MAIL =
      Pattern.compile("[A-Z_]+\\(\"[a-z-]+\", \"([a-z-]+)\"\\)");
  private static final Map<String, String> CHAPTERS = chapters();

  private static Map<String, String> chapters() {
    Map<String, String> chapters = new TreeMap<>();
    for (String chapter :
        Repository.text(Repository.ROOT.resolve("docs/runbook.md")).split("(?m)^## ", -1)) {
      chapters.put(chapter.lines().findFirst().orElse(""), chapter);
    }
    return chapters;
  }

  private static Set<String> names() {
    return CHAPTERS.keySet().stream()
        .flatMap(heading -> NAME.matcher(heading).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What reaches the team by the topic of alarms. */
  private static Set<String> alarms() {
    Set<String> alarms = new TreeSet<>();
    for (JsonNode template : Repository.templates().values()) {
      alarms.addAll(Repository.resources(template, "AWS::CloudWatch::Alarm").keySet());
      Repository.resources(template, "AWS::Events::Rule")
          .forEach(
              (name, rule) -> {
                if (rule.path("Targets").toString().contains("AlarmTopic")) {
                  alarms.add(name);
                }
              });
    }
    return alarms;
  }

  private static Set<String> kindsOfMachines() {
    Set<String> kinds = new TreeSet<>();
    Repository.stateMachines()
        .values()
        .forEach(
            machine ->
                Repository.states(machine)
                    .values()
                    .forEach(
                        state -> {
                          JsonNode call = state.path("Arguments");
                          if (call.path("FunctionName").asText().equals("${RemindTeam}")) {
                            kinds.add(call.at("/Payload/kind").asText());
                          }
                        }));
    return kinds;
  }

  private static Set<String> kindsOfCode() {
    Set<String> kinds = new TreeSet<>();
    String code = Repository.code();
    IN_CODE.matcher(code).results().forEach(found -> kinds.add(found.group(1)));
    String joined =
        Repository.text(
            Repository.ROOT.resolve(
                "functions/src/main/java/nl/mistervoip/privacy/intake/JoinEffect.java"));
    OF_A_JOINED_MAIL.matcher(joined).results().forEach(found -> kinds.add(found.group(1)));
    Arrays.stream(DeadlineWatch.Kind.values())
        .forEach(kind -> kinds.add(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    assertThat(code).contains("Alarm(Label.BREACH_REPORT.wireName()");
    kinds.add("breach_report");
    return kinds;
  }

  @Test
  void everyAlarmAndEveryKindOfMailToTheTeamShouldHaveItsChapterAndNoOther() {
    Set<String> known = new TreeSet<>(alarms());
    known.addAll(kindsOfMachines());
    known.addAll(kindsOfCode());
    assertThat(kindsOfMachines()).hasSizeGreaterThan(20).allMatch(RunbookTest::isAKind);
    assertThat(kindsOfCode()).hasSizeGreaterThan(15);
    assertThat(names()).isEqualTo(known);
  }

  @Test
  void noNameShouldStandInTwoHeadings() {
    Map<String, Long> counts =
        CHAPTERS.keySet().stream()
            .flatMap(heading -> NAME.matcher(heading).results())
            .collect(
                Collectors.groupingBy(
                    found -> found.group(1), TreeMap::new, Collectors.counting()));
    counts.values().removeIf(count -> count == 1);
    assertThat(counts).isEmpty();
  }

  @Test
  void everyChapterThatSomebodyIsWokenForShouldSayWhatItMeansWhatToDoAndHowToSeeThatItWorked() {
    CHAPTERS.forEach(
        (heading, chapter) -> {
          if (NAME.matcher(heading).find()) {
            assertThat(chapter).as(heading).contains("**Means**", "**Works when**");
            assertThat(chapter).as(heading).containsPattern("\\*\\*Do\\*\\*");
          }
        });
  }

  @Test
  void everyAlarmShouldSendItsReaderToItsOwnChapter() {
    JsonNode watch =
        Objects.requireNonNull(Repository.templates().get("infrastructure/observability.yaml"));
    Repository.resources(watch, "AWS::CloudWatch::Alarm")
        .forEach(
            (name, alarm) -> {
              Matcher title =
                  Pattern.compile("docs/runbook\\.md, \"([^\"]+)\"")
                      .matcher(alarm.path("AlarmDescription").asText());
              assertThat(title.find()).as(name).isTrue();
              assertThat(CHAPTERS.keySet())
                  .as(name)
                  .anyMatch(
                      heading ->
                          heading.startsWith(title.group(1) + " (")
                              && heading.contains("`" + name + "`"));
            });
  }

  /** A kind made at run time would have no chapter that this test could look for. */
  private static boolean isAKind(String kind) {
    return kind.matches("[a-z][a-z-]*");
  }
}
