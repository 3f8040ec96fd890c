package nl.mistervoip.privacy.identity;

import static nl.mistervoip.privacy.identity.IdentityScene.NOW;
import static nl.mistervoip.privacy.identity.IdentityScene.ON_FILE;
import static nl.mistervoip.privacy.identity.IdentityScene.PHONE;
import static nl.mistervoip.privacy.identity.IdentityScene.onFile;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.identity.Confirmation.FactsForm;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.FakeCustomers;
import nl.mistervoip.privacy.testing.Fuse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * What a stranger may try: none of it leads to data, and none of it tells who is a customer. Each
 * attack ends with {@link #noData}. What is tried on the mail itself is in the room intake: a
 * forged Authentication-Results header, up to what it leaves in a case, in {@code IntakeTest}, and
 * two senders or signatures in {@code VerdictsTest}, a reply of a stranger to a thread in {@code
 * ThreadsTest}. Codes tried at the same moment are in {@code ConfirmationTest}, facts in {@code
 * FactsTest}, a copy laid down under another case in {@code CopiesTest}. On the deployed system a
 * forged sender who guesses is in {@code MainJobIT}.
 */
class IdentityAttacksTest {
  private static final String ATTACKER = "attacker@example.com";
  private static final Set<String> TELLS_NOTHING =
      Set.of(
          LetterFields.LINK,
          LetterFields.CODE,
          LetterFields.CODE_CHANNEL,
          LetterFields.EXPIRES,
          LetterFields.FACTS,
          LetterFields.HOLD_UNTIL);

  private static IdentityScene scene(Requester requester, FakeCustomers customers) {
    return new IdentityScene(Fuse.counting(), aCase().build(), requester, customers);
  }

  private static Requester unproven(String address, Map<String, String> identifiers) {
    return new Requester(address, address, "", "Inzage", Optional.empty(), identifiers, false);
  }

  /**
   * The end of every attack: data is gathered only for a case that is identified, and this one is
   * not and will not be, whatever the workflow is told next. What went out went to contact points
   * on file and tells nothing of what is stored.
   */
  private static void noData(IdentityScene scene) {
    noData(scene, NOW.plus(Duration.ofDays(4)));
  }

  private static void noData(IdentityScene scene, Instant later) {
    assertThat(Workflow.told(scene, later)).as("what the workflow does next").isNotEqualTo("data");
    assertThatThrownBy(() -> scene.cases.apply(scene.id(), CaseEvent.PREPARE, "system", later))
        .as("gathering data")
        .isInstanceOf(Cases.TransitionRefusedException.class);
    assertThat(scene.documents.find(scene.id(), IdentityProof.VAULT_NAME)).isEmpty();
    assertThat(scene.tasks.answered())
        .noneMatch(told -> told.toString().contains(ChallengeState.CONFIRMED.wireName()));
    for (String name : scene.documents.names(scene.id(), "letters/")) {
      LetterFacts letter = scene.letter(name.substring("letters/".length()));
      assertThat(letter.recipient()).as(name).isIn(ON_FILE, PHONE);
      assertThat(letter.values().keySet()).as(name).isSubsetOf(TELLS_NOTHING);
      assertThat(letter.tables()).as(name).isEmpty();
    }
  }

  private static void putOffToAPerson(IdentityScene scene) {
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("person");
    assertThat(scene.documents.names(scene.id(), "letters/")).isEmpty();
    noData(scene);
  }

  @Test
  void thePersonOnFileShouldReachData() {
    IdentityScene scene = IdentityScene.known();
    assertThat(Workflow.told(scene, NOW)).isEqualTo("challenge");
    scene.confirmation.enter(scene.token(), scene.code(), NOW);
    assertThat(Workflow.told(scene, NOW)).as("or the attacks below show nothing").isEqualTo("data");
    assertThat(scene.cases.apply(scene.id(), CaseEvent.PREPARE, "system", NOW).state())
        .isEqualTo(CaseState.PREPARING);
  }

  @Test
  void aForgedFromShouldOnlyCauseALinkToTheRealMailbox() {
    IdentityScene scene = scene(unproven(ON_FILE, Map.of()), onFile(400));
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("challenge");
    noData(scene);
  }

  @Test
  void aForgedFromShouldNotEvenRestrict() {
    IdentityScene scene =
        new IdentityScene(
            Fuse.counting(),
            aCase().asking(Right.RESTRICTION).build(),
            unproven(ON_FILE, Map.of()),
            onFile(400));
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("challenge");
    noData(scene);
  }

  @Test
  void aStrangerWhoNamesEverythingInTheMailShouldGetNothing() {
    Map<String, String> known =
        Map.of("customer-number", "100001", "phone-number", PHONE, "email", ON_FILE);
    IdentityScene scene = scene(IdentityScene.from(ATTACKER, known), onFile(400));
    scene.assess.assess(scene.id(), NOW);
    noData(scene);
    assertThat(scene.documents.getJson(scene.id(), SubjectRef.VAULT_NAME, SubjectRef.class).mail())
        .contains(ON_FILE);
  }

  @Test
  void aReplyInSomebodyElsesThreadShouldNotChangeWhoIsAsked() {
    IdentityScene scene = scene(IdentityScene.from(ON_FILE), onFile(400));
    scene.assess.assess(scene.id(), NOW);
    String token = scene.token();
    // The hijacked reply joins the case; the step may run again with what it said.
    scene.documents.putJson(scene.id(), Requester.VAULT_NAME, IdentityScene.from(ATTACKER));
    scene.assess.assess(scene.id(), NOW.plusSeconds(60));
    assertThat(scene.token()).isEqualTo(token);
    noData(scene);
  }

  @Test
  void guessingCodesShouldBlockTheLinkAndRaiseWhatTheNextCaseAsks() {
    IdentityScene scene = IdentityScene.withInvoice();
    scene.assess.assess(scene.id(), NOW);
    IntStream.range(0, 5)
        .forEach(i -> scene.confirmation.enter(scene.token(), scene.wrongCode(), NOW));
    assertThat(scene.confirmation.enter(scene.token(), scene.code(), NOW))
        .isInstanceOf(PageOutcome.Blocked.class);
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("person");
    noData(scene);

    CaseId next = nextCase(scene, "second", Right.ERASURE);
    Assessment after = scene.assess.assess(next, NOW.plus(Duration.ofDays(1)));
    assertThat(after.needed()).isEqualTo(new Needed(Level.L3, Level.L3));
    assertThat(after.reasons()).contains(Reason.EARLIER_TROUBLE, Reason.FACTS_ASKED);
  }

  @Test
  void afterTroubleCodeWithoutFactsShouldNotErase() {
    IdentityScene scene = IdentityScene.withInvoice();
    scene.assess.assess(scene.id(), NOW);
    scene.rows.end(scene.challenge().key(), ChallengeState.BLOCKED);
    CaseId next = nextCase(scene, "second", Right.ERASURE);
    scene.assess.assess(next, NOW);
    Challenge challenge = scene.rows.ofCase(next).orElseThrow();
    scene.rows.passCode(challenge.key());
    scene.rows.end(challenge.key(), ChallengeState.CONFIRMED);
    Assessment after = scene.assess.assess(next, NOW);
    assertThat(after.outcome()).isEqualTo("person");
    assertThat(after.reasons()).containsExactly(Reason.FACTS_NOT_GIVEN);
    assertThat(scene.documents.find(next, IdentityProof.VAULT_NAME)).isEmpty();
  }

  @Test
  void aLinkThatWasUsedShouldSettleNothingMoreAndShowNothing() {
    IdentityScene scene = IdentityScene.known();
    scene.assess.assess(scene.id(), NOW);
    scene.awaiting.await(scene.id(), scene.tasks.waiting("token-1"), NOW);
    scene.confirmation.enter(scene.token(), scene.code(), NOW);
    // Whoever finds link and code in an old mailbox.
    PageOutcome again = scene.confirmation.enter(scene.token(), scene.code(), NOW);
    assertThat(again).isEqualTo(new PageOutcome.Confirmed(Language.NL, true, false));
    assertThat(scene.tasks.answered()).hasSize(1);
    assertThat(Jsoup.parse(ConfirmationPages.of(again).body()).select("form, a, table")).isEmpty();
  }

  @Test
  void aLinkOfOneCaseShouldSettleNothingInAnother() {
    IdentityScene scene = IdentityScene.known();
    CaseId mine = nextCase(scene, "mine", Right.ACCESS);
    scene.assess.assess(scene.id(), NOW);
    scene.assess.assess(mine, NOW);
    scene.awaiting.await(scene.id(), scene.tasks.waiting("token-1"), NOW);
    // Link and code of my own case, then my code with the other link.
    String own = token(scene, mine);
    scene.confirmation.enter(own, code(scene, mine), NOW);
    if (!code(scene, mine).equals(scene.code())) {
      assertThat(scene.confirmation.enter(scene.token(), code(scene, mine), NOW))
          .isInstanceOf(PageOutcome.Wrong.class);
    }
    noData(scene);
  }

  @Test
  void aForwardedLinkShouldBeNothingWithoutTheCodeOnThePhone() {
    IdentityScene scene = IdentityScene.withInvoice();
    scene.assess.assess(scene.id(), NOW);
    FactsForm form = new FactsForm("", "100001", "45,99", false);
    assertThat(scene.confirmation.open(scene.token(), NOW)).isInstanceOf(PageOutcome.Ask.class);
    assertThat(scene.confirmation.facts(scene.token(), form, NOW))
        .isInstanceOf(PageOutcome.Ask.class);
    assertThat(scene.letter(LetterFields.IDENTITY_CODE).recipient()).isEqualTo(PHONE);
    assertThat(scene.challenge().open()).isTrue();
    noData(scene);
  }

  @Test
  void aContactPointChangedShortlyBeforeShouldHoldTheCaseAndTellTheOlderOne() {
    Instant before = NOW.minus(Duration.ofDays(400));
    FakeCustomers simSwapped =
        new FakeCustomers()
            .with(
                "100001",
                new ContactPoint(Channel.EMAIL, ON_FILE, before),
                new ContactPoint(Channel.MOBILE, "+31600000666", NOW.minus(Duration.ofDays(2))));
    IdentityScene scene = scene(IdentityScene.from(ON_FILE), simSwapped);
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("hold");
    assertThat(scene.letter(LetterFields.IDENTITY_HOLD).recipient()).isEqualTo(ON_FILE);
    assertThat(scene.rows.ofCase(scene.id())).isEmpty();

    Instant later = NOW.plus(Duration.ofDays(3));
    assertThat(scene.assess.assess(scene.id(), later).outcome()).isEqualTo("challenge");
    noData(scene);
  }

  @Test
  void aTakenOverMailboxShouldGoToAPersonWhoMustWait() {
    IdentityScene scene = scene(IdentityScene.from(ON_FILE), onFile(3));
    putOffToAPerson(scene);
    assertThat(scene.assess.assess(scene.id(), NOW).holdUntil())
        .contains(NOW.plus(Duration.ofDays(3)));
    noData(scene);
  }

  @Test
  void aNamesakeShouldNotBeFoundByName() {
    Requester namesake =
        new Requester(
            ATTACKER, ATTACKER, "Sam Voorbeeld", "Inzage", Optional.empty(), Map.of(), true);
    putOffToAPerson(scene(namesake, onFile(400)));
  }

  @Test
  void aRecycledNumberShouldOnlyReachItsPresentHolder() {
    FakeCustomers present =
        new FakeCustomers()
            .with(
                "100002",
                new ContactPoint(Channel.EMAIL, ON_FILE, NOW.minus(Duration.ofDays(400))),
                new ContactPoint(Channel.MOBILE, PHONE, NOW.minus(Duration.ofDays(400))));
    // The former holder still gives the number as his own.
    IdentityScene scene =
        scene(
            IdentityScene.from("former-holder@example.com", Map.of("phone-number", PHONE)),
            present);
    scene.assess.assess(scene.id(), NOW);
    noData(scene);
  }

  @Test
  void twoCustomersAtOneAddressShouldGoToAPerson() {
    Instant since = NOW.minus(Duration.ofDays(400));
    FakeCustomers both =
        onFile(400).with("100002", new ContactPoint(Channel.EMAIL, ON_FILE, since));
    putOffToAPerson(scene(IdentityScene.from(ON_FILE), both));
  }

  @Test
  void manyRequestsInSomebodysNameShouldNotFloodTheMailbox() {
    IdentityScene scene = IdentityScene.known();
    scene.assess.assess(scene.id(), NOW);
    List<String> outcomes =
        IntStream.range(0, 6)
            .mapToObj(i -> nextCase(scene, "flood-" + i, Right.ACCESS))
            .map(id -> scene.assess.assess(id, NOW.plusSeconds(60)).outcome())
            .toList();
    assertThat(outcomes)
        .containsExactly("challenge", "challenge", "challenge", "challenge", "person", "person");
  }

  @Test
  void aPhoneOfAWholeFamilyShouldNotBeFloodedWithCodesEither() {
    Instant since = NOW.minus(Duration.ofDays(400));
    FakeCustomers family = new FakeCustomers();
    IntStream.range(0, 7)
        .forEach(
            i ->
                family.with(
                    "20000" + i,
                    new ContactPoint(Channel.EMAIL, "one-" + i + "@example.nl", since),
                    new ContactPoint(Channel.MOBILE, PHONE, since)));
    IdentityScene scene = scene(IdentityScene.from(ATTACKER), family);
    List<String> outcomes =
        IntStream.range(0, 7)
            .mapToObj(i -> nextCase(scene, "family-" + i, "one-" + i + "@example.nl"))
            .map(id -> scene.assess.assess(id, NOW).outcome())
            .toList();
    assertThat(outcomes.subList(0, 5)).containsOnly("challenge");
    assertThat(outcomes.subList(5, 7)).containsOnly("person");
  }

  @Test
  void requestsAtTheSameMomentShouldNotPassTheLimitOfLinks() {
    IdentityScene scene = IdentityScene.known();
    List<CaseId> cases =
        IntStream.range(0, 12).mapToObj(i -> nextCase(scene, "race-" + i, Right.ACCESS)).toList();
    Map<String, Long> outcomes =
        cases.parallelStream()
            .map(id -> scene.assess.assess(id, NOW).outcome())
            .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    assertThat(outcomes).isEqualTo(Map.of("challenge", 5L, "person", 7L));
  }

  @Test
  void aLinkTakenByAnotherCaseBetweenCountingAndSendingShouldGoToAPerson() {
    IdentityScene scene = IdentityScene.known();
    ContactPoint mailbox =
        new ContactPoint(Channel.EMAIL, ON_FILE, NOW.minus(Duration.ofDays(400)));
    var rules = PolicyDocument.inForce().contactPoint();
    scene.history.afterReading(
        () ->
            IntStream.range(0, rules.links())
                .forEach(i -> scene.history.claim(mailbox, CaseId.ofMessage("o" + i), rules, NOW)));
    Assessment assessment = scene.assess.assess(scene.id(), NOW);
    assertThat(assessment.outcome()).isEqualTo("person");
    assertThat(assessment.reasons()).containsExactly(Reason.TOO_MANY_LINKS);
    assertThat(scene.rows.ofCase(scene.id())).isEmpty();
    assertThat(scene.documents.names(scene.id(), "letters/")).isEmpty();
  }

  @Test
  void aNewMailboxBesideAnOlderPhoneShouldGetNothingAndThePhoneShouldBeTold() {
    FakeCustomers takenOver =
        new FakeCustomers()
            .with(
                "100001",
                new ContactPoint(Channel.EMAIL, ON_FILE, NOW.minus(Duration.ofDays(3))),
                new ContactPoint(Channel.MOBILE, PHONE, NOW.minus(Duration.ofDays(400))));
    IdentityScene scene = scene(IdentityScene.from(ON_FILE), takenOver);
    Assessment first = scene.assess.assess(scene.id(), NOW);
    assertThat(first.outcome()).isEqualTo("hold");
    assertThat(first.holdUntil()).contains(NOW.plus(Duration.ofDays(3)));
    assertThat(scene.letter(LetterFields.IDENTITY_HOLD).recipient()).isEqualTo(PHONE);
    assertThat(scene.letter(LetterFields.IDENTITY_HOLD).channel()).isEqualTo("sms");

    Instant later = NOW.plus(Duration.ofDays(3));
    assertThat(scene.assess.assess(scene.id(), later).outcome()).isEqualTo("person");
    assertThat(scene.documents.names(scene.id(), "letters/"))
        .containsExactly("letters/" + LetterFields.IDENTITY_HOLD);
    assertThat(scene.rows.ofCase(scene.id())).isEmpty();
    noData(scene);
  }

  @Test
  void whateverIsWrongInTheFactsShouldShowTheSamePageAndDoTheSameWork() {
    List<List<String>> work = new ArrayList<>();
    for (FactsForm wrong :
        List.of(
            new FactsForm("right", "100001", "45,98", false),
            new FactsForm("right", "100002", "45,99", false),
            new FactsForm("right", "999999", "1", false),
            new FactsForm("right", "", "", false),
            new FactsForm("wrong", "100001", "45,99", false),
            new FactsForm("wrong", "100002", "1", false),
            new FactsForm("wrong", "", "", true))) {
      Fuse fuse = Fuse.counting();
      IdentityScene scene = IdentityScene.withInvoice(fuse);
      scene.assess.assess(scene.id(), NOW);
      scene.confirmation.enter(scene.token(), scene.code(), NOW);
      String code = wrong.code().equals("right") ? scene.code() : scene.wrongCode();
      FactsForm form = new FactsForm(code, wrong.customerNumber(), wrong.amount(), wrong.later());
      int before = fuse.calls().size();
      assertThat(scene.confirmation.facts(scene.token(), form, NOW))
          .isEqualTo(new PageOutcome.WrongFacts(Language.NL, code, 2));
      work.add(fuse.calls().subList(before, fuse.calls().size()));
    }
    assertThat(work).allMatch(calls -> !calls.isEmpty()).containsOnly(work.getFirst());
  }

  @Test
  void everyLinkShouldCostTheSameLookUpsToOpen() {
    Fuse fuse = Fuse.counting();
    IdentityScene scene = IdentityScene.known(fuse);
    scene.assess.assess(scene.id(), NOW);
    List<List<String>> work = new ArrayList<>();
    for (String token : List.of(scene.token(), "A".repeat(43), "no token at all", "")) {
      int before = fuse.calls().size();
      scene.confirmation.open(token, NOW);
      scene.confirmation.enter(token, "not a code", NOW);
      work.add(fuse.calls().subList(before, fuse.calls().size()));
    }
    assertThat(work).containsOnly(List.of("Challenges.find", "Challenges.find"));
  }

  @Test
  void anyWrongCodeShouldDoTheSameWorkWhateverIsAskedAfterIt() {
    List<List<String>> work = new ArrayList<>();
    for (boolean invoice : List.of(true, false)) {
      Fuse fuse = Fuse.counting();
      IdentityScene scene = invoice ? IdentityScene.withInvoice(fuse) : IdentityScene.known(fuse);
      scene.assess.assess(scene.id(), NOW);
      int before = fuse.calls().size();
      assertThat(scene.confirmation.enter(scene.token(), scene.wrongCode(), NOW))
          .isEqualTo(new PageOutcome.Wrong(Language.NL, 4));
      work.add(fuse.calls().subList(before, fuse.calls().size()));
    }
    assertThat(work).containsOnly(work.getFirst());
  }

  @Test
  void aKnownAndAnUnknownPersonShouldLookTheSameToWhoAsks() {
    IdentityScene known =
        scene(IdentityScene.from(ATTACKER, Map.of("customer-number", "100001")), onFile(400));
    IdentityScene unknown =
        scene(
            IdentityScene.from(ATTACKER, Map.of("customer-number", "999999")), new FakeCustomers());
    known.assess.assess(known.id(), NOW);
    unknown.assess.assess(unknown.id(), NOW);
    for (IdentityScene scene : List.of(known, unknown)) {
      assertThat(scene.documents.names(scene.id(), "letters/"))
          .noneMatch(
              name ->
                  scene.letter(name.substring("letters/".length())).recipient().equals(ATTACKER));
    }
  }

  private static String token(IdentityScene scene, CaseId id) {
    String link = letter(scene, id, LetterFields.IDENTITY_LINK).getOrDefault(LetterFields.LINK, "");
    return link.substring((IdentityScene.BASE + "/verify/").length());
  }

  private static String code(IdentityScene scene, CaseId id) {
    return letter(scene, id, LetterFields.IDENTITY_CODE).getOrDefault(LetterFields.CODE, "");
  }

  private static Map<String, String> letter(IdentityScene scene, CaseId id, String name) {
    return scene.documents.getJson(id, LetterFacts.vaultName(name), LetterFacts.class).values();
  }

  private static CaseId nextCase(IdentityScene scene, String message, Right right) {
    return nextCase(scene, aCase().ofMessage(message).asking(right).build(), ON_FILE);
  }

  private static CaseId nextCase(IdentityScene scene, String message, String from) {
    return nextCase(scene, aCase().ofMessage(message).build(), from);
  }

  private static CaseId nextCase(IdentityScene scene, CaseRecord record, String from) {
    scene.cases.put(record);
    scene.documents.putJson(record.id(), Requester.VAULT_NAME, IdentityScene.from(from));
    return record.id();
  }
}
