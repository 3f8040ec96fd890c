package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Walks every state machine and proves that no path reaches an outcome that can hurt someone
 * without a signed-in person (design, section 7.1): the outcome is out of reach when the approval
 * is taken away, and also when it is never given.
 */
class GatedOutcomesTest {
  private static final String APPROVAL = "${RequestApproval}";

  @ParameterizedTest(name = "{1} in {0} needs {2}")
  @CsvSource({
    "access, DeliverPackage, 1",
    "erasure, EraseStore, 2",
    "retention-sweep, SweepBatch, 1",
    "withdrawal, StopCase, 1",
    "erasure-replay, ReplayCase, 2",
    "returned-answer, DeliverPackage, 1",
    "transfer, DeliverPackage, 1",
    "rectification, Correct, 1",
    "weigh-objection, UpholdObjection, 1",
    "lift-restriction, AnnounceLifting, 1",
    "lift-restriction, LiftRestriction, 1",
  })
  void anOutcomeShouldBeOutOfReachWithoutAnApproval(String file, String function, int people) {
    JsonNode machine = Repository.stateMachine(file);
    Set<String> outcomes = invoking(machine, "${" + function + "}");
    assertThat(outcomes).as("%s occurs", function).isNotEmpty();
    assertGated(machine, outcomes);
    approvals(machine)
        .forEach(state -> assertThat(payload(state).path("required").asInt()).isEqualTo(people));
  }

