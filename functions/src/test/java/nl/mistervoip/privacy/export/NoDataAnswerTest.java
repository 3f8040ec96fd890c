package nl.mistervoip.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.NothingHeld.SomebodyKnownException;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

/** A person who showed who asks, and of whom no store holds anything. */
class NoDataAnswerTest {
  private static final String MAILBOX = "sam.onbekend@example.org";
  private static final List<String> BOTH = List.of("mister-voip", "mister-voip-abonnementen");
  private static final CustomerRef GONE = new CustomerRef("100555", BOTH);

  private final InMemoryLandscape company = SamplePeople.landscape();

  private Desk stranger(Right... rights) {
    SubjectRef ref = SubjectRef.stranger(BOTH, Optional.of(MAILBOX));
    Desk desk = new Desk(company, CustomerRef.of(ref), Language.NL, rights);
    desk.vault.putJson(desk.id(), SubjectRef.VAULT_NAME, ref);
    asked(desk, Map.of("phone-number", "+31850109999"));
    return desk;
  }

  private static void asked(Desk desk, Map<String, String> identifiers) {
    desk.vault.putJson(
        desk.id(),
        Requester.VAULT_NAME,
        new Requester(
            MAILBOX, MAILBOX, "Sam Onbekend", "Inzage", Optional.empty(), identifiers, true));
  }

  private static Optional<LetterFacts> letter(Desk desk) {
    return desk.vault.findJson(
        desk.id(), LetterFacts.vaultName(LetterFields.NO_DATA), LetterFacts.class);
  }

  private static List<Map<String, String>> table(LetterFacts facts, String name) {
    return facts.tables().getOrDefault(name, List.of());
  }

  private static boolean saidAfterSearching(Desk desk) {
    desk.searchAll();
    return desk.built().nothing();
  }

  @Test
  void aStrangerOfWhomNothingIsHeldShouldBeToldWhatWasSearchedAndWhere() {
    Desk desk = stranger(Right.ACCESS);
    assertThat(saidAfterSearching(desk)).isTrue();
    LetterFacts facts = letter(desk).orElseThrow();
    assertThat(facts.recipient()).isEqualTo(MAILBOX);
    assertThat(table(facts, LetterFields.SEARCHED))
        .containsExactly(
            Map.of(LetterFields.KIND, "email", LetterFields.VALUE, MAILBOX),
            Map.of(LetterFields.KIND, "phone-number", LetterFields.VALUE, "+31850109999"));
    assertThat(table(facts, LetterFields.PLACES))
        .extracting(row -> row.getOrDefault(LetterFields.CONTROLLER, ""))
        .containsExactlyInAnyOrder("Mister VoIP", "Mister Voip Abonnementen BV");
    assertThat(facts.values())
        .containsEntry(LetterFields.KEPT_CONTENT, "2")
        .containsEntry(LetterFields.KEPT_RECORD, "5")
        .doesNotContainKey(LetterFields.PORTABLE_ONLY);
  }

  @Test
  void aFormerCustomerOfWhomNothingIsLeftShouldBeToldWithoutWholeNumbers() {
    Desk desk = new Desk(company, GONE, Language.EN, Right.ACCESS);
    desk.vault.putJson(
        desk.id(),
        SubjectRef.VAULT_NAME,
        new SubjectRef(GONE.number(), BOTH, Optional.empty(), Optional.empty()));
    asked(desk, Map.of());
    assertThat(saidAfterSearching(desk)).isTrue();
    assertThat(table(letter(desk).orElseThrow(), LetterFields.SEARCHED))
        .contains(Map.of(LetterFields.FIELD, "customer number", LetterFields.VALUE, "… 555"));
  }

  @Test
  void aStoreThatDoesNotAnswerOrWasNeverAskedShouldForbidTheLetter() {
    Desk desk = stranger(Right.ACCESS);
    company.unreachable("suppression-list", true);
    assertThat(saidAfterSearching(desk)).isFalse();
    assertThat(letter(desk)).isEmpty();
    company.unreachable("suppression-list", false);
    assertThat(saidAfterSearching(desk)).isTrue();
    desk.vault.destroy(desk.id(), StoreOutcome.outcomeName("tickets"));
    assertThat(desk.built().nothing()).isFalse();
    assertThat(letter(desk)).as("what was laid down before goes").isEmpty();
  }

  @Test
  void aStoreThatNeedsMoreProofShouldForbidTheLetterUntilItIsSearched() {
    Desk desk = stranger(Right.ACCESS);
    desk.shown(2);
    assertThat(saidAfterSearching(desk)).isFalse();
    desk.shown(3);
    assertThat(saidAfterSearching(desk)).isTrue();
  }

  @Test
  void whoeverObjectedToAdvertisingWithoutBeingACustomerIsNoStranger() {
    company
        .suppressions(Fuse.counting())
        .add(
            MarketingContact.of(MAILBOX).orElseThrow(),
            java.time.Instant.parse("2026-01-05T10:00:00Z"));
    Desk desk = stranger(Right.ACCESS);
    assertThat(saidAfterSearching(desk)).isFalse();
    assertThat(desk.build().summary()).containsEntry("suppression-list", 1L);
    assertThat(letter(desk)).isEmpty();
  }

  @Test
  void whatLeadsToACustomerByNowShouldStopInsteadOfSayingThatThereIsNothing() {
    Desk desk = stranger(Right.ACCESS);
    asked(desk, Map.of("customer-number", SamplePeople.ANNEKE.number()));
    desk.searchAll();
    assertThatThrownBy(desk::built).isInstanceOf(SomebodyKnownException.class);
    assertThat(letter(desk)).isEmpty();
  }

  @Test
  void portabilityAloneShouldSayThatOtherDataWasNotLookedFor() {
    Desk desk = stranger(Right.PORTABILITY);
    assertThat(saidAfterSearching(desk)).isTrue();
    assertThat(letter(desk).orElseThrow().values())
        .containsEntry(LetterFields.PORTABLE_ONLY, "yes");
  }

  @Test
  void whoGaveNothingToSearchWithShouldNotBeToldThatThereIsNothing() {
    SubjectRef ref = SubjectRef.stranger(BOTH, Optional.empty());
    Desk desk = new Desk(company, CustomerRef.of(ref), Language.NL, Right.ACCESS);
    desk.vault.putJson(desk.id(), SubjectRef.VAULT_NAME, ref);
    desk.vault.putJson(
        desk.id(),
        Requester.VAULT_NAME,
        new Requester("", "", "", "", Optional.empty(), Map.of("iban", "NL00BANK01"), false));
    assertThat(saidAfterSearching(desk)).isFalse();
  }

  @Test
  void aCustomerOfWhomSomethingIsHeldShouldGetThePackage() {
    Desk desk = new Desk(company, SamplePeople.ANNEKE, Language.NL, Right.ACCESS);
    assertThat(saidAfterSearching(desk)).isFalse();
    assertThat(letter(desk)).isEmpty();
  }
}
