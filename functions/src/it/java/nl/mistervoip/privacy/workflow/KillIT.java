package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import nl.mistervoip.privacy.identity.document.samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the process of each step in the middle of a real case: after some AWS request, or after all
 * of its work but before its answer. The case still ends right, and once.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillIT {
  /**
   * Step and moment: after that many AWS requests, or with all work done and only the answer lost.
   */
  private static final Map<String, String> ACCESS =
      Map.of(
          "advance-case", "request:2",
          "send-letter", "response",
          "assess-identity", "request:6",
          "await-confirmation", "response",
          "resolve-subject", "request:4",
          "search-store", "request:3",
          "build-package", "response",
          "request-approval", "request:2",
          "deliver-package", "request:3");

  private static final Map<String, String> ERASURE =
      Map.of(
          "plan-erasure", "request:8",
          "request-approval", "response",
          "check-plan", "response",
          "erase-store", "request:5",
          "read-back", "response",
          "conclude-erasure", "request:4");

  private static final Map<String, String> OBJECTION =
      Map.of("stop-marketing", "request:9", "send-letter", "request:5", "advance-case", "response");

  private static final Map<String, String> COPY =
      Map.of(
          "prepare-upload", "request:5",
          "inspect-document", "response",
          "record-inspection", "response");

  /** After so many the state machines give up. */
  private static final int RETRIES = 5;

  private final RunningDesk desk = new RunningDesk();
  private final KillHooks hooks = new KillHooks();

  /** What the ordinary run kills: the steps that read, decide, write or send; a campaign all. */
  private static final Set<String> SAMPLE =
      Set.of("deliver-package", "erase-store", "stop-marketing");

  static Stream<Arguments> accessSteps() {
    return steps(ACCESS);
  }

  static Stream<Arguments> objectionSteps() {
    return steps(OBJECTION);
  }

  static Stream<Arguments> copySteps() {
    return steps(COPY);
  }

  static Stream<Arguments> erasureSteps() {
    return steps(ERASURE);
  }

  private static Stream<Arguments> steps(Map<String, String> killed) {
    return killed.entrySet().stream()
        .filter(step -> Boolean.getBoolean("desk.campaign") || SAMPLE.contains(step.getKey()))
        .map(step -> Arguments.of(step.getKey(), step.getValue()));
  }

  @ParameterizedTest(name = "{0} killed at {1}")
  @MethodSource("accessSteps")
  void anAccessCaseShouldEndOnceWhenAStepIsKilled(String step, String moment) {
    Journey journey = new Journey(desk, Customer.unused(desk), "Inzageverzoek", Journey.ACCESS);
    hooks.arm(step, journey.expectedCaseId(), moment);
    journey.mailIn().confirmIdentity().approve("officer-1");
    journey.awaitState("CLOSED_ANSWERED");

    assertThat(hooks.fired(step, journey.caseId()))
        .as("%s was killed at %s", step, moment)
        .isTrue();
    assertThat(
            journey.mails().stream()
                .filter(
                    mail -> mail.link().filter(link -> link.contains("/download/")).isPresent()))
        .as("one package mail")
        .hasSize(1);
    String link = journey.awaitLink("/download/");
    assertThat(desk.submitCode(link, journey.awaitCode(link)).status()).isEqualTo(200);
  }

  @Test
  void aStepThatFailsForGoodShouldWaitForAPersonAndThenGoOn() {
    Journey journey = new Journey(desk, Customer.unused(desk), "Inzageverzoek", Journey.ACCESS);
    for (int attempt = 0; attempt <= RETRIES; attempt++) {
      hooks.arm("resolve-subject", journey.expectedCaseId(), "before");
    }
    JsonNode question = journey.mailIn().confirmIdentity().awaitApproval();

    assertThat(question.path("kind").asText()).isEqualTo("failed");
    assertThat(question.path("summary").path("part").asText()).isEqualTo("access");
    assertThat(journey.details().path("state").asText()).isEqualTo("NEEDS_ATTENTION");
    assertThat(journey.approve("officer-1").awaitApproval().path("kind").asText())
        .isEqualTo("access");
    assertThat(journey.details().path("state").asText()).isEqualTo("AWAITING_APPROVAL");
  }

  @ParameterizedTest(name = "{0} killed at {1}")
  @MethodSource("erasureSteps")
  void anErasureShouldEndOnceWhenAStepIsKilled(String step, String moment) {
    Journey journey = new Journey(desk, Customer.unused(desk), "Delete my data", Journey.ERASURE);
    hooks.arm(step, journey.expectedCaseId(), moment);
    journey.mailIn().confirmIdentity().approve("officer-1").approve("officer-2");
    journey.awaitState("CLOSED_ANSWERED");

    assertThat(hooks.fired(step, journey.caseId()))
        .as("%s was killed at %s", step, moment)
        .isTrue();
    assertThat(
            journey.mails().stream()
                .filter(mail -> mail.subject().contains("erasure has been carried out")))
        .as("one confirmation")
        .hasSize(1);
  }

  @ParameterizedTest(name = "{0} killed at {1}")
  @MethodSource("objectionSteps")
  void anObjectionToMarketingShouldEndOnceWhenAStepIsKilled(String step, String moment) {
    Customer customer = Customer.unused(desk);
    Journey journey = new Journey(desk, customer, "Stop met die reclame", Journey.NO_MARKETING);
    hooks.arm(step, journey.expectedCaseId(), moment);
    journey.mailIn().awaitState("CLOSED_ANSWERED");

    assertThat(hooks.fired(step, journey.caseId()))
        .as("%s was killed at %s", step, moment)
        .isTrue();
    assertThat(
            journey.mails().stream()
                .filter(mail -> mail.subject().contains("Wij sturen u geen reclame meer")))
        .as("one confirmation")
        .hasSize(1);
    assertThat(Marketing.withdrawals(desk, customer)).isNotEmpty().doesNotContain("");
    assertThat(Marketing.suppressed(desk, customer.email())).isTrue();
  }

  // The ordinary run kills none of them: looking at a copy takes a minute.
  @ParameterizedTest(name = "{0} killed at {1}", allowZeroInvocations = true)
  @MethodSource("copySteps")
  void aCopyShouldBeDestroyedAndReviewedOnceWhenAStepIsKilled(String step, String moment)
      throws Exception {
    Sample sample = Generator.whole(300);
    CopyJourney copy = new CopyJourney(desk, sample, "Inzageverzoek", Journey.ACCESS);
    hooks.arm(step, copy.journey().expectedCaseId(), moment);
    copy.send(copy.asked().awaitLink());
    JsonNode review = copy.awaitReview("ready");

    assertThat(hooks.fired(step, copy.journey().caseId()))
        .as("%s was killed at %s", step, moment)
        .isTrue();
    assertThat(copy.versions()).as("the original, in any version").isZero();
    assertThat(review.path("round").asInt()).isEqualTo(1);
    assertThat(
            copy.journey().mails().stream()
                .filter(mail -> mail.link().filter(link -> link.contains("/upload/")).isPresent()))
        .as("one mail with a link")
        .hasSize(1);
    assertThat(new Canary(desk).places(sample)).isEmpty();
  }
}