  @ParameterizedTest(name = "the letter {1} in {0}")
  @CsvSource({
    "access, refusal",
    "access, package-link",
    "access, package-code",
    "erasure, refusal",
    "erasure, erasure-confirmation",
    "verify-identity, refusal",
    "withdrawal, withdrawal",
    "lift-restriction, restriction-lifting",
    "rectification, refusal",
    "rectification, rectified",
    "weigh-objection, refusal",
    "weigh-objection, objection-upheld",
    "verify-identity, unidentified",
    "transfer, transfer-link",
    "transfer, transfer-notice",
    "transfer, refusal",
    "recipients-list, recipients-list",
    "recipients-list, refusal",
    "access, no-data",
    "erasure, no-data",
    "recipients-list, no-data",
  })
  void aLetterThatHurtsOrDisclosesShouldBeOutOfReachWithoutAPerson(String file, String letter) {
    JsonNode machine = Repository.stateMachine(file);
    Set<String> outcomes = new TreeSet<>();
    Repository.states(machine)
        .forEach(
            (name, state) -> {
              if (payload(state).path("letter").asText().equals(letter)) {
                outcomes.add(name);
              }
            });
    assertThat(outcomes).isNotEmpty();
    assertThat(reachable(machine, approvalNames(machine), Set.of()))
        .doesNotContainAnyElementsOf(outcomes);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "restriction, restriction",
    "withdraw-consent, consent_withdrawal",
    "weigh-objection, objection_other",
    "rectification, rectification",
    "access, access",
    "recipients-list, recipients_list",
    "erasure, erasure",
  })
  void nothingShouldBeDoneForARightThatAPersonTookOutOfTheCase(String file, String right) {
    JsonNode machine = Repository.stateMachine(file);
    Set<String> begins = new TreeSet<>();
    Set<String> tasks = new TreeSet<>();
    Repository.states(machine)
        .forEach(
            (name, state) -> {
              boolean begin = payload(state).path("event").asText().equals("PREPARE");
              if (begin) {
                assertThat(payload(state).path("right").asText()).isEqualTo(right);
                begins.add(name);
              } else if (state.path("Type").asText().equals("Task")) {
                tasks.add(name);
              }
            });
    assertThat(begins).hasSize(1);
    tasks.remove("Record the failure");
    Set<String> asked = Set.of("Is it still asked?");
    assertThat(reachable(machine, asked, Set.of())).doesNotContainAnyElementsOf(tasks);
    JsonNode choice = Objects.requireNonNull(Repository.states(machine).get("Is it still asked?"));
    assertThat(choice.path("Choices")).hasSize(1);
    assertThat(choice.path("Choices").path(0).path("Condition").asText()).isEqualTo("{% $asked %}");
    assertThat(choice.path("Default").asText()).isEqualTo("Nobody asked for it");
  }

  @Test
  void nothingShouldBeTransferredBeforeThePersonsOwnPackageWasApproved() {
    JsonNode access = Repository.stateMachine("access");
    Set<String> transfers = starting(access, "${Transfer}");
    assertThat(transfers).hasSize(1);
    assertGated(access, transfers);
    JsonNode transfer = Repository.stateMachine("transfer");
    Set<String> opening = invoking(transfer, "${DeliverPackage}");
    assertThat(reachable(transfer, opening, Set.of()))
        .as("no letter with link or code before it was opened")
        .doesNotContainAnyElementsOf(letters(transfer, "transfer-link", "transfer-notice"));
  }

  private static Set<String> letters(JsonNode machine, String... letters) {
    Set<String> names = new TreeSet<>();
    for (String letter : letters) {
      names.addAll(named(machine, state -> payload(state).path("letter"), letter));
    }
    return names;
  }

  @Test
  void noLetterShouldLeaveAReopenedCaseAndNoneShouldBeClosedWithoutAPerson() {
    JsonNode machine = Repository.stateMachine("returned-answer");
    Set<String> letters = invoking(machine, "${SendLetter}");
    assertThat(letters).hasSize(3);
    assertGated(machine, letters);
    assertThat(reachable(machine, approvalNames(machine), Set.of()))
        .as("closed again as it was, delivered or refused: a person's decision both")
        .doesNotContainAnyElementsOf(invoking(machine, "${AdvanceCase}"));
  }

  @Test
  void aFailedCaseShouldNotMoveBeforeAPersonSaidSo() {
    JsonNode machine = Repository.stateMachine("recover-case");
    assertThat(invoking(machine, "${AdvanceCase}")).hasSize(3);
    assertThat(reachable(machine, approvalNames(machine), Set.of()))
        .doesNotContainAnyElementsOf(invoking(machine, "${AdvanceCase}"));
    JsonNode request = Repository.stateMachine("privacy-request");
    assertThat(reachable(request, starting(request, "${RecoverCase}"), Set.of()))
        .as("nothing that failed ends as answered by itself")
        .doesNotContain("A person answered it", "Where does it go on?");
  }

  @Test
  void toHaveAStoreTriedAgainShouldNotOpenThePackage() {
    JsonNode access = Repository.stateMachine("access");
    Set<String> disclosing = named(access, state -> payload(state).path("kind"), "access");
    assertThat(named(access, state -> payload(state).path("kind"), "retry")).hasSize(1);
    assertThat(reachable(access, disclosing, Set.of()))
        .doesNotContainAnyElementsOf(invoking(access, "${DeliverPackage}"));
  }

  @Test
  void aMatterShouldEndOnlyByAnAnswerThatAPersonGaveAndDiscloseNothingByItself() {
    JsonNode matter = Repository.stateMachine("matter");
    assertThat(named(matter, state -> payload(state).path("letter"), "matter")).hasSize(2);
    assertThat(reachable(matter, approvalNames(matter), Set.of()))
        .as("no letter, no mark and no end before a person decided")
        .doesNotContainAnyElementsOf(invoking(matter, "${SendLetter}"))
        .doesNotContainAnyElementsOf(invoking(matter, "${PlaceRestriction}"))
        .doesNotContainAnyElementsOf(
            named(matter, state -> payload(state).path("event"), "ANSWER"));
    assertThat(reachable(matter, Set.of(), Set.of("approved")))
        .as("a question to the person and keeping calls end nothing")
        .contains("Ask for what is missing", "Keep the calls")
        .doesNotContain("Send the answer", "Answered");
    assertThat(after(matter, Set.of("Ask for what is missing", "Keep the calls")))
        .as("after both it waits for a person again")
        .containsAll(approvalNames(matter));
    assertThat(reachable(matter, invoking(matter, "${SendLetter}"), Set.of()))
        .as("nothing is let go before the answer has gone out")
        .doesNotContain("Let the calls go", "Answered");
    Set<String> letters = new TreeSet<>();
    Repository.states(matter)
        .values()
        .forEach(state -> letters.add(state.path("Arguments").path("FunctionName").asText()));
    assertThat(letters)
        .as("nothing of a matter reads or gives data")
        .containsExactlyInAnyOrder(
            "",
            "${AdvanceCase}",
            "${PlaceRestriction}",
            "${RecordFailure}",
            "${RemindTeam}",
            "${RequestApproval}",
            "${SendLetter}");
  }

  @Test
  void aMatterShouldNeverAskWhoSomebodyIsNorReachARight() {
    JsonNode request = Repository.stateMachine("privacy-request");
    Set<String> matter = starting(request, "${Matter}");
    assertThat(matter).hasSize(1);
    assertThat(after(request, matter, starting(request, "${RecoverCase}")))
        .as("as long as nothing fails")
        .contains("Close what a person answered")
        .doesNotContainAnyElementsOf(starting(request, "${VerifyIdentity}"))
        .doesNotContain("Answer each right");
    assertThat(reachable(request, Set.of("Acknowledge the request"), Set.of()))
        .as("first the person hears that it has come in")
        .doesNotContainAnyElementsOf(matter);
  }

  /** "We hold nothing" is an answer of its own: it neither follows from nor leads to another. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "access, BuildPackage, DeliverPackage",
    "erasure, CheckPlan, EraseStore",
    "recipients-list, ListRecipients, ListRecipients",
  })
  void thatNothingIsHeldShouldBeSaidOnlyWhenTheSearchFoundThatAndThenAnswerTheCase(
      String file, String finding, String other) {
    JsonNode machine = Repository.stateMachine(file);
    Set<String> said = letters(machine, "no-data");
    assertThat(said).hasSize(1);
    assertThat(reachable(machine, invoking(machine, "${" + finding + "}"), Set.of()))
        .as("not before it was searched")
        .doesNotContainAnyElementsOf(said);
    Repository.states(machine)
        .forEach(
            (name, state) ->
                state
                    .path("Choices")
                    .forEach(
                        choice -> {
                          if (said.contains(choice.path("Next").asText())) {
                            assertThat(choice.path("Condition").asText())
                                .as(name)
                                .contains("and $nothing");
                          }
                        }));
    assertThat(
            Repository.states(machine).values().stream()
                .filter(state -> said.contains(state.path("Next").asText()))
                .toList())
        .as("a choice is the only way there")
        .isEmpty();
    JsonNode sent = machine.path("States").path(said.iterator().next());
    assertThat(named(machine, state -> payload(state).path("event"), "ANSWER"))
        .as("the case is answered by it")
        .contains(sent.path("Next").asText());
    assertThat(after(machine, said))
        .as("and nothing else happens")
        .doesNotContainAnyElementsOf(invoking(machine, "${" + other + "}"));
  }

  private static Set<String> after(JsonNode machine, Set<String> from) {
    return after(machine, from, Set.of());
  }

  /** What can come after some states when others cannot be left. */
  private static Set<String> after(JsonNode machine, Set<String> from, Set<String> closed) {
    Map<String, JsonNode> states = Repository.states(machine);
    Set<String> seen = new TreeSet<>();
    Deque<String> todo = new ArrayDeque<>(from);
    while (!todo.isEmpty()) {
      next(states.getOrDefault(todo.pop(), machine), Set.of()).stream()
          .filter(seen::add)
          .filter(name -> !closed.contains(name))
          .forEach(todo::add);
    }
    return seen;
  }

  @Test
  void everyFunctionThatDisclosesOrDestroysShouldBeInTheWalk() {
    Set<String> used = new TreeSet<>();
    Repository.stateMachines()
        .forEach(
            (file, machine) ->
                Repository.states(machine)
                    .values()
                    .forEach(
                        state -> used.add(state.path("Arguments").path("FunctionName").asText())));
    assertThat(used)
        .containsExactlyInAnyOrder(
            "",
            "${AdvanceCase}",
            "${AnnounceLifting}",
            "${AssessIdentity}",
            "${AwaitConfirmation}",
            "${BuildPackage}",
            "${CarryOutTriage}",
            "${CheckPlan}",
            "${ConcludeErasure}",
            "${Correct}",
            "${DeliverPackage}",
            "${EndWeighing}",
            "${EraseStore}",
            "${InspectDocument}",
            "${LiftRestriction}",
            "${ListRecipients}",
            "${PlaceRestriction}",
            "${PlanCorrection}",
            "${PlanErasure}",
            "${PlanObjection}",
            "${PlanReplay}",
            "${PlanSweep}",
            "${PlanTelling}",
            "${PrepareUpload}",
            "${ReadBack}",
            "${RecordFailure}",
            "${RecordInspection}",
            "${RemindTeam}",
            "${ReopenCase}",
            "${ReportSweep}",
            "${RequestApproval}",
            "${ReplayCase}",
            "${ResolveSubject}",
            "${SearchStore}",
            "${SendLetter}",
            "${StopCase}",
            "${StopMarketing}",
            "${SweepBatch}",
            "${TellRecipient}",
            "${UpholdObjection}",
            "${WithdrawConsents}");
  }

  @Test
  void marketingShouldStopWithoutAPersonAndBeforeAnyoneIsAskedWhoTheyAre() {
    JsonNode objection = Repository.stateMachine("objection");
    assertThat(approvalNames(objection)).isEmpty();
    assertThat(reachable(objection, Set.of(), Set.of("approved")))
        .containsAll(invoking(objection, "${StopMarketing}"));

    JsonNode request = Repository.stateMachine("privacy-request");
    Set<String> identity = starting(request, "${VerifyIdentity}");
    assertThat(identity).hasSize(1);
    assertThat(reachable(request, identity, Set.of()))
        .containsAll(starting(request, "${Objection}"))
        .containsAll(closing(request, "CLOSE_MARKETING_STOPPED"));
  }

  @Test
  void aCorrectionShouldNeedASecondLookThatNoProposalReplaces() {
    JsonNode machine = Repository.stateMachine("rectification");
    Set<String> second = named(machine, state -> payload(state).path("kind"), "rectification");
    Set<String> proposing = named(machine, state -> payload(state).path("kind"), "proposal");
    assertThat(reachable(machine, second, Set.of()))
        .doesNotContainAnyElementsOf(invoking(machine, "${Correct}"));
    assertThat(reachable(machine, proposing, Set.of()))
        .doesNotContainAnyElementsOf(invoking(machine, "${PlanCorrection}"));
  }

  @Test
  void anObjectionShouldRestrictBeforeAnyoneDecidesAndLiftNothingByItself() {
    JsonNode machine = Repository.stateMachine("weigh-objection");
    Set<String> restricted = invoking(machine, "${PlaceRestriction}");
    assertThat(reachable(machine, approvalNames(machine), Set.of())).containsAll(restricted);
    assertThat(reachable(machine, restricted, Set.of()))
        .as("nobody decides while the data is in use")
        .doesNotContainAnyElementsOf(approvalNames(machine));
    assertThat(reachable(machine, approvalNames(machine), Set.of()))
        .as("how the restriction ends follows from a decision")
        .doesNotContainAnyElementsOf(invoking(machine, "${EndWeighing}"))
        .doesNotContainAnyElementsOf(starting(machine, "${LiftingOfRestriction}"));
  }

  @Test
  void consentShouldBeWithdrawnWithoutAPerson() {
    JsonNode machine = Repository.stateMachine("withdraw-consent");
    assertThat(approvalNames(machine)).isEmpty();
    assertThat(reachable(machine, Set.of(), Set.of("approved")))
        .containsAll(invoking(machine, "${WithdrawConsents}"));
  }

  @Test
  void aRestrictionShouldBePlacedWithoutADecisionButNeverForAStranger() {
    JsonNode restriction = Repository.stateMachine("restriction");
    assertThat(approvalNames(restriction)).isEmpty();
    assertThat(reachable(restriction, Set.of(), Set.of("approved")))
        .containsAll(invoking(restriction, "${PlaceRestriction}"))
        .containsAll(named(restriction, state -> payload(state).path("event"), "ANSWER_AT_ONCE"));
    JsonNode request = Repository.stateMachine("privacy-request");
    assertThat(reachable(request, starting(request, "${VerifyIdentity}"), Set.of()))
        .doesNotContainAnyElementsOf(starting(request, "${Restriction}"));
  }

  @Test
  void noRestrictionShouldBeLiftedBeforeThePersonIsToldAndTheDayHasCome() {
    JsonNode lifting = Repository.stateMachine("lift-restriction");
    Set<String> lifted = invoking(lifting, "${LiftRestriction}");
    Set<String> told =
        named(lifting, state -> payload(state).path("letter"), "restriction-lifting");
    Set<String> waited = named(lifting, state -> state.path("Type"), "Wait");
    assertThat(reachable(lifting, told, Set.of()))
        .as("the letter's failure path aside, nothing passes it")
        .doesNotContainAnyElementsOf(lifted);
    assertThat(reachable(lifting, waited, Set.of())).doesNotContainAnyElementsOf(lifted);
  }

  /** What may answer without a decision, design 7.1: nothing else has that event. */
  @Test
  void onlyWhatNeedsNoDecisionShouldAnswerAtOnce() {
    Set<String> machines = new TreeSet<>();
    Repository.stateMachines()
        .forEach(
            (file, machine) ->
                Repository.states(machine)
                    .values()
                    .forEach(
                        state -> {
                          if (payload(state).path("event").asText().equals("ANSWER_AT_ONCE")) {
                            machines.add(file);
                          }
                        }));
    assertThat(machines)
        .containsExactlyInAnyOrder(
            "statemachines/restriction.asl.json", "statemachines/withdraw-consent.asl.json");
  }

  @Test
  void onlyStoppedMarketingShouldEndACaseWithoutKnowingWhoAsks() {
    JsonNode request = Repository.stateMachine("privacy-request");
    Set<String> withoutIdentity =
        reachable(request, starting(request, "${VerifyIdentity}"), Set.of());
    assertThat(withoutIdentity)
        .doesNotContainAnyElementsOf(starting(request, "${Access}"))
        .doesNotContainAnyElementsOf(starting(request, "${Rectification}"))
        .doesNotContainAnyElementsOf(starting(request, "${Erasure}"))
        .doesNotContainAnyElementsOf(closing(request, "CLOSE_REFUSED"));
    Set<String> people = new TreeSet<>(starting(request, "${VerifyIdentity}"));
    people.addAll(starting(request, "${RecoverCase}"));
    people.addAll(starting(request, "${Matter}"));
    assertThat(reachable(request, people, Set.of()))
        .as(
            "a person may answer a matter, or say that a failed case was answered; software may"
                + " not")
        .doesNotContainAnyElementsOf(closing(request, "CLOSE"));
    assertThat(reachable(request, starting(request, "${Objection}"), Set.of()))
        .as("nothing is closed before it has stopped")
        .doesNotContainAnyElementsOf(closing(request, "CLOSE_MARKETING_STOPPED"));
    assertThat(reachable(request, Set.of(), Set.of("objection_marketing")))
        .as("nothing is stopped that was not asked")
        .doesNotContainAnyElementsOf(starting(request, "${Objection}"));
  }

  @Test
  void theObjectionShouldDoNothingElse() {
    JsonNode objection = Repository.stateMachine("objection");
    Set<String> functions = new TreeSet<>();
    Set<String> letters = new TreeSet<>();
    Repository.states(objection)
        .values()
        .forEach(
            state -> {
              functions.add(state.path("Arguments").path("FunctionName").asText());
              letters.add(payload(state).path("letter").asText());
            });
    assertThat(functions)
        .containsExactlyInAnyOrder("", "${StopMarketing}", "${SendLetter}", "${RecordFailure}");
    assertThat(letters).containsExactlyInAnyOrder("", "marketing-stopped");
  }

  @Test
  void whatAComputerSeesOfACopyShouldDecideNothingAboutWhoAsks() {
    JsonNode copies = Repository.stateMachine("inspect-document");
    assertThat(approvalNames(copies)).isEmpty();
    Set<String> functions = new TreeSet<>();
    Repository.states(copies)
        .values()
        .forEach(state -> functions.add(state.path("Arguments").path("FunctionName").asText()));
    assertThat(functions)
        .as("nothing moves the case, answers a wait or discloses")
        .containsExactlyInAnyOrder(
            "",
            "${InspectDocument}",
            "${PrepareUpload}",
            "${RecordInspection}",
            "${RemindTeam}",
            "${SendLetter}");
  }

  @Test
  void noWayThroughALookAtACopyShouldMissItsDestruction() {
    JsonNode copies = Repository.stateMachine("inspect-document");
    JsonNode look = copies.path("States").path("Look at the copy and destroy it");
    Set<String> recording = invoking(copies, "${RecordInspection}");
    Set<String> next = new TreeSet<>(next(look, Set.of()));
    assertThat(next).containsExactlyInAnyOrder("Note that it failed", "Record what was seen");
    assertThat(recording).containsExactly("Record what was seen");
    assertThat(next(copies.path("States").path("Note that it failed"), Set.of()))
        .containsExactlyElementsOf(recording);
  }

  /** Recipients are told of what was done, never of what is only asked or planned. */
  @ParameterizedTest(name = "{0} after {1}")
  @CsvSource({
    "erasure, ReadBack",
    "rectification, Correct",
    "restriction, PlaceRestriction",
    "weigh-objection, PlaceRestriction",
    "lift-restriction, LiftRestriction",
    "erasure-replay, ReplayCase",
  })
  void nobodyShouldBeToldBeforeItIsDoneAndNobodyForgottenAfterwards(String file, String done) {
    JsonNode machine = Repository.stateMachine(file);
    Set<String> telling = starting(machine, "${TellRecipients}");
    Set<String> doing = invoking(machine, "${" + done + "}");
    assertThat(telling).hasSize(1);
    // Of an erasure that was begun before, another test walks the end.
    assertThat(reachable(machine, doing, Set.of("begun")))
        .as("not before")
        .doesNotContainAnyElementsOf(telling);
    assertThat(reachable(machine, Set.of(), Set.of())).containsAll(telling);
    telling.forEach(
        name ->
            assertThat(Repository.states(machine))
                .as("nobody waits for it")
                .hasEntrySatisfying(
                    name,
                    state ->
                        assertThat(state.path("Resource").asText())
                            .isEqualTo("arn:aws:states:::states:startExecution")));
  }

  /** Its function ends nothing of which no plan was taken up before. */
  @Test
  void theRestOfAnErasureShouldBeRefusedByAPersonAndWhatIsGoneWrittenDownBeforeAnyoneIsTold() {
    JsonNode machine = Repository.stateMachine("erasure");
    Set<String> telling = new TreeSet<>(starting(machine, "${TellRecipients}"));
    telling.addAll(letters(machine, "erasure-confirmation"));
    Set<String> erasing = invoking(machine, "${EraseStore}");
    assertThat(reachable(machine, erasing, Set.of())).containsAll(telling);
    assertThat(reachable(machine, invoking(machine, "${ConcludeErasure}"), Set.of()))
        .doesNotContainAnyElementsOf(telling);
    assertThat(reachable(machine, approvalNames(machine), Set.of()))
        .doesNotContainAnyElementsOf(invoking(machine, "${ConcludeErasure}"));
  }

  private static Set<String> starting(JsonNode machine, String child) {
    return named(machine, state -> state.path("Arguments").path("StateMachineArn"), child);
  }

  private static Set<String> closing(JsonNode machine, String event) {
    return named(machine, state -> payload(state).path("event"), event);
  }

  private static Set<String> named(
      JsonNode machine, Function<JsonNode, JsonNode> field, String text) {
    Set<String> names = new TreeSet<>();
    Repository.states(machine)
        .forEach(
            (name, state) -> {
              if (field.apply(state).asText().equals(text)) {
                names.add(name);
              }
            });
    assertThat(names).as("%s occurs", text).isNotEmpty();
    return names;
  }

  private static void assertGated(JsonNode machine, Set<String> outcomes) {
    assertThat(reachable(machine, Set.of(), Set.of()))
        .as("the outcome can be reached at all")
        .containsAll(outcomes);
    assertThat(reachable(machine, approvalNames(machine), Set.of()))
        .as("without asking")
        .doesNotContainAnyElementsOf(outcomes);
    assertThat(reachable(machine, Set.of(), Set.of("approved")))
        .as("without getting it")
        .doesNotContainAnyElementsOf(outcomes);
  }

  /**
   * The states reachable when some states cannot be left and no choice on the given word is ever
   * true.
   */
  private static Set<String> reachable(
      JsonNode machine, Set<String> closed, Set<String> neverTrue) {
    Map<String, JsonNode> states = Repository.states(machine);
    Set<String> seen = new TreeSet<>();
    Deque<String> todo = new ArrayDeque<>(List.of(machine.path("StartAt").asText()));
    while (!todo.isEmpty()) {
      String name = todo.pop();
      if (seen.add(name) && !closed.contains(name)) {
        todo.addAll(next(states.getOrDefault(name, machine), neverTrue));
      }
    }
    return seen;
  }

  private static List<String> next(JsonNode state, Set<String> neverTrue) {
    List<String> names = new ArrayList<>();
    add(names, state.path("Next"));
    add(names, state.path("Default"));
    add(names, state.path("ItemProcessor").path("StartAt"));
    for (JsonNode choice : state.path("Choices")) {
      if (neverTrue.stream()
          .noneMatch(word -> choice.path("Condition").asText().contains("'" + word + "'"))) {
        add(names, choice.path("Next"));
      }
    }
    // A failure leads to a person or, for a timeout of the approval itself, back to it; it approves
    // nothing.
    StreamSupport.stream(state.path("Catch").spliterator(), false)
        .forEach(caught -> add(names, caught.path("Next")));
    return names;
  }

  private static void add(List<String> names, JsonNode name) {
    if (name.isTextual()) {
      names.add(name.asText());
    }
  }

  private static Set<String> approvalNames(JsonNode machine) {
    return invoking(machine, APPROVAL);
  }

  private static List<JsonNode> approvals(JsonNode machine) {
    return approvalNames(machine).stream()
        .map(name -> Repository.states(machine).getOrDefault(name, machine))
        .toList();
  }

  private static Set<String> invoking(JsonNode machine, String function) {
    Set<String> names = new TreeSet<>();
    Repository.states(machine)
        .forEach(
            (name, state) -> {
              if (state.path("Arguments").path("FunctionName").asText().equals(function)) {
                names.add(name);
              }
            });
    return names;
  }

  private static JsonNode payload(JsonNode state) {
    return state.path("Arguments").path("Payload");
  }
}
