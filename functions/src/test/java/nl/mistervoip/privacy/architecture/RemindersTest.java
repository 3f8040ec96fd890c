package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On which days after a link the person is reminded, as the workflows say it. */
class RemindersTest {
  private static final Pattern REMIND = Pattern.compile("\\$days in \\[([0-9, ]+)]");
  private static final Pattern WAIT = Pattern.compile("\\$days < ([0-9]+)");

  private static JsonNode state(String machine, String name) {
    JsonNode state = Repository.stateMachine(machine).path("States").path(name);
    assertThat(state.isMissingNode()).as(name).isFalse();
    return state;
  }

  private static String group(Pattern pattern, String condition) {
    Matcher matcher = pattern.matcher(condition);
    assertThat(matcher.find()).as(condition).isTrue();
    return matcher.group(1);
  }

  /** Runs the two choices of the workflow, one look a day, for a person who never answers. */
  @Test
  void whoDoesNotConfirmShouldBeRemindedAfterSevenAndFourteenDaysAndNotAfterwards() {
    JsonNode wait = state("verify-identity", "Wait for the person");
    assertThat(Duration.ofSeconds(wait.path("TimeoutSeconds").asLong()))
        .isEqualTo(Duration.ofDays(1));
    JsonNode choices = state("verify-identity", "Is another reminder due?").path("Choices");
    String conditions = choices.findValuesAsText("Condition").toString();
    List<String> counted = List.of(group(REMIND, conditions).split(", ?"));
    int last = Integer.parseInt(group(WAIT, conditions));
    List<Integer> reminded = new ArrayList<>();
    int day = 1;
    for (int days = 0; days < last; days++, day++) {
      if (counted.contains(Integer.toString(days))) {
        reminded.add(day);
      }
    }
    assertThat(reminded).containsExactly(7, 14);
    assertThat(day).as("a person judges once the link has ended (21 days)").isEqualTo(22);
    assertThat(choices.path(0).path("Next").asText()).isEqualTo("Remind the person");
    assertThat(state("verify-identity", "Is another reminder due?").path("Default").asText())
        .isEqualTo("Let a person judge who is asking");
  }

  /** Runs the wait and the choice of the workflow for a recipient that never confirms. */
  @Test
  void aRecipientShouldBeRemindedAfterSevenAndFourteenDaysAndPutBeforeAPersonAfterTwentyOne() {
    JsonNode each =
        Repository.stateMachine("tell-recipients")
            .path("States")
            .path("Tell each recipient")
            .path("ItemProcessor")
            .path("States");
    JsonNode writing = each.path("Write to the recipient");
    Duration week = Duration.ofSeconds(writing.path("TimeoutSeconds").asLong());
    JsonNode late = writing.path("Catch").path(0);
    assertThat(late.path("Assign").path("attempt").asText()).isEqualTo("{% $attempt + 1 %}");
    JsonNode choice = each.path(late.path("Next").asText());
    assertThat(choice.path("Choices").path(0).path("Next").asText())
        .isEqualTo("Write to the recipient");
    assertThat(choice.path("Default").asText()).isEqualTo("Lay it before the team");
    int most =
        Integer.parseInt(
            group(
                Pattern.compile("attempt <= ([0-9]+)"),
                choice.path("Choices").path(0).path("Condition").asText()));
    List<Long> written = new ArrayList<>();
    Duration passed = Duration.ZERO;
    for (int attempt = 1; attempt <= most; attempt++, passed = passed.plus(week)) {
      written.add(passed.toDays());
    }
    assertThat(written).containsExactly(0L, 7L, 14L);
    assertThat(passed.toDays()).isEqualTo(21);
  }

  @Test
  void whoSendsNoCopyShouldBeRemindedAfterSevenAndFourteenDaysAndNotAfterwards() {
    JsonNode wait = state("inspect-document", "Give the person a week");
    assertThat(Duration.ofSeconds(wait.path("Seconds").asLong())).isEqualTo(Duration.ofDays(7));
    JsonNode last = state("inspect-document", "Was that the last reminder?");
    assertThat(last.path("Choices").path(0).path("Condition").asText()).contains("$week > 2");
    assertThat(last.path("Choices").path(0).path("Next").asText()).isEqualTo("Done");
    assertThat(last.path("Default").asText()).isEqualTo("Give the person a week");
    assertThat(state("inspect-document", "Remind the person").path("Assign").path("week").asText())
        .contains("$week + 1");
    String machine = Repository.stateMachine("inspect-document").path("States").toString();
    assertThat(machine.split("\"week\":1", -1)).as("each link starts anew").hasSize(3);
  }
}
