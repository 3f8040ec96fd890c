package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * There is no way round a person. What a person decides moves a case by an event that no state
 * machine has and only the deciding part of the approval room gives; a waiting step is told by its
 * task token, which goes from the engine to the table of approvals and back and nowhere else.
 */
class NoWayRoundTest {
  /** What only a person's decision gives. */
  private static final Set<CaseEvent> DECISIONS =
      EnumSet.of(
          CaseEvent.APPROVE,
          CaseEvent.REFUSE,
          CaseEvent.CLOSE_UNIDENTIFIED,
          // Only a person can say that a letter was posted.
          CaseEvent.CLOSE_POSTED,
          CaseEvent.CLOSE_POSTED_REFUSED,
          CaseEvent.WITHDRAW);

  private static final String TOKEN = "Task.Token";
  private static final Pattern MACHINE =
      Pattern.compile("stateMachine:\\$\\{AWS::StackName}-([a-z-]+)");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Lifecycle.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void withoutADecisionNoCaseShouldBeRefusedErasedDisclosedOrGivenUp() {
    Set<CaseEvent> taken = EnumSet.copyOf(DECISIONS);
    // A case that was answered is closed again as it was closed before, and by a person's decision:
    // GatedOutcomesTest walks the machine that does.
    taken.add(CaseEvent.ANSWER_BOUNCED);
    Set<CaseState> reached = reachedWithout(taken);
    assertThat(reached)
        .as("what software alone can bring about, design 7.1")
        .doesNotContain(
            CaseState.EXECUTING,
            CaseState.REFUSED,
            CaseState.CLOSED_REFUSED,
            CaseState.CLOSED_UNIDENTIFIED,
            CaseState.CLOSED_WITHDRAWN);
    assertThat(reached).contains(CaseState.AWAITING_APPROVAL, CaseState.IDENTITY_DOUBTED);
    assertThat(reachedWithout(Set.of())).containsExactlyInAnyOrder(CaseState.values());
  }

  @Test
  void noStateMachineShouldGiveTheEventOfADecision() {
    Set<String> given = new TreeSet<>();
    states().values().forEach(state -> given.add(payload(state).path("event").asText()));
    DECISIONS.forEach(event -> assertThat(given).doesNotContain(event.name()));
    given.remove("");
    // Closes a case again as it was closed before; the function behind it knows those two alone.
    given.remove("{% $closing %}");
    assertThat(Arrays.stream(CaseEvent.values()).map(CaseEvent::name)).containsAll(given);
  }

  @Test
  void aFailedCaseShouldGoOnOrBeSaidAnsweredByAPersonOnly() {
    JsonNode machine = Repository.stateMachine("recover-case");
    Set<String> given = new TreeSet<>();
    machine
        .path("States")
        .properties()
        .forEach(
            state -> {
              if (function(state.getValue()).equals("${AdvanceCase}")) {
                given.add(payload(state.getValue()).path("event").asText());
              }
            });
    assertThat(given).containsExactly("ANSWER_BY_HAND", "RESUME", "RESUME_IDENTIFIED");
    states()
        .forEach(
            (name, state) -> {
              if (!name.contains("recover-case")) {
                assertThat(given).as(name).doesNotContain(payload(state).path("event").asText());
              }
            });
  }

