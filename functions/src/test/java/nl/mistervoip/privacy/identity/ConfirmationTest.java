package nl.mistervoip.privacy.identity;

import static nl.mistervoip.privacy.identity.IdentityScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryTasks.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTest {
  private static IdentityScene asked() {
    IdentityScene scene = IdentityScene.known();
    scene.assess.assess(scene.id(), NOW);
    return scene;
  }

  private static IdentityScene waiting() {
    IdentityScene scene = asked();
    scene.awaiting.await(scene.id(), scene.tasks.waiting("token-1"), NOW);
    return scene;
  }

  private static Answered answer(String outcome) {
    return new Answered("token-1", Map.of("outcome", outcome));
  }

  private static void guessWrong(IdentityScene scene, int times) {
    IntStream.range(0, times)
        .forEach(i -> scene.confirmation.enter(scene.token(), scene.wrongCode(), NOW));
  }

  @Test
  void theRightCodeShouldConfirmAndTellTheWorkflow() {
    IdentityScene scene = waiting();
    assertThat(scene.confirmation.enter(scene.token(), scene.code(), NOW))
        .isEqualTo(new PageOutcome.Confirmed(Language.NL, false, false));
    assertThat(scene.tasks.answered()).containsExactly(answer("confirmed"));
    assertThat(scene.events()).endsWith("identity.confirmed");
    assertThat(scene.challenge().taskToken()).isEmpty();
  }

  @Test
  void aCodeWithBlanksShouldDo() {
    IdentityScene scene = waiting();
    String typed = " " + scene.code().substring(0, 3) + " \u00A0" + scene.code().substring(3) + " ";
    assertThat(scene.confirmation.enter(scene.token(), typed, NOW))
        .isInstanceOf(PageOutcome.Confirmed.class);
  }

  @Test
  void openingTheLinkShouldSettleNothingHoweverOften() {
    IdentityScene scene = waiting();
    for (int i = 0; i < 20; i++) {
      assertThat(scene.confirmation.open(scene.token(), NOW))
          .isEqualTo(new PageOutcome.Ask(Language.NL));
    }
    assertThat(scene.challenge().tries()).isZero();
    assertThat(scene.tasks.answered()).isEmpty();
  }

  @Test
  void aConfirmationBeforeTheWorkflowWaitsShouldBeToldAsSoonAsItDoes() {
    IdentityScene scene = asked();
    scene.confirmation.enter(scene.token(), scene.code(), NOW);
    assertThat(scene.tasks.answered()).isEmpty();
    scene.awaiting.await(scene.id(), scene.tasks.waiting("token-1"), NOW);
    assertThat(scene.tasks.answered()).containsExactly(answer("confirmed"));
  }

  @Test
  void aConfirmationAfterTheWaitTimedOutShouldReachTheNextWait() {
    IdentityScene scene = waiting();
    scene.tasks.timeOut("token-1");
    assertThat(scene.confirmation.enter(scene.token(), scene.code(), NOW))
        .isInstanceOf(PageOutcome.Confirmed.class);
    scene.awaiting.await(scene.id(), scene.tasks.waiting("token-2"), NOW);
    assertThat(scene.tasks.answered())
        .containsExactly(new Answered("token-2", Map.of("outcome", "confirmed")));
  }

  @Test
  void fourWrongCodesShouldLeaveOneTryAndTheFifthShouldBlock() {
    IdentityScene scene = waiting();
    for (int left = 4; left >= 1; left--) {
      assertThat(scene.confirmation.enter(scene.token(), scene.wrongCode(), NOW))
          .isEqualTo(new PageOutcome.Wrong(Language.NL, left));
    }
    assertThat(scene.confirmation.enter(scene.token(), scene.wrongCode(), NOW))
        .isEqualTo(new PageOutcome.Blocked(Language.NL));
    assertThat(scene.confirmation.enter(scene.token(), scene.code(), NOW))
        .isEqualTo(new PageOutcome.Blocked(Language.NL));
    assertThat(scene.tasks.answered()).containsExactly(answer("blocked"));
    assertThat(scene.events().stream().filter("identity.wrong-code"::equals)).hasSize(5);
    assertThat(scene.events()).endsWith("identity.blocked");
  }

  @Test
  void theRightCodeOnTheFifthTryShouldStillConfirm() {
    IdentityScene scene = waiting();
    guessWrong(scene, 4);
    assertThat(scene.confirmation.enter(scene.token(), scene.code(), NOW))
        .isInstanceOf(PageOutcome.Confirmed.class);
  }

  @Test
  void guessingInParallelShouldNotGiveMoreThanFiveComparisons() {
    for (int round = 0; round < 10; round++) {
      IdentityScene scene = waiting();
      List<CompletableFuture<PageOutcome>> guesses =
          IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> scene.confirmation.enter(scene.token(), scene.wrongCode(), NOW)))
              .toList();
      guesses.forEach(CompletableFuture::join);
      assertThat(scene.challenge().tries()).isEqualTo(5);
      assertThat(scene.challenge().state()).isEqualTo(ChallengeState.BLOCKED);
      assertThat(scene.events().stream().filter("identity.wrong-code"::equals)).hasSize(5);
      assertThat(scene.tasks.answered()).containsExactly(answer("blocked"));
    }
  }

  @Test
  void aDoubleClickWithTheRightCodeShouldConfirmOnce() {
    for (int wrongBefore = 0; wrongBefore < 5; wrongBefore++) {
      IdentityScene scene = waiting();
      guessWrong(scene, wrongBefore);
      List<CompletableFuture<PageOutcome>> clicks =
          Stream.of(1, 2, 3)
              .map(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> scene.confirmation.enter(scene.token(), scene.code(), NOW)))
              .toList();
      clicks.forEach(CompletableFuture::join);
      assertThat(scene.challenge().state()).isEqualTo(ChallengeState.CONFIRMED);
      assertThat(scene.tasks.answered()).containsExactly(answer("confirmed"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "abcdef", "<script>", "１２３４５６"})
  void whatIsNoCodeShouldCostNoTry(String typed) {
    IdentityScene scene = waiting();
    assertThat(scene.confirmation.enter(scene.token(), typed, NOW))
        .isEqualTo(new PageOutcome.NoCode(Language.NL));
    assertThat(scene.challenge().tries()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "../../etc", "case/MV-0000-0000", "<script>alert(1)</script>"})
  void aMalformedTokenShouldBeUnknown(String token) {
    IdentityScene scene = waiting();
    assertThat(scene.confirmation.open(token, NOW)).isInstanceOf(PageOutcome.Unknown.class);
    assertThat(scene.confirmation.enter(token, "123456", NOW))
        .isInstanceOf(PageOutcome.Unknown.class);
  }

  @Test
  void anExpiredLinkShouldSaySoAndTellTheWorkflow() {
    IdentityScene scene = waiting();
    Instant late = NOW.plus(Duration.ofDays(21));
    assertThat(scene.confirmation.enter(scene.token(), scene.code(), late))
        .isEqualTo(new PageOutcome.Expired(Language.NL));
    assertThat(scene.tasks.answered()).containsExactly(answer("expired"));
  }

  @Test
  void aWaitThatStartsAfterExpiryShouldEndAtOnce() {
    IdentityScene scene = asked();
    Instant late = NOW.plus(Duration.ofDays(30));
    scene.awaiting.await(scene.id(), scene.tasks.waiting("token-1"), late);
    assertThat(scene.tasks.answered()).containsExactly(answer("expired"));
  }

  @Test
  void aLastTryThatDiedWhileComparingShouldBlockAfterAMinute() {
    IdentityScene scene = waiting();
    for (int i = 0; i < 5; i++) {
      assertThat(scene.rows.takeTry(scene.challenge().key(), 5, NOW)).isPresent();
    }
    assertThat(scene.confirmation.enter(scene.token(), scene.code(), NOW.plusSeconds(5)))
        .isEqualTo(new PageOutcome.Busy(Language.NL));
    assertThat(scene.confirmation.open(scene.token(), NOW.plusSeconds(61)))
        .isEqualTo(new PageOutcome.Blocked(Language.NL));
    assertThat(scene.tasks.answered()).containsExactly(answer("blocked"));
  }

  static Stream<Integer> places() {
    return IntStream.rangeClosed(1, 30).boxed();
  }

  private static void tellsOnceWhereverItDies(
      int write, Consumer<IdentityScene> press, String outcome, ChallengeState end) {
    IdentityScene scene = IdentityScene.known(Fuse.after(write));
    Fuse.untilDone(() -> scene.assess.assess(scene.id(), NOW));
    scene.tasks.waiting("token-1");
    Fuse.untilDone(() -> scene.awaiting.await(scene.id(), "token-1", NOW));
    Fuse.untilDone(() -> press.accept(scene));
    scene.confirmation.open(scene.token(), NOW.plusSeconds(120));
    assertThat(scene.challenge().state()).isEqualTo(end);
    assertThat(scene.tasks.answered()).containsExactly(answer(outcome));
    assertThat(scene.events().stream().filter(("identity." + outcome)::equals)).hasSize(1);
  }

  @ParameterizedTest(name = "dies after write {0}")
  @MethodSource("places")
  void dyingAnywhereShouldStillTellTheWorkflowOnceThatThePersonConfirmed(int write) {
    tellsOnceWhereverItDies(
        write,
        scene -> scene.confirmation.enter(scene.token(), scene.code(), NOW),
        "confirmed",
        ChallengeState.CONFIRMED);
  }

  @ParameterizedTest(name = "dies after write {0}")
  @MethodSource("places")
  void dyingAnywhereShouldStillTellTheWorkflowOnceThatTheLinkIsBlocked(int write) {
    tellsOnceWhereverItDies(
        write,
        scene -> {
          while (scene.challenge().open() && scene.challenge().tries() < 5) {
            scene.confirmation.enter(scene.token(), scene.wrongCode(), NOW);
          }
        },
        "blocked",
        ChallengeState.BLOCKED);
  }

  @Test
  void nothingThatPrintsShouldShowSecrets() {
    IdentityScene scene = waiting();
    assertThat(scene.challenge().toString() + scene.letter("identity-link"))
        .doesNotContain("token-1")
        .doesNotContain(scene.token())
        .doesNotContain(scene.code());
  }
}
