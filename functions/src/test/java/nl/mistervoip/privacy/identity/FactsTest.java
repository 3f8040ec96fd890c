package nl.mistervoip.privacy.identity;

import static nl.mistervoip.privacy.identity.IdentityScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.identity.Confirmation.FactsForm;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryTasks.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
  private static final Answered CONFIRMED = new Answered("token-1", Map.of("outcome", "confirmed"));

  private static IdentityScene waiting() {
    IdentityScene scene = IdentityScene.withInvoice();
    scene.assess.assess(scene.id(), NOW);
    scene.awaiting.await(scene.id(), scene.tasks.waiting("token-1"), NOW);
    return scene;
  }

  private static IdentityScene codeGiven() {
    IdentityScene scene = waiting();
    assertThat(scene.confirmation.enter(scene.token(), scene.code(), NOW))
        .isEqualTo(new PageOutcome.AskFacts(Language.NL, scene.code()));
    return scene;
  }

  private static PageOutcome give(IdentityScene scene, String number, String amount) {
    return scene.confirmation.facts(
        scene.token(), new FactsForm(scene.code(), number, amount, false), NOW);
  }

  private static IdentityProof proof(IdentityScene scene, Instant at) {
    assertThat(scene.assess.assess(scene.id(), at).outcome()).isEqualTo("none");
    return scene.documents.getJson(scene.id(), IdentityProof.VAULT_NAME, IdentityProof.class);
  }

  @Test
  void theRightFactsShouldConfirmAtLevelThree() {
    IdentityScene scene = codeGiven();
    assertThat(scene.tasks.answered()).isEmpty();
    assertThat(give(scene, "100001", "€ 45,99"))
        .isEqualTo(new PageOutcome.Confirmed(Language.NL, false, false));
    assertThat(scene.tasks.answered()).containsExactly(CONFIRMED);
    assertThat(proof(scene, NOW).level()).isEqualTo(3);
    assertThat(proof(scene, NOW).means()).isEqualTo("link-and-facts");
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("100002", "45,99"),
        Arguments.of("100001", "45,98"),
        Arguments.of("100002", "1,00"),
        Arguments.of("", ""),
        Arguments.of("abc", "<script>"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whateverIsWrongShouldGetTheSameAnswer(String number, String amount) {
    IdentityScene scene = codeGiven();
    assertThat(give(scene, number, amount))
        .isEqualTo(new PageOutcome.WrongFacts(Language.NL, scene.code(), 2));
  }

  @Test
  void aWrongCodeWithTheRightFactsShouldGetThatAnswerToo() {
    IdentityScene scene = codeGiven();
    FactsForm form = new FactsForm(scene.wrongCode(), "100001", "45,99", false);
    assertThat(scene.confirmation.facts(scene.token(), form, NOW))
        .isEqualTo(new PageOutcome.WrongFacts(Language.NL, scene.wrongCode(), 2));
  }

  @Test
  void threeWrongAnswersShouldGoOnAtLevelTwo() {
    IdentityScene scene = codeGiven();
    give(scene, "100001", "1");
    give(scene, "100001", "2");
    assertThat(give(scene, "100001", "3"))
        .isEqualTo(new PageOutcome.Confirmed(Language.NL, false, true));
    assertThat(scene.tasks.answered()).containsExactly(CONFIRMED);
    assertThat(proof(scene, NOW).level()).isEqualTo(2);
    assertThat(scene.events().stream().filter("identity.wrong-facts"::equals)).hasSize(3);
  }

  @Test
  void whoHasTheFactsNotAtHandShouldGoOnAtLevelTwo() {
    IdentityScene scene = codeGiven();
    FactsForm later = new FactsForm(scene.code(), "", "", true);
    assertThat(scene.confirmation.facts(scene.token(), later, NOW))
        .isEqualTo(new PageOutcome.Confirmed(Language.NL, false, true));
    assertThat(proof(scene, NOW).level()).isEqualTo(2);
  }

  @Test
  void leavingWithoutTheCodeShouldSettleNothing() {
    IdentityScene scene = codeGiven();
    FactsForm later = new FactsForm(scene.wrongCode(), "", "", true);
    assertThat(scene.confirmation.facts(scene.token(), later, NOW))
        .isInstanceOf(PageOutcome.WrongFacts.class);
    assertThat(scene.tasks.answered()).isEmpty();
  }

  @Test
  void factsBeforeTheCodeShouldShowTheCodeFormAndCostNothing() {
    IdentityScene scene = waiting();
    assertThat(give(scene, "100001", "45,99")).isEqualTo(new PageOutcome.Ask(Language.NL));
    assertThat(scene.challenge().facts().orElseThrow().tries()).isZero();
  }

  @Test
  void theLinkAloneShouldNotOpenTheQuestionAfterSomebodyGaveTheCode() {
    IdentityScene scene = codeGiven();
    assertThat(scene.confirmation.open(scene.token(), NOW))
        .isEqualTo(new PageOutcome.Ask(Language.NL));
  }

  @Test
  void whoLeavesTheQuestionOpenShouldBeHelpedOnAfterADay() {
    IdentityScene scene = codeGiven();
    scene.awaiting.await(
        scene.id(), scene.tasks.waiting("token-2"), NOW.plus(Duration.ofHours(23)));
    assertThat(scene.tasks.answered()).isEmpty();
    scene.awaiting.await(scene.id(), scene.tasks.waiting("token-3"), NOW.plus(Duration.ofDays(1)));
    assertThat(scene.tasks.answered())
        .containsExactly(new Answered("token-3", Map.of("outcome", "confirmed")));
    assertThat(proof(scene, NOW.plus(Duration.ofDays(1))).level()).isEqualTo(2);
  }

  @Test
  void guessingInParallelShouldNotGiveMoreThanThreeComparisons() {
    for (int round = 0; round < 10; round++) {
      IdentityScene scene = codeGiven();
      List<CompletableFuture<PageOutcome>> guesses =
          IntStream.range(0, 30)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> give(scene, "100001", i + ",00")))
              .toList();
      guesses.forEach(CompletableFuture::join);
      assertThat(scene.challenge().facts().orElseThrow().tries()).isEqualTo(3);
      assertThat(scene.challenge().factsGiven()).isFalse();
      assertThat(scene.tasks.answered()).containsExactly(CONFIRMED);
    }
  }

  @Test
  void nothingThatPrintsShouldShowTheAnswer() {
    IdentityScene scene = codeGiven();
    FactsForm form = new FactsForm("123456", "100001", "45,99", false);
    String seen =
        form
            + ChallengeRows.row(scene.challenge()).toString()
            + scene.audit.events()
            + new PageOutcome.AskFacts(Language.NL, "123456");
    assertThat(seen).doesNotContain("100001").doesNotContain("4599").doesNotContain("123456");
  }

  static Stream<Integer> places() {
    return IntStream.rangeClosed(1, 30).boxed();
  }

  @ParameterizedTest(name = "dies after write {0}")
  @MethodSource("places")
  void dyingAnywhereShouldStillTellTheWorkflowOnceThatFactsWereGiven(int write) {
    IdentityScene scene = IdentityScene.withInvoice(Fuse.after(write));
    Fuse.untilDone(() -> scene.assess.assess(scene.id(), NOW));
    scene.tasks.waiting("token-1");
    Fuse.untilDone(() -> scene.awaiting.await(scene.id(), "token-1", NOW));
    Fuse.untilDone(() -> scene.confirmation.enter(scene.token(), scene.code(), NOW));
    Fuse.untilDone(() -> give(scene, "100001", "45.99"));
    Fuse.untilDone(() -> scene.assess.assess(scene.id(), NOW));
    assertThat(scene.tasks.answered()).containsExactly(CONFIRMED);
    assertThat(
            scene
                .documents
                .getJson(scene.id(), IdentityProof.VAULT_NAME, IdentityProof.class)
                .level())
        .isEqualTo(3);
  }
}
