package nl.mistervoip.privacy.approval.decision;

import static nl.mistervoip.privacy.approval.decision.ApprovalKind.ACCESS;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.ERASURE;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.IDENTITY;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.RECIPIENTS_LIST;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.RETURNED;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.DIGEST;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.TWO;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.review.ReviewScene;
import nl.mistervoip.privacy.approval.worklist.WorklistScene;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.MaskChanges.Change;
import nl.mistervoip.privacy.casefile.MaskChanges.Effect;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.ReturnedAnswer;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.casefile.TransferWish;
import nl.mistervoip.privacy.intake.byhand.HandScene;
import nl.mistervoip.privacy.intake.triage.InMemoryTriageQueue;
import nl.mistervoip.privacy.intake.triage.SiblingCases;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Right;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which one signed-in person alone could carry somebody's data out, each closed. */
class OneInsiderTest {
  private static final User THREE = new User("officer-3", Set.of(Role.APPROVER));

  private static void turnedAway(String title, ThrowingCallable press) {
    assertThatThrownBy(press)
        .isInstanceOfSatisfying(
            ConsoleProblem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(409);
              assertThat(problem.title()).isEqualTo(title);
              assertThat(problem.detail()).isNotBlank();
            });
  }

  /** As intake writes it into the case when it opens one from a mail. */
  private static void openedBy(ApprovalScene scene, String mailId) {
    scene.audit.append(
        new AuditLog.Event(
            scene.id.value(),
            "mail.received",
            "system",
            "",
            Map.of("message", mailId),
            "mail.received/" + mailId),
        NOW);
  }

  private static String typedIn(ApprovalScene scene, User user) {
    return new HandScene(new InMemoryTriageQueue(), scene.audit)
        .desk
        .open(HandScene.letter(Deadlines.day(NOW)), user.id(), NOW)
        .mailId();
  }

  private static ApprovalScene entered() {
    ApprovalScene scene = new ApprovalScene();
    openedBy(scene, typedIn(scene, ONE));
    return scene;
  }

  private static ApprovalScene settled(SettledBy means) {
    ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);
    scene.settle(ONE, "100002", means.wireName());
    scene.records.apply(scene.id, CaseEvent.PREPARE, "system", NOW);
    return scene;
  }

  private static ApprovalScene uncovered() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1, "digest-0", "task-0");
    ReviewScene.change(scene, scene.approvalId(ACCESS), "digest-0", change(Effect.SHOW, "", ONE));
    return scene;
  }

  private static Change change(Effect effect, String text, User user) {
    return change(effect, text, user, 0);
  }

  private static Change change(Effect effect, String text, User user, int seconds) {
    return new Change(
        "tickets",
        "messages.text",
        effect,
        text,
        "Not needed.",
        user.id(),
        NOW.plusSeconds(seconds));
  }

  /** The case of the scene is one that ONE opened beside another. */
  private static ApprovalScene added() {
    ApprovalScene scene = new ApprovalScene();
    scene.audit.append(
        new AuditLog.Event(
            scene.id.value(), Hands.BESIDE, ONE.id(), "", Map.of("case", "MV-2222-2222"), "x"),
        NOW);
    return scene;
  }

  /** As whoever looks somebody up by hand adds a file to the answer. */
  private static ApprovalScene attached() {
    ApprovalScene scene = new ApprovalScene();
    WorklistScene.attaches(scene, ONE);
    return scene;
  }

  private static TransferWish wish(User by) {
    return new TransferWish("Ander", "x@andere.example", "r", by.id(), NOW);
  }

  /** As the step does that cuts the package: what was proposed by then is what is asked about. */
  private static void asksToTransfer(ApprovalScene scene, User by) {
    scene.documents.putJson(scene.id, TransferWish.VAULT_NAME, wish(by));
    wish(by).askedUnder(scene.documents, scene.id, DIGEST);
    scene.ask(ApprovalKind.TRANSFER, 1);
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of("You entered this request", entered()),
        Arguments.of("You judged who asks", settled(SettledBy.PERSON)),
        Arguments.of("You judged who asks", settled(SettledBy.CALL_BACK)),
        Arguments.of("You judged who asks", settled(SettledBy.MANDATE)),
        Arguments.of("You judged who asks", settled(SettledBy.GUARDIAN)),
        Arguments.of("You judged who asks", settled(SettledBy.MASKED_COPY)),
        Arguments.of("You uncovered part of it", uncovered()),
        Arguments.of("You attached a file", attached()),
        Arguments.of("You added this right", added()));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whoHadAHandInItShouldNotLetThePackageGoAlone(String title, ApprovalScene scene) {
    scene.ask(ACCESS, 1);
    List<String> before = scene.told();
    turnedAway(title, () -> scene.approve(ACCESS, ONE));
    turnedAway(title, () -> scene.approve(ACCESS, new User(ONE.id(), Set.of(Role.APPROVER))));
    assertThat(scene.told()).as("nobody was told").isEqualTo(before);
    assertThat(scene.row(ACCESS).given()).isEmpty();
    assertThat(scene.state()).as("it stays open").isEqualTo(CaseState.AWAITING_APPROVAL);
    assertThat(scene.approve(ACCESS, TWO).state()).isEqualTo("approved");
    assertThat(scene.state()).isEqualTo(CaseState.EXECUTING);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whoHadAHandInItShouldStillRefuse(String title, ApprovalScene scene) {
    scene.ask(ACCESS, 1);
    assertThat(scene.refuse(ACCESS, ONE).state()).as(title).isEqualTo("refused");
  }

  @Test
  void whoEnteredItAndWhoJudgedWhoAsksShouldBothNeedSomebodyElse() {
    ApprovalScene scene = settled(SettledBy.PERSON);
    openedBy(scene, typedIn(scene, TWO));
    scene.ask(ACCESS, 1);
    turnedAway("You judged who asks", () -> scene.approve(ACCESS, ONE));
    turnedAway("You entered this request", () -> scene.approve(ACCESS, TWO));
    assertThat(scene.approve(ACCESS, THREE).state()).isEqualTo("approved");
  }

  @Test
  void aRightThatSomebodyAddedShouldKeepTheHandOfWhoTypedTheFirstRequestIn() {
    ApprovalScene scene = entered();
    scene.documents.put(scene.id, "mail/raw", new byte[] {1});
    scene.documents.putJson(
        scene.id,
        Requester.VAULT_NAME,
        new Requester("", "", "Ans", "", Optional.empty(), Map.of(), false));
    var beside =
        new SiblingCases(scene.records, scene.documents, scene.audit, id -> {})
            .open(scene.id, Right.PORTABILITY, TWO.id(), NOW);
    Question question =
        new Question(beside + "-access", beside.value(), ACCESS, 1, DIGEST, Map.of());
    Approval asked = Approval.first(question, "task", NOW);
    Hands hands = new SecondLook(scene.documents, scene.audit).hands(asked);
    assertThat(hands.barred(asked))
        .extracting(Hands.Hand::by)
        .containsExactlyInAnyOrder(ONE.id(), TWO.id());
    assertThat(hands.alone(asked.agreed(THREE.id(), NOW))).isEmpty();
  }

  @Test
  void aMailThatNobodyTypedInShouldBarNobody() {
    ApprovalScene scene = new ApprovalScene();
    openedBy(scene, "o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1");
    assertThat(scene.ask(ACCESS, 1).approve(ACCESS, ONE).state()).isEqualTo("approved");
  }

  @Test
  void aRequestOfWhichTheAuditDoesNotSayWhoTypedItInShouldBeLetGoByNobody() {
    ApprovalScene scene = new ApprovalScene();
    openedBy(scene, "hand-" + "0".repeat(64));
    scene.ask(ACCESS, 1);
    for (User user : List.of(ONE, TWO, THREE)) {
      turnedAway("Not known who entered it", () -> scene.approve(ACCESS, user));
    }
    assertThat(scene.refuse(ACCESS, ONE).state()).isEqualTo("refused");
  }

  @Test
  void anotherQuestionOfWhoAsksShouldNotWashAHandClean() {
    ApprovalScene scene = settled(SettledBy.PERSON);
    scene.rows.save(scene.row(IDENTITY).askedAnew(scene.row(IDENTITY).question(), "task-9", NOW));
    assertThat(scene.row(IDENTITY).given()).as("the new round knows nothing of it").isEmpty();
    scene.ask(ACCESS, 1);
    turnedAway("You judged who asks", () -> scene.approve(ACCESS, ONE));
  }

  @Test
  void whoCoversItAgainShouldBeFreeToLetItGo() {
    ApprovalScene scene = uncovered().ask(ACCESS, 1, "digest-1a", "task-1a");
    ReviewScene.change(
        scene, scene.approvalId(ACCESS), "digest-1a", change(Effect.HIDE, "Els", ONE, 1));
    scene.ask(ACCESS, 1, "digest-1b", "task-1b");
    Agreement b = new Agreement("digest-1b", "", "", "");
    turnedAway("You uncovered part of it", () -> scene.agree(ACCESS, ONE, b));
    ReviewScene.change(
        scene, scene.approvalId(ACCESS), "digest-1b", change(Effect.HIDE, "", ONE, 2));
    assertThat(scene.ask(ACCESS, 1).approve(ACCESS, ONE).state()).isEqualTo("approved");
  }

  @Test
  void whoCoversMoreShouldBeFreeToLetItGo() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1, "digest-0", "task-0");
    ReviewScene.change(scene, scene.approvalId(ACCESS), "digest-0", change(Effect.HIDE, "", ONE));
    assertThat(scene.ask(ACCESS, 1).approve(ACCESS, ONE).state()).isEqualTo("approved");
  }

  @Test
  void theListOfRecipientsShouldNotGoByWhoTypedTheRequestIn() {
    ApprovalScene scene = entered().ask(RECIPIENTS_LIST, 1);
    turnedAway("You entered this request", () -> scene.approve(RECIPIENTS_LIST, ONE));
    assertThat(scene.approve(RECIPIENTS_LIST, TWO).state()).isEqualTo("approved");
  }

  @Test
  void anAnswerThatCameBackShouldNotBeSentElsewhereByWhoJudgedWhoAsks() {
    ApprovalScene scene = settled(SettledBy.PERSON);
    scene.records.put(aCase().in(CaseState.ANSWER_RETURNED).build());
    scene.documents.putJson(
        scene.id, ReturnedAnswer.VAULT_NAME, new ReturnedAnswer("package-link", "package-link"));
    scene.documents.put(scene.id, "package.zip", new byte[] {1});
    scene.ask(RETURNED, 1);
    Agreement same = new Agreement(DIGEST, "", "", "", AnswerDesk.SAME);
    turnedAway("You judged who asks", () -> scene.agree(RETURNED, ONE, same));
    assertThat(scene.told()).as("of who asks only").containsExactly("task-1 approved");
    assertThat(scene.agree(RETURNED, TWO, same).state()).isEqualTo("approved");
  }

  @Test
  void aTransferShouldTakeOneOfTwoPeopleWhoHadNoHandInWhoAsks() {
    ApprovalScene scene = settled(SettledBy.MANDATE);
    asksToTransfer(scene, TWO);
    assertThat(scene.approve(ApprovalKind.TRANSFER, ONE).state())
        .as("TWO proposed it, and had no hand in who asks")
        .isEqualTo("approved");
    ApprovalScene both = settled(SettledBy.MANDATE);
    openedBy(both, typedIn(both, TWO));
    asksToTransfer(both, TWO);
    turnedAway("You judged who asks", () -> both.approve(ApprovalKind.TRANSFER, ONE));
    assertThat(both.approve(ApprovalKind.TRANSFER, THREE).state()).isEqualTo("approved");
  }

  @Test
  void aTransferThatSomebodyProposedSinceShouldNotStandForTheOneThatIsAskedAbout() {
    ApprovalScene scene = settled(SettledBy.MANDATE);
    asksToTransfer(scene, ONE);
    wish(THREE).askedUnder(scene.documents, scene.id, "digest-of-another");
    scene.documents.putJson(scene.id, TransferWish.VAULT_NAME, wish(THREE));
    Approval asked = scene.row(ApprovalKind.TRANSFER);
    Hands hands = new SecondLook(scene.documents, scene.audit).hands(asked);
    assertThat(hands.proposer()).contains(ONE.id());
    turnedAway("You proposed this", () -> scene.approve(ApprovalKind.TRANSFER, ONE));
    assertThat(scene.approve(ApprovalKind.TRANSFER, TWO).state()).isEqualTo("approved");
  }

  @Test
  void aFileShouldKeepWhoAttachedItFromLettingATransferGoButNotAListWithoutIt() {
    ApprovalScene scene = attached();
    asksToTransfer(scene, ONE);
    turnedAway("You proposed this", () -> scene.approve(ApprovalKind.TRANSFER, ONE));
    ApprovalScene other = attached();
    WorklistScene.attaches(other, TWO);
    asksToTransfer(other, ONE);
    turnedAway("You attached a file", () -> other.approve(ApprovalKind.TRANSFER, TWO));
    assertThat(other.approve(ApprovalKind.TRANSFER, THREE).state()).isEqualTo("approved");
    ApprovalScene list = attached().ask(RECIPIENTS_LIST, 1);
    assertThat(list.approve(RECIPIENTS_LIST, ONE).state()).isEqualTo("approved");
  }

  @Test
  void anErasureTakesTwoPeopleAnyway() {
    ApprovalScene scene = settled(SettledBy.PERSON).ask(ERASURE, 2);
    assertThat(scene.approve(ERASURE, ONE).state()).isEqualTo("open");
    assertThat(scene.approve(ERASURE, TWO).state()).isEqualTo("approved");
  }

  @ParameterizedTest
  @EnumSource(ApprovalKind.class)
  void onlyWhatLetsNothingOutShouldLookAtNobodysHands(ApprovalKind kind) {
    ApprovalScene scene = entered();
    scene.documents.putJson(scene.id, SubjectRef.VAULT_NAME, ApprovalScene.SUBJECT);
    Question question =
        new Question(scene.approvalId(kind), scene.id.value(), kind, 1, DIGEST, Map.of());
    Approval asked = Approval.first(question, "task", NOW);
    List<String> barred =
        new SecondLook(scene.documents, scene.audit)
            .hands(asked).barred(asked).stream().map(Hands.Hand::by).toList();
    assertThat(barred).isEqualTo(kind.letsDataOut() ? List.of(ONE.id()) : List.of());
  }

  /** A press on a button by somebody, and whether it counts. */
  private static Approval pressed(Approval approval, Hands hands, String user) {
    ApprovalRules.Press press = new ApprovalRules.Press(user, DIGEST, NOW);
    return ApprovalRules.approve(approval, hands, press) instanceof ApprovalRules.Ruling.Counts it
        ? it.after()
        : approval;
  }

  @Property(tries = 1000)
  void whoeverPressesNothingShouldGoWithoutSomebodyWhoHadNoHandInIt(
      @ForAll @IntRange(min = 1, max = 2) int required,
      @ForAll("hands") Hands hands,
      @ForAll("people") List<String> presses) {
    Question question =
        new Question("MV-0000-0000-access", "MV-0000-0000", ACCESS, required, DIGEST, Map.of());
    Approval approval = Approval.first(question, "task", NOW);
    Consumer<Approval> check =
        one -> {
          Set<String> standing =
              new HashSet<>(one.given().stream().map(Approval.Given::by).toList());
          hands.proposer().ifPresent(standing::add);
          hands.all().forEach(hand -> standing.remove(hand.by()));
          boolean unknown = hands.all().stream().anyMatch(hand -> hand.by().isEmpty());
          assertThat(one.decided()).isEqualTo(one.given().size() >= required);
          assertThat(one.decided() && (unknown || standing.isEmpty())).isFalse();
        };
    for (String user : presses) {
      List<String> barred = hands.barred(approval).stream().map(Hands.Hand::by).toList();
      Approval after = pressed(approval, hands, user);
      boolean counted = after.given().size() > approval.given().size();
      boolean free = !approval.decided() && !approval.givenBy(user);
      assertThat(counted)
          .as("what is shown before the press is what comes of it")
          .isEqualTo(free && !barred.contains(user) && !barred.contains(""));
      approval = after;
      check.accept(approval);
    }
  }

  @Provide
  Arbitrary<Hands> hands() {
    Arbitrary<Hands.Hand> one =
        Combinators.combine(
                Arbitraries.of("one", "two", "three"),
                Arbitraries.of(
                    Hands.Way.ENTERED,
                    Hands.Way.ADDED,
                    Hands.Way.SETTLED,
                    Hands.Way.UNCOVERED,
                    Hands.Way.ATTACHED))
            .as(Hands.Hand::new);
    Arbitrary<Hands.Hand> any =
        Arbitraries.frequencyOf(
            Tuple.of(9, one), Tuple.of(1, Arbitraries.just(new Hands.Hand("", Hands.Way.UNKNOWN))));
    Arbitrary<Optional<String>> proposer = Arbitraries.of("one", "four").optional();
    return Combinators.combine(any.list().ofMaxSize(3), proposer).as(Hands::new);
  }

  @Provide
  Arbitrary<List<String>> people() {
    return Arbitraries.of("one", "two", "three", "four").list().ofMaxSize(6);
  }
}
