package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** An erasure asked by somebody of whom nothing is held. */
class NothingToEraseTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final CustomerRef GONE = new CustomerRef("100555", List.of("mister-voip"));

  private final InMemoryLandscape company = SamplePeople.landscape();

  private World world(CustomerRef person) {
    World world = new World(company, person, Language.NL, TickingClock.at(NOW));
    world.vault.putJson(
        world.file.id(),
        Requester.VAULT_NAME,
        new Requester(
            "weg@example.org", "weg@example.org", "", "", Optional.empty(), Map.of(), true));
    return world;
  }

  private static Optional<LetterFacts> letter(World world) {
    return world.vault.findJson(
        world.file.id(), LetterFacts.vaultName(LetterFields.NO_DATA), LetterFacts.class);
  }

  @Test
  void anEmptyPlanShouldLeadToTheLetterThatNothingIsHeld() {
    World world = world(GONE);
    ErasurePlan plan = world.plan();
    assertThat(world.desk.nothing(world.file.id(), plan)).isTrue();
    assertThat(letter(world).orElseThrow().values()).containsEntry(LetterFields.KEPT_CONTENT, "2");
    assertThat(world.desk.check(world.file.id(), plan.digest()))
        .as("read again after two people agreed")
        .isTrue();
  }

  @Test
  void whatIsOnlyKeptShouldBeNamedInTheConfirmationInstead() {
    World world = world(SamplePeople.ROBIN);
    assertThat(world.desk.nothing(world.file.id(), world.plan())).isFalse();
    assertThat(letter(world)).isEmpty();
  }

  @Test
  void afterHalfAnErasureNobodyShouldBeToldThatNothingWasHeld() {
    World world = world(SamplePeople.ROBIN);
    ErasurePlan first = world.plan();
    assertThat(world.desk.check(world.file.id(), first.digest())).isTrue();
    first.stores().forEach(store -> world.desk.erase(world.file.id(), store.store()));
    for (String invoice : List.of("invoices", "payments")) {
      world.landscape.all(invoice).forEach(item -> company.delete(item.ref()));
    }
    ErasurePlan second = world.plan();
    assertThat(second.stores()).allMatch(store -> store.items().isEmpty());
    assertThat(world.desk.nothing(world.file.id(), second)).isFalse();
  }

  @Test
  void aStoreThatDoesNotAnswerShouldLeaveNoPlanToSayItBy() {
    World world = world(GONE);
    company.unreachable("tickets", true);
    assertThatThrownBy(() -> world.desk.plan(world.file.id()))
        .isInstanceOf(ErasurePlanner.StoreNotReadException.class);
    assertThat(letter(world)).isEmpty();
  }
}
