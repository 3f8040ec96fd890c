package nl.mistervoip.privacy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityPolicyTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-05T10:00:00Z");
  private static final Located FOUND =
      new Located.Found(new CustomerRef("100001", List.of("mister-voip")));
  private static final ContactPoint MAIL = point(Channel.EMAIL, "sam@example.nl", 400);
  private static final ContactPoint PHONE = point(Channel.MOBILE, "+31600000001", 400);
  private static final Set<DataKind> ALL = EnumSet.allOf(DataKind.class);

  private final PolicyDocument document = PolicyDocument.inForce();
  private final IdentityPolicy policy = new IdentityPolicy(document);

  private static ContactPoint point(Channel channel, String value, int daysBefore) {
    return new ContactPoint(channel, value, RECEIVED.minus(Duration.ofDays(daysBefore)));
  }

  private static IdentityFacts facts(Right right, Set<DataKind> kinds, ContactPoint... contacts) {
    return facts(List.of(right), kinds, FOUND, true, List.of(), contacts);
  }

  private static IdentityFacts facts(
      List<Right> rights,
      Set<DataKind> kinds,
      Located who,
      boolean authenticated,
      List<String> labels,
      ContactPoint... contacts) {
    return facts(rights, kinds, who, authenticated, labels, History.NONE, contacts);
  }

  private static IdentityFacts facts(
      List<Right> rights,
      Set<DataKind> kinds,
      Located who,
      boolean authenticated,
      List<String> labels,
      History history,
      ContactPoint... contacts) {
    return at(RECEIVED, rights, kinds, who, authenticated, labels, history, contacts);
  }

  private static IdentityFacts at(
      Instant now,
      List<Right> rights,
      Set<DataKind> kinds,
      Located who,
      boolean authenticated,
      List<String> labels,
      History history,
      ContactPoint... contacts) {
    return new IdentityFacts(
        rights,
        kinds,
        who,
        new IdentityFacts.OnFile(List.of(contacts), true, false, false),
        "Sam@Example.nl",
        authenticated,
        labels,
        history,
        RECEIVED,
        now);
  }

  @Test
  void aPersonShouldJudgeWhoWroteALetterAndGaveNoMailbox() {
    IdentityFacts mailed = facts(Right.ACCESS, ALL, MAIL, PHONE);
    IdentityFacts written =
        new IdentityFacts(
            mailed.rights(),
            mailed.kinds(),
            mailed.who(),
            mailed.onFile(),
            "",
            false,
            mailed.labels(),
            mailed.history(),
            RECEIVED,
            RECEIVED);
    IdentityDecision decision = policy.decide(written);
    assertThat(decision).isInstanceOf(IdentityDecision.PersonJudges.class);
    assertThat(decision.reasons()).containsExactly(Reason.NO_MAILBOX);
  }

  private static IdentityFacts past(Right right, Before... before) {
    History history = new History(Set.of(before), 0);
    return facts(List.of(right), ALL, FOUND, true, List.of(), history, MAIL, PHONE);
  }

  /** What domain.md 1.3 asks, written down a second time on purpose. */
  private static Level expected(Right right, DataKind kind) {
    return switch (right) {
      case OBJECTION_MARKETING, CONSENT_WITHDRAWAL -> Level.L0;
      case RESTRICTION, OBJECTION_OTHER -> Level.L1;
      case RECTIFICATION -> kind == DataKind.ACCOUNT ? Level.L1 : Level.L2;
      case ACCESS, PORTABILITY -> kind == DataKind.ACCOUNT ? Level.L2 : Level.L3;
      case ERASURE, RECIPIENTS_LIST -> Level.L2;
    };
  }

  /** Who asks for everything and gives no facts gets what the lightest cell allows, or nothing. */
  private static Level expectedFloor(Right right) {
    return switch (right) {
      case ACCESS, PORTABILITY -> Level.L2;
      case RECTIFICATION, ERASURE, RECIPIENTS_LIST -> Level.L2;
      case RESTRICTION, OBJECTION_OTHER -> Level.L1;
      case OBJECTION_MARKETING, CONSENT_WITHDRAWAL -> Level.L0;
    };
  }

  static Stream<Arguments> cells() {
    return Stream.of(Right.values())
        .flatMap(right -> ALL.stream().map(kind -> Arguments.of(right, kind)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cells")
  void everyCellShouldAskForItsLevelAndMeans(Right right, DataKind kind) {
    IdentityDecision decision = policy.decide(facts(right, Set.of(kind), MAIL, PHONE));
    assertThat(decision.needed().level()).isEqualTo(expected(right, kind));
    switch (expected(right, kind)) {
      case L0, L1 -> assertThat(decision).isInstanceOf(IdentityDecision.NothingNeeded.class);
      case L2 -> assertThat(asksFacts(decision)).isFalse();
      case L3 -> assertThat(asksFacts(decision)).isTrue();
      case L4 -> assertThat(decision).isInstanceOf(IdentityDecision.PersonJudges.class);
    }
  }

  private static boolean asksFacts(IdentityDecision decision) {
    return ((IdentityDecision.SendChallenge) decision).asksFacts();
  }

  static Stream<Arguments> raisedCells() {
    return cells()
        .flatMap(
            cell ->
                Stream.of(Before.values())
                    .map(before -> Arguments.of(cell.get()[0], cell.get()[1], before)));
  }

  @ParameterizedTest(name = "{0} {1} after {2}")
  @MethodSource("raisedCells")
  void whatHappenedBeforeShouldRaiseEveryCellFromLevelTwoOnAndNoOther(
      Right right, DataKind kind, Before before) {
    Level plain = expected(right, kind);
    boolean raised = before != Before.FACTS_GIVEN && plain == Level.L2;
    assertThat(document.level(right, kind, Set.of(before))).isEqualTo(raised ? Level.L3 : plain);
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void everyRightShouldHaveItsFloor(Right right) {
    assertThat(document.needed(List.of(right), ALL, Set.of()).floor())
        .isEqualTo(expectedFloor(right));
  }

  @Test
  void erasureWithAccessShouldWaitForTheStricterFloorOfTheTwo() {
    Set<Before> blocked = Set.of(Before.LINK_BLOCKED);
    Needed needed = document.needed(List.of(Right.ACCESS, Right.ERASURE), ALL, blocked);
    assertThat(needed).isEqualTo(new Needed(Level.L3, Level.L3));
  }

  @Test
  void troubleBeforeShouldAskForFactsEvenToErase() {
    IdentityDecision decision = policy.decide(past(Right.ERASURE, Before.LINK_BLOCKED));
    assertThat(asksFacts(decision)).isTrue();
    assertThat(decision.reasons()).contains(Reason.EARLIER_TROUBLE);
  }

  @Test
  void factsGivenLatelyShouldNotBeAskedAgainUnlessThereWasTrouble() {
    assertThat(asksFacts(policy.decide(past(Right.ACCESS, Before.FACTS_GIVEN)))).isFalse();
    assertThat(
            asksFacts(policy.decide(past(Right.ACCESS, Before.FACTS_GIVEN, Before.LINK_BLOCKED))))
        .isTrue();
  }

  @Test
  void withoutFactsOnFileAccessShouldGoOnWithLessAndARaisedErasureToAPerson() {
    IdentityFacts access = withoutFacts(past(Right.ACCESS));
    IdentityFacts erasure = withoutFacts(past(Right.ERASURE, Before.REFUSED));
    assertThat(policy.decide(access).reasons()).contains(Reason.FACTS_NOT_ON_FILE);
    assertThat(policy.decide(access)).isInstanceOf(IdentityDecision.SendChallenge.class);
    assertThat(policy.decide(erasure)).isInstanceOf(IdentityDecision.PersonJudges.class);
  }

  private static IdentityFacts withoutFacts(IdentityFacts facts) {
    return new IdentityFacts(
        facts.rights(),
        facts.kinds(),
        facts.who(),
        new IdentityFacts.OnFile(facts.onFile().contacts(), false, false, false),
        facts.sender(),
        facts.authenticated(),
        facts.labels(),
        facts.history(),
        facts.receivedAt(),
        facts.now());
  }

  @ParameterizedTest
  @EnumSource(
      value = Right.class,
      names = {"ACCESS", "PORTABILITY", "ERASURE", "RECTIFICATION", "RESTRICTION"})
  void aCompanyShouldGoToAPerson(Right right) {
    IdentityFacts alone = facts(right, ALL, MAIL, PHONE);
    assertThat(policy.decide(alone)).isNotInstanceOf(IdentityDecision.PersonJudges.class);
    IdentityDecision company = policy.decide(onFile(alone, true, false));
    assertThat(company).isInstanceOf(IdentityDecision.PersonJudges.class);
    assertThat(company.reasons()).containsExactly(Reason.BUSINESS_CUSTOMER);
  }

  @Test
  void aCompanyShouldStopAdvertisingWithoutAPerson() {
    IdentityFacts company = onFile(facts(Right.OBJECTION_MARKETING, ALL, MAIL), true, false);
    assertThat(policy.decide(company)).isInstanceOf(IdentityDecision.NothingNeeded.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Right.class,
      names = {"ACCESS", "PORTABILITY", "ERASURE", "RECTIFICATION", "RESTRICTION"})
  void aSharedMailboxShouldNotGetLinkAndCodeBoth(Right right) {
    IdentityDecision withoutPhone = policy.decide(onFile(facts(right, ALL, MAIL), false, true));
    assertThat(withoutPhone).isInstanceOf(IdentityDecision.PersonJudges.class);
    assertThat(withoutPhone.reasons()).contains(Reason.SHARED_MAILBOX);
    IdentityDecision withPhone = policy.decide(onFile(facts(right, ALL, MAIL, PHONE), false, true));
    assertThat(withPhone)
        .isInstanceOfSatisfying(
            IdentityDecision.SendChallenge.class,
            challenge -> assertThat(challenge.code()).isEqualTo(PHONE));
  }

  private static IdentityFacts onFile(IdentityFacts facts, boolean business, boolean shared) {
    return new IdentityFacts(
        facts.rights(),
        facts.kinds(),
        facts.who(),
        new IdentityFacts.OnFile(
            facts.onFile().contacts(), facts.onFile().facts(), business, shared),
        facts.sender(),
        facts.authenticated(),
        facts.labels(),
        facts.history(),
        facts.receivedAt(),
        facts.now());
  }

  @Test
  void tooManyLinksShouldGoToAPerson() {
    int limit = document.contactPoint().links();
    History few = new History(Set.of(), limit - 1);
    History many = new History(Set.of(), limit);
    List<Right> access = List.of(Right.ACCESS);
    assertThat(policy.decide(facts(access, ALL, FOUND, true, List.of(), few, MAIL)))
        .isInstanceOf(IdentityDecision.SendChallenge.class);
    assertThat(policy.decide(facts(access, ALL, FOUND, true, List.of(), many, MAIL)).reasons())
        .containsExactly(Reason.TOO_MANY_LINKS);
  }

  @Test
  void aPhoneChangedRecentlyShouldHoldTheCaseAndTellTheMailbox() {
    ContactPoint fresh = point(Channel.MOBILE, "+31600000002", 3);
    var hold = (IdentityDecision.HoldFirst) policy.decide(facts(Right.ACCESS, ALL, MAIL, fresh));
    assertThat(hold.tell()).isEqualTo(MAIL);
    assertThat(hold.until()).isEqualTo(RECEIVED.plus(Duration.ofDays(3)));
  }

  @Test
  void aMailboxChangedRecentlyShouldHoldTheCaseWhenAnOlderOneIsOnFile() {
    ContactPoint fresh = point(Channel.EMAIL, "new@example.nl", 3);
    var hold = (IdentityDecision.HoldFirst) policy.decide(facts(Right.ACCESS, ALL, fresh, MAIL));
    assertThat(hold.tell()).isEqualTo(MAIL);
    IdentityFacts later =
        at(
            hold.until(),
            List.of(Right.ACCESS),
            ALL,
            FOUND,
            true,
            List.of(),
            History.NONE,
            fresh,
            MAIL);
    var challenge = (IdentityDecision.SendChallenge) policy.decide(later);
    assertThat(challenge.link()).isEqualTo(MAIL);
    assertThat(challenge.code()).isEqualTo(MAIL);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cells")
  void anUnprovenSenderShouldGetALinkAtLevelOne(Right right, DataKind kind) {
    IdentityDecision decision =
        policy.decide(facts(List.of(right), Set.of(kind), FOUND, false, List.of(), MAIL));
    if (expected(right, kind) == Level.L0) {
      assertThat(decision).isInstanceOf(IdentityDecision.NothingNeeded.class);
    } else {
      assertThat(decision).isInstanceOf(IdentityDecision.SendChallenge.class);
    }
  }

  @Test
  void theStrictestOfSeveralRightsShouldDecide() {
    List<Right> both = List.of(Right.OBJECTION_MARKETING, Right.ERASURE);
    assertThat(policy.decide(facts(both, ALL, FOUND, true, List.of(), MAIL)).needed().level())
        .isEqualTo(Level.L2);
  }

  @Test
  void aCaseWithoutARightShouldGoToAPerson() {
    assertThat(policy.decide(facts(List.of(), ALL, FOUND, true, List.of(), MAIL)))
        .isInstanceOf(IdentityDecision.PersonJudges.class);
  }

  @Test
  void theCodeShouldGoToThePhoneAndTheLinkToTheMailbox() {
    var decision =
        (IdentityDecision.SendChallenge) policy.decide(facts(Right.ACCESS, ALL, PHONE, MAIL));
    assertThat(decision.link()).isEqualTo(MAIL);
    assertThat(decision.code()).isEqualTo(PHONE);
    assertThat(decision.reasons())
        .containsExactly(Reason.FACTS_ASKED, Reason.CONTACT_ON_FILE, Reason.CODE_TO_PHONE);
  }

  @Test
  void withoutAPhoneTheCodeShouldGoByASecondMailToAnotherMailboxIfThereIsOne() {
    ContactPoint other = point(Channel.EMAIL, "sam@example.org", 90);
    var one = (IdentityDecision.SendChallenge) policy.decide(facts(Right.ACCESS, ALL, MAIL));
    var two = (IdentityDecision.SendChallenge) policy.decide(facts(Right.ACCESS, ALL, MAIL, other));
    assertThat(one.code()).isEqualTo(MAIL);
    assertThat(two.link()).isEqualTo(MAIL);
    assertThat(two.code()).isEqualTo(other);
  }

  @Test
  void aMailboxChangedLessThanThirtyDaysBeforeShouldBeHeldForAPerson() {
    ContactPoint fresh = point(Channel.EMAIL, "new@example.nl", 29);
    var decision = (IdentityDecision.PersonJudges) policy.decide(facts(Right.ACCESS, ALL, fresh));
    assertThat(decision.reasons()).containsExactly(Reason.CONTACT_CHANGED);
    assertThat(decision.holdUntil()).contains(RECEIVED.plus(Duration.ofDays(3)));
  }

  @Test
  void anOlderPhoneShouldBeToldOfANewMailboxBeforeAPersonJudges() {
    ContactPoint fresh = point(Channel.EMAIL, "new@example.nl", 29);
    var hold = (IdentityDecision.HoldFirst) policy.decide(facts(Right.ACCESS, ALL, fresh, PHONE));
    assertThat(hold.tell()).isEqualTo(PHONE);
    assertThat(hold.until()).isEqualTo(RECEIVED.plus(Duration.ofDays(3)));
    IdentityFacts later =
        at(
            hold.until(),
            List.of(Right.ACCESS),
            ALL,
            FOUND,
            true,
            List.of(),
            History.NONE,
            fresh,
            PHONE);
    assertThat(policy.decide(later).reasons()).containsExactly(Reason.CONTACT_CHANGED);
    assertThat(policy.decide(later)).isInstanceOf(IdentityDecision.PersonJudges.class);
  }

  @Test
  void aMailboxUnchangedForThirtyDaysShouldDo() {
    ContactPoint settled = point(Channel.EMAIL, "sam@example.nl", 30);
    assertThat(policy.decide(facts(Right.ACCESS, ALL, settled)))
        .isInstanceOf(IdentityDecision.SendChallenge.class);
  }

  @Test
  void aPhoneChangedRecentlyShouldNotGetTheCodeAfterTheHoldEither() {
    ContactPoint fresh = point(Channel.MOBILE, "+31600000002", 3);
    Instant later = RECEIVED.plus(Duration.ofDays(4));
    var decision =
        (IdentityDecision.SendChallenge)
            policy.decide(
                at(
                    later,
                    List.of(Right.ACCESS),
                    ALL,
                    FOUND,
                    true,
                    List.of(),
                    History.NONE,
                    MAIL,
                    fresh));
    assertThat(decision.code()).isEqualTo(MAIL);
    assertThat(decision.reasons()).contains(Reason.CODE_BY_MAIL);
  }

  @Test
  void aSenderAddressChangedRecentlyShouldNotProveAnything() {
    ContactPoint fresh = point(Channel.EMAIL, "sam@example.nl", 3);
    assertThat(policy.decide(facts(Right.RESTRICTION, ALL, fresh)))
        .isInstanceOf(IdentityDecision.PersonJudges.class);
  }

  @Test
  void withoutAnyMailboxOnFileAPersonShouldJudgeWithoutHold() {
    var decision = (IdentityDecision.PersonJudges) policy.decide(facts(Right.ACCESS, ALL, PHONE));
    assertThat(decision.reasons()).containsExactly(Reason.NO_CONTACT_POINT);
    assertThat(decision.holdUntil()).isEmpty();
  }

  @Test
  void anUnknownOrAmbiguousPersonShouldGoToAPerson() {
    var unknown =
        policy.decide(facts(List.of(Right.ACCESS), ALL, new Located.Unknown(), true, List.of()));
    var ambiguous =
        policy.decide(facts(List.of(Right.ERASURE), ALL, new Located.Ambiguous(), true, List.of()));
    assertThat(unknown.reasons()).containsExactly(Reason.UNKNOWN_PERSON);
    assertThat(ambiguous.reasons()).containsExactly(Reason.AMBIGUOUS_PERSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"on_behalf", "deceased"})
  void askingForAnotherShouldGoToAPersonWhateverTheRight(String label) {
    for (Right right : Right.values()) {
      IdentityDecision decision =
          policy.decide(facts(List.of(right), ALL, FOUND, true, List.of(label), MAIL, PHONE));
      assertThat(decision).as(right.name()).isInstanceOf(IdentityDecision.PersonJudges.class);
      assertThat(((IdentityDecision.PersonJudges) decision).senderIsSubject()).isFalse();
    }
  }

  @Test
  void levelsThatSoftwareCannotReachShouldGoToAPerson() {
    Map<String, Map<DataKind, Level>> matrix = new HashMap<>(document.matrix());
    Map<DataKind, Level> erasure = new HashMap<>(matrix.getOrDefault("erasure", Map.of()));
    erasure.put(DataKind.RECORDINGS, Level.L4);
    matrix.put("erasure", erasure);
    IdentityPolicy stricter = new IdentityPolicy(with(matrix));
    assertThat(stricter.decide(facts(Right.ERASURE, ALL, MAIL, PHONE)).reasons())
        .containsExactly(Reason.MEANS_NOT_OFFERED);
    assertThat(stricter.decide(facts(Right.ERASURE, Set.of(DataKind.ACCOUNT), MAIL, PHONE)))
        .isInstanceOf(IdentityDecision.SendChallenge.class);
  }

  @Test
  void aPolicyWithAMissingCellShouldNotStart() {
    Map<String, Map<DataKind, Level>> matrix = new HashMap<>(document.matrix());
    matrix.remove("erasure");
    assertThatThrownBy(() -> with(matrix)).hasMessageContaining("erasure");
  }

  @Test
  void everyReasonShouldBePlainWords() {
    for (Language language : Language.values()) {
      assertThat(Reason.values())
          .allSatisfy(reason -> assertThat(reason.plain(language)).endsWith("."));
    }
  }

  private PolicyDocument with(Map<String, Map<DataKind, Level>> matrix) {
    return new PolicyDocument(
        "test",
        document.validFrom(),
        document.contactPoint(),
        document.challenge(),
        matrix,
        document.narrowable(),
        document.raises());
  }

  @Property(tries = 500)
  void nothingShouldEverGoToAnAddressThatWasNotOnFileLongBefore(
      @ForAll("anyFacts") IdentityFacts facts) {
    if (policy.decide(facts) instanceof IdentityDecision.SendChallenge challenge) {
      Instant latest = facts.receivedAt().minus(Duration.ofDays(30));
      assertThat(facts.who()).isInstanceOf(Located.Found.class);
      for (ContactPoint to : List.of(challenge.link(), challenge.code())) {
        assertThat(facts.onFile().contacts()).contains(to);
        assertThat(to.since()).isBeforeOrEqualTo(latest);
        assertThat(to.channel()).isNotEqualTo(Channel.POSTAL_CODE);
      }
      assertThat(challenge.link().channel()).isEqualTo(Channel.EMAIL);
    }
  }

  @Property(tries = 500)
  void disclosureAndLossShouldNeverNeedNothing(@ForAll("anyFacts") IdentityFacts facts) {
    boolean grave =
        facts.rights().stream()
            .anyMatch(Set.of(Right.ACCESS, Right.PORTABILITY, Right.ERASURE)::contains);
    if (grave) {
      assertThat(policy.decide(facts)).isNotInstanceOf(IdentityDecision.NothingNeeded.class);
    }
  }

  @Provide
  Arbitrary<IdentityFacts> anyFacts() {
    Arbitrary<ContactPoint> contact =
        Combinators.combine(
                Arbitraries.of(Channel.class),
                Arbitraries.of("sam@example.nl", "other@example.nl", "+31600000001"),
                Arbitraries.integers().between(-5, 60))
            .as(IdentityPolicyTest::point);
    Arbitrary<Located> who = Arbitraries.of(FOUND, new Located.Unknown(), new Located.Ambiguous());
    return Combinators.combine(
            Arbitraries.of(Right.class).list().ofMaxSize(3),
            Arbitraries.of(DataKind.class).set().ofMinSize(1),
            who,
            Arbitraries.of(true, false),
            Arbitraries.of("access", "on_behalf", "deceased").list().ofMaxSize(2),
            contact.list().ofMaxSize(4))
        .as(
            (rights, kinds, located, proven, labels, contacts) ->
                facts(
                    rights, kinds, located, proven, labels, contacts.toArray(ContactPoint[]::new)));
  }
}
