package nl.mistervoip.privacy.identity;

import static nl.mistervoip.privacy.identity.IdentityScene.BASE;
import static nl.mistervoip.privacy.identity.IdentityScene.NOW;
import static nl.mistervoip.privacy.identity.IdentityScene.ON_FILE;
import static nl.mistervoip.privacy.identity.IdentityScene.PHONE;
import static nl.mistervoip.privacy.identity.IdentityScene.onFile;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.casefile.IdentityHold;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.FakeCustomers;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessIdentityTest {
  @Test
  void aKnownPersonShouldGetALinkByMailAndACodeByText() {
    IdentityScene scene = IdentityScene.known();
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("challenge");

    LetterFacts link = scene.letter(LetterFields.IDENTITY_LINK);
    LetterFacts code = scene.letter(LetterFields.IDENTITY_CODE);
    assertThat(link.recipient()).isEqualTo(ON_FILE);
    assertThat(link.channel()).isEqualTo("mail");
    assertThat(link.values())
        .containsEntry(LetterFields.CODE_CHANNEL, "sms")
        .containsEntry(LetterFields.EXPIRES, "2026-03-26T10:00:00Z")
        .doesNotContainKey(LetterFields.CODE);
    assertThat(link.values().get(LetterFields.LINK)).startsWith(BASE + "/verify/");
    assertThat(code.recipient()).isEqualTo(PHONE);
    assertThat(code.channel()).isEqualTo("sms");
    assertThat(code.values()).doesNotContainKey(LetterFields.LINK);
    assertThat(scene.code()).matches("[0-9]{6}");
    assertThat(LinkSecrets.wellFormed(scene.token())).isTrue();
    assertThat(scene.challenge().key()).isEqualTo(LinkSecrets.hashOf(scene.token()));
  }

  @Test
  void theSubjectShouldBeKeptWithTheContactPointsOnFile() {
    IdentityScene scene = IdentityScene.known();
    scene.assess.assess(scene.id(), NOW);
    SubjectRef subject =
        scene.documents.getJson(scene.id(), SubjectRef.VAULT_NAME, SubjectRef.class);
    assertThat(subject.customerNumber()).isEqualTo("100001");
    assertThat(subject.controllerIds()).containsExactly("mister-voip");
    assertThat(subject.mail()).contains(ON_FILE);
    assertThat(subject.phone()).contains(PHONE);
  }

  @Test
  void aCompanyShouldGoToAPersonAndHearNothing() {
    IdentityScene scene =
        new IdentityScene(
            Fuse.counting(),
            aCase().build(),
            IdentityScene.from(ON_FILE),
            onFile(400).withFacts("100001", Map.of("company", "Voorbeeld BV")));
    Assessment assessment = scene.assess.assess(scene.id(), NOW);
    assertThat(assessment.outcome()).isEqualTo("person");
    assertThat(scene.documents.names(scene.id(), "letters/")).isEmpty();
    IdentityAssessment plain =
        scene.documents.getJson(
            scene.id(), IdentityAssessment.VAULT_NAME, IdentityAssessment.class);
    assertThat(plain.toString()).doesNotContain("Voorbeeld BV");
  }

  @Test
  void aCouplesMailboxShouldNotOpenTheDataOfEither() {
    ContactPoint mailbox =
        new ContactPoint(
            ContactPoint.Channel.EMAIL, ON_FILE, NOW.minus(java.time.Duration.ofDays(400)));
    IdentityScene scene =
        new IdentityScene(
            Fuse.counting(),
            aCase().build(),
            IdentityScene.from(ON_FILE, Map.of("customer-number", "100007")),
            new nl.mistervoip.privacy.testing.FakeCustomers()
                .with("100007", mailbox)
                .with("100008", mailbox));
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("person");
    assertThat(scene.documents.names(scene.id(), "letters/")).isEmpty();
  }

  @Test
  void aStrangerWithACustomerNumberShouldNotGetTheLink() {
    IdentityScene scene =
        new IdentityScene(
            Fuse.counting(),
            aCase().build(),
            IdentityScene.from("stranger@example.com", Map.of("customer-number", "100001")),
            onFile(400));
    scene.assess.assess(scene.id(), NOW);
    assertThat(scene.letter(LetterFields.IDENTITY_LINK).recipient()).isEqualTo(ON_FILE);
    assertThat(scene.letter(LetterFields.IDENTITY_CODE).recipient()).isEqualTo(PHONE);
  }

  @Test
  void anUnknownPersonShouldLeaveNoLetterAndNoSubject() {
    IdentityScene scene =
        new IdentityScene(
            Fuse.counting(),
            aCase().build(),
            IdentityScene.from("nobody@example.com"),
            new FakeCustomers());
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("person");
    assertThat(scene.documents.names(scene.id(), ""))
        .containsExactlyInAnyOrder("requester", IdentityAssessment.VAULT_NAME);
    assertThat(scene.rows.ofCase(scene.id())).isEmpty();
  }

  @Test
  void aRecentlyChangedMailboxShouldBeHeldWithTheSubjectAssumed() {
    IdentityScene scene =
        new IdentityScene(Fuse.counting(), aCase().build(), IdentityScene.from(ON_FILE), onFile(3));
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("person");
    assertThat(scene.documents.names(scene.id(), "letters/")).isEmpty();
    IdentityHold hold =
        scene.documents.getJson(scene.id(), IdentityHold.VAULT_NAME, IdentityHold.class);
    assertThat(hold.until()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    assertThat(scene.documents.find(scene.id(), SubjectRef.VAULT_NAME)).isPresent();
  }

  @Test
  void aMarketingObjectionShouldNeedNothing() {
    IdentityScene scene =
        new IdentityScene(
            Fuse.counting(),
            aCase().asking(Right.OBJECTION_MARKETING).build(),
            IdentityScene.from(ON_FILE),
            onFile(400));
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("none");
    assertThat(scene.documents.names(scene.id(), "letters/")).isEmpty();
  }

  @Test
  void aRepeatShouldKeepTheSameLinkAndCode() {
    IdentityScene scene = IdentityScene.known();
    scene.assess.assess(scene.id(), NOW);
    String token = scene.token();
    String code = scene.code();
    scene.assess.assess(scene.id(), NOW.plusSeconds(60));
    assertThat(scene.token()).isEqualTo(token);
    assertThat(scene.code()).isEqualTo(code);
    assertThat(scene.events()).containsExactly("identity.asked", "identity.assessed");
  }

  @Test
  void aCaseConfirmedBeforeShouldNeedNothingMore() {
    IdentityScene scene = IdentityScene.known();
    scene.assess.assess(scene.id(), NOW);
    scene.confirmation.enter(scene.token(), scene.code(), NOW);
    assertThat(scene.assess.assess(scene.id(), NOW).outcome()).isEqualTo("none");
  }

  @Test
  void aCaseWhoseLinkExpiredOrWasBlockedShouldGoToAPerson() {
    IdentityScene expired = IdentityScene.known();
    expired.assess.assess(expired.id(), NOW);
    assertThat(expired.assess.assess(expired.id(), NOW.plus(Duration.ofDays(22))).outcome())
        .isEqualTo("person");

    IdentityScene blocked = IdentityScene.known();
    blocked.assess.assess(blocked.id(), NOW);
    IntStream.range(0, 5)
        .forEach(i -> blocked.confirmation.enter(blocked.token(), blocked.wrongCode(), NOW));
    assertThat(blocked.assess.assess(blocked.id(), NOW).outcome()).isEqualTo("person");
  }

  static Stream<Integer> placesToDie() {
    Fuse counting = Fuse.counting();
    IdentityScene scene = IdentityScene.known(counting);
    scene.assess.assess(scene.id(), NOW);
    assertThat(counting.writes()).isGreaterThanOrEqualTo(8);
    return IntStream.rangeClosed(1, counting.writes()).boxed();
  }

  @ParameterizedTest(name = "dies after write {0}")
  @MethodSource("placesToDie")
  void dyingAfterAnyWriteShouldStillLeaveOneLinkWithItsOwnCode(int write) {
    IdentityScene scene = IdentityScene.known(Fuse.after(write));
    Fuse.untilDone(() -> scene.assess.assess(scene.id(), NOW));

    assertThat(scene.challenge().key()).isEqualTo(LinkSecrets.hashOf(scene.token()));
    assertThat(scene.documents.names(scene.id(), SealedChallenge.FOLDER)).hasSize(1);
    assertThat(scene.events()).containsExactly("identity.asked", "identity.assessed");
    assertThat(scene.confirmation.enter(scene.token(), scene.code(), NOW))
        .isInstanceOf(PageOutcome.Confirmed.class);
  }

  @Test
  void twoAtOnceShouldAgreeOnOneLink() {
    for (int round = 0; round < 20; round++) {
      IdentityScene scene = IdentityScene.known();
      List<CompletableFuture<Void>> both =
          Stream.of(1, 2)
              .map(i -> CompletableFuture.runAsync(() -> scene.assess.assess(scene.id(), NOW)))
              .toList();
      both.forEach(CompletableFuture::join);
      assertThat(scene.confirmation.enter(scene.token(), scene.code(), NOW))
          .isInstanceOf(PageOutcome.Confirmed.class);
    }
  }

  @Test
  void neitherTableNorAuditShouldHoldSecretsOrPersonalData() {
    IdentityScene scene = IdentityScene.known();
    scene.assess.assess(scene.id(), NOW);
    Set<String> secrets = new HashSet<>(List.of(ON_FILE, PHONE, scene.token(), scene.code()));
    String seen =
        ChallengeRows.row(scene.challenge())
            + scene.audit.events().toString()
            + scene.documents.names(scene.id(), "");
    assertThat(secrets).noneMatch(seen::contains);
  }
}
