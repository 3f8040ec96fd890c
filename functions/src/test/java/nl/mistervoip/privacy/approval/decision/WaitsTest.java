package nl.mistervoip.privacy.approval.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WaitsTest {
  private static final Instant ASKED = Instant.parse("2026-03-05T10:00:00Z");
  private static final String CASE = CaseId.ofMessage("m").value();

  static Approval asked(ApprovalKind kind) {
    String subject = kind == ApprovalKind.SWEEP ? "SWEEP-1" : CASE;
    Question question =
        new Question(subject + "-" + kind.wireName(), subject, kind, 2, "digest", Map.of());
    return Approval.first(question, "task-1", ASKED);
  }

  /** As the rows of before it was written down since when somebody waits. */
  static Approval former(ApprovalKind kind) {
    Approval asked = asked(kind);
    return new Approval(
        asked.question(),
        1,
        ASKED,
        List.of(),
        new Verdict.Pending(),
        new Approval.Carrying(Optional.of("task-1"), Optional.empty(), false, false),
        1);
  }

  @ParameterizedTest
  @CsvSource({
    "SWEEP, P7D, false",
    "SWEEP, P7DT1S, true",
    "REPLAY, P7DT1S, false",
    "REPLAY, P8D, false",
    "REPLAY, P8DT1S, true",
    "LIFTING, P8DT1S, true",
    "RECIPIENT, P8DT1S, true",
  })
  void whatMovesNoCaseShouldBeOverWhenItWasNotAskedAgain(
      ApprovalKind kind, Duration later, boolean over) {
    assertThat(Waits.over(asked(kind), false, ASKED.plus(later))).isEqualTo(over);
    Approval renewed = asked(kind).waitedForBy("task-2", ASKED.plus(later));
    assertThat(Waits.over(renewed, false, ASKED.plus(later))).isFalse();
    assertThat(Waits.over(renewed, false, ASKED.plus(later.multipliedBy(3)))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ApprovalKind.class)
  void whatMovesACaseShouldBeOverExactlyWithItsCase(ApprovalKind kind) {
    if (kind.moves().isPresent()) {
      Instant later = ASKED.plus(Duration.ofDays(400));
      assertThat(Waits.over(asked(kind), false, later)).isFalse();
      assertThat(Waits.over(asked(kind), true, ASKED)).isTrue();
      assertThat(Waits.unknown(former(kind))).isFalse();
    } else {
      assertThat(Waits.over(asked(kind), false, ASKED)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(ApprovalKind.class)
  void whatWasDecidedShouldNeverBeOverBeforeItIsCarriedOut(ApprovalKind kind) {
    Approval decided = asked(kind).refused("officer-1", "ground", ASKED);
    assertThat(Waits.over(decided, true, ASKED.plus(Duration.ofDays(400)))).isFalse();
  }

  @Test
  void aRowOfBeforeShouldGetAWeekFromWhenItIsSeen() {
    Instant late = ASKED.plus(Duration.ofDays(100));
    Approval former = former(ApprovalKind.REPLAY);
    assertThat(Waits.unknown(former)).isTrue();
    assertThat(Waits.over(former, false, late)).isFalse();
    Approval seen = former.seenWaiting(late);
    assertThat(Waits.unknown(seen)).isFalse();
    assertThat(Waits.over(seen, false, late.plus(Duration.ofDays(8)))).isFalse();
    assertThat(Waits.over(seen, false, late.plus(Duration.ofDays(9)))).isTrue();
    assertThat(Waits.over(former(ApprovalKind.SWEEP), false, late))
        .as("no sweep asks again")
        .isTrue();
  }

  @Test
  void everyWorkflowShouldAskAgainWithinTheTimeThatIsGivenToIt() throws IOException {
    List<JsonNode> waits = waits();
    assertThat(waits).hasSizeGreaterThan(12);
    assertThat(waits)
        .allSatisfy(
            wait ->
                assertThat(wait.path("TimeoutSeconds").asLong())
                    .as(wait.path("Comment").asText())
                    .isEqualTo(Waits.ASKED_AGAIN_WITHIN.toSeconds()));
  }

  private static List<JsonNode> waits() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "statemachines"))) {
      return files
          .flatMap(file -> states(read(file)))
          .filter(state -> state.path("Resource").asText().endsWith(".waitForTaskToken"))
          .filter(
              state ->
                  state
                      .path("Arguments")
                      .path("FunctionName")
                      .asText()
                      .equals("${RequestApproval}"))
          .toList();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return Json.read(Files.readAllBytes(file), JsonNode.class);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> states(JsonNode machine) {
    return machine.path("States").properties().stream()
        .map(Map.Entry::getValue)
        .flatMap(state -> Stream.concat(Stream.of(state), states(state.path("ItemProcessor"))));
  }
}
