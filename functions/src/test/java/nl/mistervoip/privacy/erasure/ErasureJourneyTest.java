package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class ErasureJourneyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void aFormerCustomerShouldGoButForWhatTaxLawDemands() {
    World world = robin(Fuse.counting());
    ErasurePlan plan = world.desk.plan(world.file.id());
    assertThat(plan.summary()).isEqualTo(counts());
    world.carryOut(plan);
    assertThat(namesOf(world, "100099"))
        .allMatch(name -> name.startsWith("invoices") || name.startsWith("payments"));
    assertThat(world.landscape.all("payments"))
        .filteredOn(item -> item.at("customer_number").asText().equals("100099"))
        .hasSize(2)
        .noneMatch(item -> item.fields().has("iban") || item.fields().has("account_holder"));
    assertThat(world.landscape.audioVersions("audio/R-100099-1.wav")).isZero();
    Item invoice = invoice(world, "F2023-100099");
    assertThat(invoice.fields().has("itemised")).isFalse();
    assertThat(invoice.fields().has("sent_to")).isFalse();
    assertThat(invoice.fields().path("total_cents").asInt()).isEqualTo(1295);
    assertThat(invoice.fields().path("billed_to").path("name").asText()).isEqualTo("Robin Sample");
  }

  @Test
  void whoeverObjectedToMarketingShouldStaySuppressedWhenErased() {
    World world = robin(Fuse.counting());
    MarketingContact address = MarketingContact.of("robin.sample@example.com").orElseThrow();
    SuppressionList list = world.landscape.suppressions(Fuse.counting());
    list.add(address, Instant.parse("2026-01-05T10:00:00Z"));
    ErasurePlan plan = world.plan();
    assertThat(plan.summary()).containsEntry("suppression-list/kept", 1L);
    world.carryOut(plan);
    assertThat(list.holds(address)).isTrue();
    assertThat(world.landscape.all("customers"))
        .as("although the customer is gone")
        .noneMatch(item -> item.at("customer_number").asInt() == 100099);
    assertThat(world.letter().tables().toString())
        .contains("as long as we send advertising, so that you do not get it (GDPR 21(3))");
  }

  @Test
  void nothingOfAnybodyElseShouldBeTouched() {
    World world = robin(Fuse.counting());
    Map<String, String> before = world.everything();
    ErasurePlan plan = world.desk.plan(world.file.id());
    Map<String, String> expected = new TreeMap<>(before);
    plan.stores()
        .forEach(
            store ->
                store.items().stream()
                    .filter(item -> item.decision().changesTheItem())
                    .forEach(
                        item -> expected.remove(store.store() + StorePlan.canonical(item.key()))));
    world.carryOut(plan);
    assertThat(world.everything()).containsAllEntriesOf(expected);
    assertThat(world.everything()).hasSize(expected.size() + 4);
    assertThat(world.landscape.audioVersions("audio/R-100042-1.wav")).isOne();
  }

  @Test
  void theLetterShouldSayWhatWentAndWhatStaysUntilWhen() {
    World world = robin(Fuse.counting());
    world.run();
    assertThat(world.letter().recipient()).isEqualTo("robin@example.com");
    assertThat(world.letter().values()).containsEntry(LetterFields.BACKUPS_UNTIL, "2026-12-29");
    List<Map<String, String>> rows =
        world.letter().tables().getOrDefault(LetterFields.OUTCOMES, List.of());
    assertThat(rows)
        .filteredOn(row -> "reduced".equals(row.get(LetterFields.OUTCOME)))
        .extracting(row -> row.get(LetterFields.CATEGORY), row -> row.get(LetterFields.UNTIL))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Invoice data", "2029-12-31"),
            org.assertj.core.groups.Tuple.tuple("Invoice data", "2030-12-31"),
            org.assertj.core.groups.Tuple.tuple("Payment data", "2029-12-31"),
            org.assertj.core.groups.Tuple.tuple("Payment data", "2030-12-31"));
    assertThat(rows).filteredOn(row -> "erased".equals(row.get(LetterFields.OUTCOME))).hasSize(8);
    assertThat(rows.toString()).contains("tax law demands it (AWR 52(4))");
  }

  @Test
  void theLetterThatIsShownBeforeShouldTellWhatTheOneThatGoesTells() {
    World world = robin(Fuse.counting());
    ErasurePlan plan = world.plan();
    LetterFacts shown = shown(world, plan);
    assertThat(shown.tables().getOrDefault(LetterFields.OUTCOMES, List.of())).hasSize(12);
    world.vault.putJson(
        world.file.id(),
        LetterNote.vaultName(LetterFields.ERASURE_CONFIRMATION),
        new LetterNote("Wij wensen u het beste."));
    world.carryOut(plan);
    assertThat(world.letter())
        .isEqualTo(new LetterNote("Wij wensen u het beste.").addedTo(shown))
        .isNotEqualTo(shown);
  }

  @Test
  void theLetterShownForASecondRoundShouldCountWhatTheFirstErased() {
    World world = robin(Fuse.counting());
    ErasurePlan first = world.plan();
    LetterFacts before = shown(world, first);
    world.desk.check(world.file.id(), first.digest());
    first.stores().stream()
        .map(StorePlan::store)
        .filter(store -> !store.equals("customers"))
        .forEach(store -> world.desk.erase(world.file.id(), store));
    ErasurePlan second = world.plan();
    assertThat(second.digest()).isNotEqualTo(first.digest());
    assertThat(shown(world, second).tables()).isEqualTo(before.tables());
  }

  private static LetterFacts shown(World world, ErasurePlan plan) {
    return new PlanReading(world.vault, world.landscape.map())
        .letter(world.file, plan.digest(), NOW)
        .orElseThrow();
  }

  @Test
  void whatIsGoneShouldBeKeptForItsRecipientsWithWhatThePersonWasKnownBy() {
    World world = robin(Fuse.counting());
    ErasurePlan plan = world.plan();
    world.carryOut(plan);
    RecipientsToTell tell =
        world.vault.getJson(
            world.file.id(),
            RecipientsToTell.vaultName(RecipientsToTell.Act.ERASURE),
            RecipientsToTell.class);
    assertThat(tell.stores())
        .containsExactlyInAnyOrderElementsOf(
            plan.summary().keySet().stream()
                .filter(name -> name.matches(".*/(erased|reduced)"))
                .map(name -> name.replaceAll("/.*", ""))
                .distinct()
                .toList());
    assertThat(tell.identifiers())
        .as("although no store knows them any more")
        .anyMatch(one -> one.kind().equals("line") && one.value().equals("+31687654321"));
    assertThat(tell.toString()).doesNotContain("31687654321");
  }

  @Test
  void theLedgerShouldKnowAPseudonymAndNoPerson() {
    World world = robin(Fuse.counting());
    world.run();
    assertThat(world.ledger.all()).filteredOn(LedgerEntry::begins).hasSize(1);
    assertThat(world.ledger.all()).hasSize(12);
    assertThat(world.ledger.all().toString())
        .doesNotContain("100099", "Robin", "31687654321")
        .contains("AWR 52(4)", "2030-12-31");
    assertThat(world.audit.events().toString())
        .doesNotContain("100099", "Robin", "31687654321", "robin");
  }

  @Test
  void aRunningContractShouldKeepWhatItNeeds() {
    World world =
        new World(SamplePeople.landscape(), SamplePeople.ANNEKE, Language.NL, TickingClock.at(NOW));
    ErasurePlan plan = world.desk.plan(world.file.id());
    assertThat(plan.summary())
        .containsEntry("customers/at-contract-end", 1L)
        .containsEntry("contracts/at-contract-end", 1L)
        .containsEntry("identifiers/at-contract-end", 3L)
        .containsEntry("portal-accounts/at-contract-end", 1L)
        .containsEntry("call-records/kept", 2L)
        .containsEntry("call-records/erased", 1L)
        .containsEntry("marketing-consents/erased", 1L)
        .containsEntry("tickets/erased", 1L);
    world.carryOut(plan);
    assertThat(world.landscape.all("customers")).hasSize(3);
    assertThat(world.letter().tables().toString()).contains("uw contract loopt nog");
  }

  @Test
  void carryingOutTwiceShouldChangeNothing() {
    World world = robin(Fuse.counting());
    ErasurePlan plan = world.desk.plan(world.file.id());
    world.carryOut(plan);
    List<Object> end = world.end();
    for (StorePlan store : plan.stores()) {
      StoreResult again = world.desk.erase(world.file.id(), store.store());
      assertThat(again.failed()).isZero();
    }
    assertThat(world.desk.residual(world.file.id())).isZero();
    world.desk.conclude(world.file.id());
    assertThat(world.end()).isEqualTo(end);
  }

  @Test
  void dyingAfterAnyWriteShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    World whole = robin(counting);
    whole.run();
    assertThat(counting.writes()).isGreaterThan(50);
    for (int write = 1; write <= counting.writes(); write++) {
      World world = robin(Fuse.after(write));
      world.run();
      assertThat(world.end()).as("died after write %d", write).isEqualTo(whole.end());
    }
  }

  @Test
  void aStoreInManyTurnsShouldEndAsInOne() {
    World whole = robin(Fuse.counting());
    whole.run();
    World turns = robin(Fuse.counting());
    assertThat(inTurns(turns)).isGreaterThan(0);
    assertThat(turns.end()).isEqualTo(whole.end());
    assertThat(turns.vault.names(turns.file.id(), "erasure/progress/")).isEmpty();
  }

  /** One item a turn; says how often there was more to do. */
  private static int inTurns(World world) {
    CaseId id = world.file.id();
    ErasurePlan plan = world.plan();
    assertThat(world.desk.check(id, plan.digest())).isTrue();
    int more = 0;
    for (StorePlan store : plan.stores()) {
      StoreEraser eraser =
          new StoreEraser(
              world.landscape,
              new ItemEraser(world.landscape, world.landscape),
              world.vault,
              world.audit);
      while (eraser.erase(id, store.store(), NOW, () -> true).isEmpty()) {
        more++;
      }
    }
    assertThat(world.desk.residual(id)).isZero();
    world.desk.conclude(id);
    return more;
  }

  @Test
  void aTurnThatDiesShouldGoOnFromTheLastOneThatEnded() {
    World world = robin(Fuse.counting());
    CaseId id = world.file.id();
    ErasurePlan plan = world.plan();
    assertThat(world.desk.check(id, plan.digest())).isTrue();
    StoreEraser eraser =
        new StoreEraser(
            world.landscape,
            new ItemEraser(world.landscape, world.landscape),
            world.vault,
            world.audit);
    assertThat(eraser.erase(id, "invoices", NOW, () -> true)).isEmpty();
    PlanVault.Head head = new PlanVault(world.vault).head(id).orElseThrow();
    assertThat(new PlanVault(world.vault).progress(id, head, "invoices").lines()).isEqualTo(1);
    assertThat(new PlanVault(world.vault).result(id, head, "invoices"))
        .as("half a store has no result")
        .isEmpty();
    // The second turn does its work and dies before it says so.
    world.landscape.search(
        world.landscape.map().store("invoices"),
        world.landscape.resolve(SamplePeople.ROBIN),
        item -> assertThat(world.landscape.reduce(item.ref())).isNotNull());
    StoreResult result = eraser.erase(id, "invoices", NOW, () -> true).orElseThrow();
    assertThat(result.count("reduced")).isEqualTo(2);
    assertThat(result.failed()).isZero();
  }

  @Test
  void nothingShouldRunWithoutAnApprovedAndCheckedPlan() {
    World world = robin(Fuse.counting());
    CaseId id = world.file.id();
    Map<String, String> before = world.everything();
    assertThatThrownBy(() -> world.desk.erase(id, "tickets"))
        .isInstanceOf(PlanVault.PlanNotApprovedException.class);
    world.desk.plan(id);
    assertThatThrownBy(() -> world.desk.erase(id, "tickets"))
        .isInstanceOf(PlanVault.PlanNotApprovedException.class);
    assertThat(world.desk.check(id, "f".repeat(64))).isFalse();
    assertThatThrownBy(() -> world.desk.erase(id, "tickets"))
        .isInstanceOf(PlanVault.PlanNotApprovedException.class);
    assertThat(world.everything()).isEqualTo(before);
  }

  private static World robin(Fuse fuse) {
    return new World(
        SamplePeople.landscape(), SamplePeople.ROBIN, Language.EN, TickingClock.at(NOW), fuse);
  }

  private static Item invoice(World world, String number) {
    return world.landscape.all("invoices").stream()
        .filter(item -> item.key().values().containsValue(number))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> namesOf(World world, String customer) {
    return world.landscape.map().stores().stream()
        .filter(store -> store.paths().size() > 0)
        .flatMap(store -> world.landscape.all(store.id()).stream())
        .filter(item -> item.fields().path("customer_number").asText().equals(customer))
        .map(World::nameOf)
        .toList();
  }

  private static Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (String store :
        List.of(
            "recording-audio",
            "recordings",
            "call-records",
            "tickets",
            "marketing-consents",
            "portal-accounts",
            "contracts",
            "customers",
            "identifiers")) {
      counts.put(store + "/erased", 1L);
    }
    counts.put("payments/reduced", 2L);
    counts.put("invoices/reduced", 2L);
    return counts;
  }
}
