package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Consistency 2 and 3: state machines, template and exception classes agree; no state is silent,
 * endless or unreachable.
 */
class StateMachinesTest {
  private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{(\\w+)}");
  private static final Set<String> AWS_ERRORS =
      Set.of(
          "Lambda.ServiceException",
          "Lambda.AWSLambdaException",
          "Lambda.SdkClientException",
          "Lambda.TooManyRequestsException",
          "Lambda.Unknown",
          "Runtime.ExitError",
          "Sandbox.Timedout",
          "StepFunctions.ServiceException",
          "StepFunctions.SdkClientException",
          "StepFunctions.TooManyRequestsException",
          "StepFunctions.ExecutionAlreadyExistsException",
          "States.Timeout",
          "States.ALL");

  static Stream<Arguments> machines() {
    return Repository.stateMachines().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("machines")
  void everySubstitutionShouldBeDeclaredAndEveryDeclarationUsed(String file, JsonNode machine) {
    Set<String> used = new TreeSet<>();
    Matcher matcher = SUBSTITUTION.matcher(machine.toString());
    while (matcher.find()) {
      used.add(matcher.group(1));
    }
    Set<String> declared = new TreeSet<>();
    declaration(file).path("DefinitionSubstitutions").fieldNames().forEachRemaining(declared::add);
    assertThat(declared).isEqualTo(used);
    assertThat(machine.toString())
        .as("no account or region in %s", file)
        .doesNotContainPattern("arn:aws:lambda");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("machines")
  void everyStateShouldSayWhatItIsFor(String file, JsonNode machine) {
    Repository.states(machine)
        .forEach((name, state) -> assertThat(state.path("Comment").asText()).as(name).isNotBlank());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("machines")
  void everyTaskShouldHaveATimeoutNamedRetriesAndAFailurePath(String file, JsonNode machine) {
    Set<String> insideMaps = insideMaps(machine);
    Repository.states(machine)
        .forEach(
            (name, state) -> {
              if (state.path("Type").asText().equals("Task")) {
                assertThat(state.path("TimeoutSeconds").asInt())
                    .as("%s: timeout", name)
                    .isPositive();
                assertThat(state.has("HeartbeatSeconds"))
                    .as("%s waits for people without heartbeat", name)
                    .isFalse();
                assertThat(state.path("Catch").isEmpty() && !insideMaps.contains(name))
                    .as("%s: failure path", name)
                    .isFalse();
                JsonNode retry = state.path("Retry").path(0);
                assertThat(retry.path("JitterStrategy").asText())
                    .as("%s: jitter", name)
                    .isEqualTo("FULL");
                assertThat(retry.path("MaxDelaySeconds").asInt()).as("%s: cap", name).isPositive();
                assertThat(retry.path("BackoffRate").asDouble())
                    .as("%s: backoff", name)
                    .isGreaterThan(1);
                assertThat(texts(state.path("Retry"), "ErrorEquals"))
                    .as("%s: named retries", name)
                    .isNotEmpty()
                    .doesNotContain("States.ALL");
              }
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("machines")
  void everyStateShouldBeReachable(String file, JsonNode machine) {
    assertReachable(machine);
    Repository.states(machine).values().stream()
        .filter(state -> state.has("ItemProcessor"))
        .forEach(map -> assertReachable(map.path("ItemProcessor")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("machines")
  void everyErrorThatIsCaughtShouldBeAwsOwnOrAnExceptionClassOfOurs(String file, JsonNode machine)
      throws ClassNotFoundException {
    for (JsonNode state : Repository.states(machine).values()) {
      List<String> errors =
          Stream.concat(
                  texts(state.path("Retry"), "ErrorEquals").stream(),
                  texts(state.path("Catch"), "ErrorEquals").stream())
              .toList();
      for (String error : errors) {
        if (!AWS_ERRORS.contains(error)) {
          assertThat(error).startsWith("nl.mistervoip.privacy.");
          assertThat(Exception.class).isAssignableFrom(Class.forName(error));
          // With a cause it would reach the machine under another name (StepHandler).
          assertThat(Class.forName(error).getDeclaredConstructors())
              .noneMatch(make -> List.of(make.getParameterTypes()).contains(Throwable.class));
        }
      }
    }
  }

  /** A name serves once: a second correction of a case would tell nobody under the same one. */
  @Test
  void recipientsShouldBeToldUnderANameOfWhatIsTold() {
    assertThat(
            Repository.stateMachines().values().stream()
                .flatMap(machine -> Repository.states(machine).values().stream())
                .map(state -> state.path("Arguments"))
                .filter(
                    start -> start.path("StateMachineArn").asText().equals("${TellRecipients}")))
        .hasSize(6)
        .allSatisfy(
            start -> {
              assertThat(start.path("Name").asText())
                  .matches("\\{% .* & '-tell-' & \\$.*telling %}");
              assertThat(start.path("Input").path("act").asText()).matches("\\{% \\$.*telling %}");
            });
  }

  /** What falls silent for good is tried some minutes long, from where it was. */
  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource({
    "erasure, Erase one store, nl.mistervoip.privacy.datamap.Landscape$UnreachableStoreException",
    "erasure-replay, Erase in one case,"
        + " nl.mistervoip.privacy.datamap.Landscape$UnreachableStoreException",
    "erasure-replay, Look what is there,"
        + " nl.mistervoip.privacy.datamap.Landscape$UnreachableStoreException",
    "retention-sweep, Delete one batch,"
        + " nl.mistervoip.privacy.datamap.Landscape$UnreachableStoreException",
    "retention-sweep, Plan what is due,"
        + " nl.mistervoip.privacy.retention.SweepPlanner$StoreNotReadException",
    "retention-sweep, Plan what is due,"
        + " nl.mistervoip.privacy.datamap.Landscape$UnreachableStoreException"
  })
  void aStoreThatDoesNotAnswerShouldBeAskedAgainForSomeMinutes(
      String file, String name, String error) {
    JsonNode state =
        Optional.ofNullable(Repository.states(Repository.stateMachine(file)).get(name))
            .orElseThrow();
    assertThat(
            StreamSupport.stream(state.path("Retry").spliterator(), false)
                .filter(
                    retry ->
                        retry
                            .path("ErrorEquals")
                            .valueStream()
                            .anyMatch(one -> one.asText().equals(error))))
        .singleElement()
        .satisfies(
            retry -> {
              assertThat(retry.path("IntervalSeconds").asInt()).isGreaterThanOrEqualTo(30);
              assertThat(retry.path("MaxAttempts").asInt()).isBetween(3, 5);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "retention-sweep, Plan what is due, Is the plan whole?",
    "erasure-replay, Look what is there, Are all cases looked at?"
  })
  void aPlanThatIsNotWholeShouldBeGoneOnWithBeforeAnybodyIsAsked(
      String file, String planning, String choice) {
    JsonNode states = Repository.stateMachine(file).path("States");
    assertThat(states.path(planning).path("Next").asText()).isEqualTo(choice);
    JsonNode more = states.path(choice).path("Choices").path(0);
    assertThat(more.path("Condition").asText()).contains("$states.input.done = false");
    assertThat(more.path("Next").asText()).isEqualTo(planning);
  }

  /** Who does not say so is a machine of an earlier release. */
  @Test
  void aMachineThatPlansInTurnsShouldSaySo() {
    assertThat(
            Repository.states(Repository.stateMachine("retention-sweep"))
                .getOrDefault("Plan what is due", MissingNode.getInstance())
                .at("/Arguments/Payload/turns")
                .asBoolean())
        .isTrue();
  }

  /** A step that goes on where it ended may be begun again when its time is over. */
  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource({
    "erasure, Erase one store",
    "erasure-replay, Erase in one case",
    "erasure-replay, Look what is there",
    "retention-sweep, Plan what is due"
  })
  void aStepThatWorksInTurnsShouldBeRepeatedAFewTimesWhenItsTimeIsOver(String file, String name) {
    JsonNode state =
        Optional.ofNullable(Repository.states(Repository.stateMachine(file)).get(name))
            .orElseThrow();
    List<JsonNode> retries =
        StreamSupport.stream(state.path("Retry").spliterator(), false)
            .filter(retry -> retry.path("ErrorEquals").toString().contains("States.Timeout"))
            .toList();
    assertThat(retries)
        .singleElement()
        .satisfies(
            retry -> {
              assertThat(retry.path("MaxAttempts").asInt()).isBetween(1, 3);
              assertThat(retry.path("IntervalSeconds").asInt()).isGreaterThanOrEqualTo(30);
              assertThat(retry.path("BackoffRate").asDouble()).isGreaterThan(1);
              assertThat(retry.path("MaxDelaySeconds").asInt()).isPositive();
              assertThat(retry.path("JitterStrategy").asText()).isEqualTo("FULL");
            });
  }

  private static void assertReachable(JsonNode machine) {
    Set<String> seen = new HashSet<>();
    Deque<String> todo = new ArrayDeque<>(List.of(machine.path("StartAt").asText()));
    while (!todo.isEmpty()) {
      String name = todo.pop();
      if (seen.add(name)) {
        JsonNode state = machine.path("States").path(name);
        assertThat(state.isMissingNode()).as("state %s exists", name).isFalse();
        todo.addAll(next(state));
      }
    }
    Set<String> all = new HashSet<>();
    machine.path("States").fieldNames().forEachRemaining(all::add);
    assertThat(seen).isEqualTo(all);
  }

  private static List<String> next(JsonNode state) {
    Stream<JsonNode> own = Stream.of(state.path("Next"), state.path("Default"));
    Stream<JsonNode> inside =
        Stream.of("Choices", "Catch")
            .flatMap(list -> StreamSupport.stream(state.path(list).spliterator(), false))
            .map(entry -> entry.path("Next"));
    return Stream.concat(own, inside).filter(JsonNode::isTextual).map(JsonNode::asText).toList();
  }

  /** The Catch of a state inside a Map is that of the Map itself. */
  private static Set<String> insideMaps(JsonNode machine) {
    Set<String> names = new HashSet<>();
    for (JsonNode state : machine.path("States")) {
      if (state.has("ItemProcessor") && state.has("Catch")) {
        names.addAll(Repository.states(state.path("ItemProcessor")).keySet());
      }
    }
    return names;
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .flatMap(entry -> StreamSupport.stream(entry.path(field).spliterator(), false))
        .map(JsonNode::asText)
        .toList();
  }

  private static JsonNode declaration(String file) {
    return Repository.resources(Repository.template(), "AWS::Serverless::StateMachine")
        .values()
        .stream()
        .filter(machine -> machine.path("DefinitionUri").asText().equals(file))
        .findFirst()
        .orElseThrow(() -> new AssertionError(file + " is not in template.yaml"));
  }
}
