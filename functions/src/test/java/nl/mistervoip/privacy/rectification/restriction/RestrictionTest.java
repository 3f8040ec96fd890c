package nl.mistervoip.privacy.rectification.restriction;

import static nl.mistervoip.privacy.rectification.restriction.RestrictionScene.NOW;
import static nl.mistervoip.privacy.rectification.restriction.RestrictionScene.marksOn;
import static nl.mistervoip.privacy.rectification.restriction.RestrictionScene.unmarked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Restriction;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.erasure.ItemEraser;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.GeneratedCompany;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

class RestrictionTest {
  private static final CustomerRef ANNEKE = SamplePeople.ANNEKE;
  private static final Instant DAY = Instant.parse("2026-03-18T23:00:00Z");

  private static RestrictionScene anneke() {
    return new RestrictionScene(
        SamplePeople.landscape(), ANNEKE, "m-1", Fuse.counting(), Right.RESTRICTION);
  }

  @Test
  void everyItemOfThePersonShouldBeMarkedAndNothingElseChanged() {
    RestrictionScene scene = anneke();
    Set<String> hers = scene.of(ANNEKE);
    Map<String, Item> before = scene.items();
    scene.restricting().restrict(scene.id, NOW);
    Map<String, Item> after = scene.items();
    assertThat(hers).hasSizeGreaterThan(12).anyMatch(name -> name.startsWith("payments"));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (name, item) -> {
          assertThat(unmarked(item))
              .as(name)
              .isEqualTo(Objects.requireNonNull(before.get(name)).fields());
          if (hers.contains(name)) {
            assertThat(marksOn(item)).as(name).containsExactly(scene.id.value());
          } else {
            assertThat(item).as("%s is somebody else's", name).isEqualTo(before.get(name));
          }
        });
  }

  @Test
  void whatIsRestrictedShouldBeNeitherErasedNorSwept() {
    RestrictionScene scene = anneke();
    Store tickets = scene.company.map().store("tickets");
    Item ticket = scene.company.all("tickets").getFirst();
    scene.restricting().restrict(scene.id, NOW);
    ItemEraser eraser = new ItemEraser(scene.company, scene.company);
    assertThat(eraser.erase(tickets, ticket.key(), item -> ItemEraser.Step.DELETE))
        .isEqualTo(ItemEraser.Result.HELD);
    assertThat(scene.company.delete(scene.company.find(tickets, ticket.key()).orElseThrow().ref()))
        .as("the table itself refuses")
        .isEqualTo(nl.mistervoip.privacy.datamap.ItemWriter.Written.HELD);
    Store audio = scene.company.map().store("recording-audio");
    scene.company.search(
        audio,
        scene.company.resolve(ANNEKE),
        sound ->
            assertThat(scene.company.held(audio, sound))
                .as("an object follows the item that points at it")
                .isTrue());
  }

  @Test
  void theLetterShouldSaySinceWhenAndGoToTheAddressOnFile() {
    RestrictionScene scene = anneke();
    scene.restricting().restrict(scene.id, NOW);
    scene.restricting().restrict(scene.id, NOW.plus(Duration.ofDays(3)));
    LetterFacts letter =
        scene.documents.getJson(
            scene.id, LetterFacts.vaultName(LetterFields.RESTRICTION_CONFIRMED), LetterFacts.class);
    assertThat(letter.recipient()).isEqualTo("on.file@example.nl");
    assertThat(letter.values())
        .containsEntry(LetterFields.SINCE, "2026-03-05")
        .containsEntry(LetterFields.NOTICE_DAYS, "14")
        .containsEntry(LetterFields.WEIGHED, "");
  }

  @Test
  void itShouldNotBeLiftedBeforeTheDayThatThePersonWasTold() {
    RestrictionScene scene = anneke();
    scene.restricting().restrict(scene.id, NOW);
    scene.askToLift(1);
    assertThatThrownBy(() -> scene.lifting().lift(scene.id, 1, DAY.plus(Duration.ofDays(400))))
        .as("nobody was told")
        .isInstanceOf(Lifting.NotYetException.class);
    assertThat(scene.lifting().announce(scene.id, 1, NOW)).isEqualTo(DAY);
    assertThat(scene.lifting().announce(scene.id, 1, NOW.plus(Duration.ofDays(2))))
        .as("repeated")
        .isEqualTo(DAY);
    assertThatThrownBy(() -> scene.lifting().lift(scene.id, 1, DAY.minusMillis(1)))
        .isInstanceOf(Lifting.NotYetException.class);
    assertThatThrownBy(() -> scene.lifting().lift(scene.id, 2, DAY))
        .as("told in another round")
        .isInstanceOf(Lifting.NotYetException.class);
    assertThat(state(scene).inForce()).isTrue();
    scene.lifting().lift(scene.id, 1, DAY);
    assertThat(state(scene).liftedAt()).contains(DAY);
    assertThat(scene.items().values()).allMatch(item -> marksOn(item).isEmpty());
  }

  @Test
  void theLetterThatIsShownBeforeShouldTellWhatTheOneThatGoesTells() {
    RestrictionScene scene = anneke();
    scene.restricting().restrict(scene.id, NOW);
    LiftingLetter letters = new LiftingLetter(scene.documents, "14");
    assertThat(letters.facts(scene.id, 1, NOW)).as("nobody asked").isEmpty();
    scene.askToLift(1);
    LetterFacts shown = letters.facts(scene.id, 1, NOW).orElseThrow();
    assertThat(shown.values()).containsEntry(LetterFields.REASON, "Het adres klopt nu.");
    assertThat(letters.facts(scene.id, 2, NOW)).as("another round").isEmpty();
    scene.lifting().announce(scene.id, 1, NOW);
    assertThat(
            scene.documents.getJson(
                scene.id,
                LetterFacts.vaultName(LetterFields.RESTRICTION_LIFTING),
                LetterFacts.class))
        .isEqualTo(shown);
    assertThat(letters.facts(scene.id, 1, NOW.plus(Duration.ofDays(3))))
        .as("once told, the day stays")
        .contains(shown);
  }

  @Test
  void whoIsToBeToldOfARestrictionShouldBeToldOfItsEnd() {
    RestrictionScene scene = anneke();
    scene.restricting().restrict(scene.id, NOW);
    RecipientsToTell begun = toTell(scene, RecipientsToTell.Act.RESTRICTION);
    assertThat(begun.stores()).contains("customers", "tickets").doesNotHaveDuplicates();
    assertThat(begun.identifiers()).anyMatch(one -> one.value().equals(ANNEKE.number()));
    scene.askToLift(1);
    scene.lifting().announce(scene.id, 1, NOW);
    scene.lifting().lift(scene.id, 1, DAY);
    RecipientsToTell ended = toTell(scene, RecipientsToTell.Act.LIFTING);
    assertThat(ended.stores()).isEqualTo(begun.stores());
    assertThat(ended.identifiers()).isEqualTo(begun.identifiers());
    assertThat(ended.at()).isEqualTo(DAY);
  }

  @Test
  void aSecondRestrictionOfACaseAndItsEndShouldBeToldUnderNamesOfTheirOwn() {
    RestrictionScene scene = anneke();
    Deed first = scene.restricting().restrict(scene.id, NOW);
    assertThat(first.wireName()).isEqualTo("restriction");
    assertThat(scene.restricting().restrict(scene.id, NOW.plus(Duration.ofDays(3))))
        .as("in force since the first run: the step run again")
        .isEqualTo(first);
    Deed firstEnd = lift(scene, 1, DAY);
    assertThat(firstEnd.wireName()).isEqualTo("lifting");
    Instant later = DAY.plus(Duration.ofDays(30));
    Deed second = scene.restricting().restrict(scene.id, later);
    assertThat(second.wireName()).startsWith("restriction-").matches("[0-9a-z-]+");
    assertThat(scene.restricting().restrict(scene.id, later.plusSeconds(60))).isEqualTo(second);
    Deed secondEnd = lift(scene, 2, later.plus(Duration.ofDays(60)));
    assertThat(secondEnd).isNotEqualTo(firstEnd);
    assertThat(scene.lifting().lift(scene.id, 2, later.plus(Duration.ofDays(61))))
        .as("the step run again")
        .isEqualTo(secondEnd);
    for (Deed deed : List.of(second, secondEnd)) {
      assertThat((scene.id + "-tell-" + deed.wireName()).length()).isLessThanOrEqualTo(80);
    }
    assertThat(
            scene.documents.getJson(
                scene.id, RecipientsToTell.vaultName(first), RecipientsToTell.class))
        .extracting(RecipientsToTell::at)
        .as("what was told first stays as it was")
        .isEqualTo(NOW);
  }

  @Test
  void aSecondRestrictionOfACaseShouldHaveALetterAndAPlaceInTheAuditOfItsOwn() {
    RestrictionScene scene = anneke();
    scene.restricting().restrict(scene.id, NOW);
    assertThat(confirmation(scene).values()).doesNotContainKey(LetterFields.ATTEMPT);
    lift(scene, 1, DAY);
    Instant later = DAY.plus(Duration.ofDays(30));
    Deed second = scene.restricting().restrict(scene.id, later);
    scene.restricting().restrict(scene.id, later.plusSeconds(60));
    assertThat(confirmation(scene).values())
        .containsEntry(LetterFields.ATTEMPT, second.again())
        .containsEntry(LetterFields.SINCE, "2026-04-18");
    assertThat(scene.audit.eventsOf(scene.id.value()))
        .filteredOn("restriction.placed"::equals)
        .as("each once, however often the step runs")
        .hasSize(2);
  }

  private static LetterFacts confirmation(RestrictionScene scene) {
    return scene.documents.getJson(
        scene.id, LetterFacts.vaultName(LetterFields.RESTRICTION_CONFIRMED), LetterFacts.class);
  }

  private static Deed lift(RestrictionScene scene, int round, Instant at) {
    scene.askToLift(round);
    scene.lifting().announce(scene.id, round, at.minus(Duration.ofDays(20)));
    return scene.lifting().lift(scene.id, round, at);
  }

  private static RecipientsToTell toTell(RestrictionScene scene, RecipientsToTell.Act act) {
    return scene.documents.getJson(
        scene.id, RecipientsToTell.vaultName(act), RecipientsToTell.class);
  }

  @Test
  void liftingOneRestrictionShouldLeaveThatOfAnotherCase() {
    InMemoryLandscape company = SamplePeople.landscape();
    RestrictionScene first =
        new RestrictionScene(company, ANNEKE, "m-1", Fuse.counting(), Right.RESTRICTION);
    RestrictionScene second =
        new RestrictionScene(company, ANNEKE, "m-2", Fuse.counting(), Right.OBJECTION_OTHER);
    first.restricting().restrict(first.id, NOW);
    second.restricting().restrict(second.id, NOW);
    first.askToLift(1);
    first.lifting().announce(first.id, 1, NOW);
    first.lifting().lift(first.id, 1, DAY);
    for (String name : first.of(ANNEKE)) {
      assertThat(marksOn(Objects.requireNonNull(first.items().get(name))))
          .containsExactly(second.id.value());
    }
    assertThat(state(second).ground()).isEqualTo("GDPR 18(1)(d)");
  }

  @Property(tries = 25)
  void restrictingAndLiftingShouldLeaveEveryItemAsItWasWhereverItDies(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int death) {
    InMemoryLandscape company = GeneratedCompany.of(seed, 4);
    CustomerRef customer = GeneratedCompany.customer(1);
    RestrictionScene scene =
        new RestrictionScene(company, customer, "m-" + seed, Fuse.after(death), Right.RESTRICTION);
    Set<String> theirs = scene.of(customer);
    Map<String, Item> before = scene.items();
    Fuse.untilDone(() -> scene.restricting().restrict(scene.id, NOW));
    scene
        .items()
        .forEach(
            (name, item) -> {
              assertThat(unmarked(item))
                  .isEqualTo(Objects.requireNonNull(before.get(name)).fields());
              assertThat(marksOn(item).isEmpty()).as(name).isEqualTo(!theirs.contains(name));
            });
    scene.askToLift(1);
    Fuse.untilDone(() -> scene.lifting().announce(scene.id, 1, NOW));
    Fuse.untilDone(() -> scene.lifting().lift(scene.id, 1, DAY));
    assertThat(scene.items()).isEqualTo(before);
  }

  @Test
  void aStoreThatDoesNotAnswerShouldFailTheStepAndNameItOnly() {
    RestrictionScene scene = anneke();
    scene.company.unreachable("tickets", true);
    assertThatThrownBy(() -> scene.restricting().restrict(scene.id, NOW))
        .isInstanceOf(Marks.NotAllMarkedException.class)
        .hasMessageContaining("tickets")
        .hasMessageNotContaining("100042");
    scene.company.unreachable("tickets", false);
    scene.restricting().restrict(scene.id, NOW);
    assertThat(scene.company.all("tickets"))
        .anyMatch(item -> marksOn(item).contains(scene.id.value()));
  }

  @Test
  void theAuditShouldHoldCountsPerStoreOnly() {
    RestrictionScene scene = anneke();
    scene.restricting().restrict(scene.id, NOW);
    assertThat(scene.audit.events())
        .singleElement()
        .satisfies(event -> assertThat(event.event()).isEqualTo("restriction.placed"))
        .satisfies(event -> assertThat(event.facts()).containsEntry("customers", "1"))
        .satisfies(event -> assertThat(event.toString()).doesNotContain("100042", "on.file"));
  }

  private static Restriction state(RestrictionScene scene) {
    return scene.documents.getJson(scene.id, Restriction.VAULT_NAME, Restriction.class);
  }
}