  @Test
  void onlyTheApprovalRoomShouldGiveTheEventOfADecision() {
    Set<String> rooms = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> !type.getPackageName().endsWith(".request"))
        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
        .filter(access -> access.getTargetOwner().isEquivalentTo(CaseEvent.class))
        .filter(
            access -> DECISIONS.stream().anyMatch(event -> event.name().equals(access.getName())))
        .map(JavaAccess::getOriginOwner)
        // Draws the lifecycle, and gives nothing.
        .filter(type -> !type.getSimpleName().equals("LifecycleDrawing"))
        .forEach(type -> rooms.add(type.getPackageName()));
    assertThat(rooms).containsExactly("nl.mistervoip.privacy.approval.decision");
  }

  @Test
  void aTaskTokenShouldGoToWhoKeepsItAndNowhereElse() {
    Map<String, String> keepers = new TreeMap<>();
    states()
        .forEach(
            (name, state) -> {
              if (state.toString().contains(TOKEN) && !state.has("ItemProcessor")) {
                keepers.put(name, function(state));
                assertThat(withoutItsToken(state)).as(name).doesNotContain(TOKEN);
              }
            });
    assertThat(keepers).hasSizeGreaterThan(10);
    assertThat(keepers.values())
        .containsOnly("${RequestApproval}", "${AwaitConfirmation}", "${TellRecipient}");
  }

  /** The payload's field alone holds it: no variable, no output, no name of an execution. */
  private static String withoutItsToken(JsonNode state) {
    JsonNode copy = state.deepCopy();
    JsonNode payload = copy.path("Arguments").path("Payload");
    if (payload.isObject()) {
      ((com.fasterxml.jackson.databind.node.ObjectNode) payload).remove("taskToken");
    }
    return copy.toString();
  }

  @Test
  void everyQuestionShouldBeBoundToItsSubjectItsStepAndADigest() {
    List<String> kinds = new ArrayList<>();
    states()
        .forEach(
            (name, state) -> {
              if (function(state).equals("${RequestApproval}")) {
                JsonNode question = payload(state);
                String kind = question.path("kind").asText();
                kinds.add(kind);
                assertThat(state.path("Resource").asText()).endsWith(".waitForTaskToken");
                assertThat(question.path("approvalId").asText())
                    .as(name)
                    .matches(".*\\$.*'-[a-z_-]+'.*");
                assertThat(question.path("subject").asText()).as(name).startsWith("{% $");
                assertThat(question.path("digest").asText())
                    .as(name)
                    .startsWith("{% ")
                    .contains("$");
                assertThat(question.path("required").asInt()).as(name).isPositive();
              }
            });
    assertThat(kinds).contains("identity", "access", "erasure", "sweep", "replay", "withdrawal");
  }

  @Test
  void nothingShouldBeAbleToFailOrKeepAliveAWaitThatBelongsToAPerson() {
    String templates = Repository.templates().values().toString();
    assertThat(templates)
        .contains("states:SendTaskSuccess")
        .doesNotContain("states:SendTaskFailure", "states:SendTaskHeartbeat", "states:SendTask*");
  }

  /** Who proves by link who they are ends that one kind of wait, and none of another workflow. */
  @ParameterizedTest
  @CsvSource({
    "AwaitConfirmation, verify-identity",
    "ConfirmationPage, verify-identity",
    "TellRecipient, tell-recipients",
    "AcknowledgementPage, tell-recipients"
  })
  void whoIsNotOfTheTeamShouldEndNoOtherWaitThanTheirOwn(String function, String machine) {
    assertThat(answers(function)).containsExactly(machine);
  }

  /** Also the other way round: what is asked can be answered, on a real account too. */
  @ParameterizedTest
  @ValueSource(strings = {"Console", "RequestApproval"})
  void aDecisionShouldReachExactlyTheWorkflowsThatAskForOne(String function) {
    Set<String> asking = new TreeSet<>();
    states()
        .forEach(
            (name, state) -> {
              if (function(state).equals("${RequestApproval}")) {
                asking.add(name.replaceAll(".*/([a-z-]+)\\.asl\\.json / .*", "$1"));
              }
            });
    assertThat(asking).contains("access", "erasure");
    assertThat(answers(function)).isEqualTo(asking);
  }

  /** The workflows whose waits a function may end, as its policies say. */
  private static Set<String> answers(String function) {
    Set<String> machines = new TreeSet<>();
    JsonNode properties = Repository.template().path("Resources").path(function).path("Properties");
    for (JsonNode policy : properties.path("Policies")) {
      for (JsonNode statement : policy.path("Statement")) {
        if (statement.path("Action").toString().contains("states:SendTask")) {
          Matcher machine = MACHINE.matcher(statement.path("Resource").toString());
          while (machine.find()) {
            machines.add(machine.group(1));
          }
        }
      }
    }
    return machines;
  }

  private static Set<CaseState> reachedWithout(Set<CaseEvent> taken) {
    Set<CaseState> reached = EnumSet.of(CaseState.RECEIVED);
    Deque<CaseState> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      CaseState from = next.remove();
      Lifecycle.edges().stream()
          .filter(edge -> edge.from() == from && !taken.contains(edge.event()))
          .filter(edge -> reached.add(edge.to()))
          .forEach(edge -> next.add(edge.to()));
    }
    return reached;
  }

  private static String function(JsonNode state) {
    return state.path("Arguments").path("FunctionName").asText();
  }

  private static JsonNode payload(JsonNode state) {
    return state.path("Arguments").path("Payload");
  }

  /** Every state of every machine, also those within a map, by machine and name. */
  private static Map<String, JsonNode> states() {
    Map<String, JsonNode> all = new TreeMap<>();
    Repository.stateMachines()
        .forEach(
            (file, machine) ->
                Repository.states(machine)
                    .forEach((name, state) -> all.put(file + " / " + name, state)));
    assertThat(all).hasSizeGreaterThan(100);
    return all;
  }
}
