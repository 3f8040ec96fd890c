package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.GeneratedCompany;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** An erasure that does not come to its end: what is gone is known, told and found again. */
class HalfDoneErasureTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String REPLAY = "REPLAY-2026-11-25-0a1b2c";
  private static final String TICKET = "T-100099-1";

  private final TickingClock clock = TickingClock.at(NOW);
  private final World world =
      new World(SamplePeople.landscape(), SamplePeople.ROBIN, Language.EN, clock);
  private final CaseId id = world.file.id();

  @Test
  void theLedgerShouldKnowOfAPlanBeforeItsFirstItemGoes() {
    Map<String, String> before = world.everything();
    ErasurePlan plan = world.plan();
    assertThat(world.ledger.all()).isEmpty();
    assertThat(world.desk.check(id, plan.digest())).isTrue();
    assertThat(world.everything()).isEqualTo(before);
    assertThat(world.ledger.all())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.begins()).isTrue();
              assertThat(entry.planDigest()).isEqualTo(plan.digest());
              assertThat(entry.caseId()).isEqualTo(id.value());
            });
  }

  @Test
  void aPlanThatIsNotTakenUpShouldNotBeInTheLedger() {
    ErasurePlan plan = world.plan();
    change(TICKET, "status", "reopened");
    assertThat(world.desk.check(id, plan.digest())).isFalse();
    assertThat(world.ledger.all()).isEmpty();
    assertThat(new Endings(world.vault).begun(id)).isFalse();
  }

  @Test
  void aRestoreShouldFindAnErasureThatWasNeverConcluded() {
    halfDone();
    Map<String, Object> call = original("call-records", "2023-05-30T20:00:00.000Z");
    clock.advance(Duration.ofDays(1));
    world.landscape.put("call-records", call);
    ReplayPlan plan = world.replays.plan(REPLAY, ReplayMode.RETURNED, Optional.empty());
    assertThat(plan.summary()).containsEntry("call-records/erased", 1L);
  }

  @Test
  void anErasureThatWasUnderWayWhenTheBackupWasTakenShouldBeLookedAt() {
    halfDone();
    Optional<Instant> backup = Optional.of(NOW.plusSeconds(60));
    clock.advance(Duration.ofDays(1));
    assertThat(world.replays.plan(REPLAY, ReplayMode.RETURNED, backup).looked()).isEqualTo(1);
    world.run();
    clock.advance(Duration.ofDays(1));
    Optional<Instant> afterwards = Optional.of(NOW.plus(Duration.ofDays(2)));
    assertThat(world.replays.plan(REPLAY, ReplayMode.RETURNED, afterwards).looked())
        .as("plan 1 never came to its end by itself, and is looked at for a week")
        .isEqualTo(1);
    clock.advance(Duration.ofDays(7));
    Optional<Instant> muchLater = Optional.of(NOW.plus(Duration.ofDays(9)));
    assertThat(world.replays.plan(REPLAY, ReplayMode.RETURNED, muchLater).looked()).isZero();
  }

  @Test
  void whoeverApprovesTheNextPlanShouldSeeWhatIsGone() {
    halfDone();
    ErasurePlan second = world.plan();
    ErasurePlanner.Before before = world.desk.before(id);
    assertThat(before.begun()).isTrue();
    assertThat(before.erased()).containsEntry("call-records", 1L).doesNotContainKey("tickets");
    PlanView view =
        new PlanReading(world.vault, world.landscape.map())
            .plan(id, second.digest(), Language.EN)
            .orElseThrow();
    assertThat(view.digest()).isEqualTo(second.digest());
    assertThat(view.stores())
        .filteredOn(store -> store.store().equals("call-records"))
        .singleElement()
        .satisfies(
            store -> {
              assertThat(store.items()).isZero();
              assertThat(store.erasedBefore()).isEqualTo(1);
            });
  }

  @Test
  void aFirstPlanShouldHaveNothingBeforeIt() {
    assertThat(world.plan().changes()).isPositive();
    assertThat(world.desk.before(id)).isEqualTo(new ErasurePlanner.Before(false, Map.of()));
  }

  @Test
  void refusingTheRestShouldTellThePersonTheLedgerAndTheRecipientsWhatIsGone() {
    refuseTheRest();
    assertThat(world.letter().values())
        .containsEntry(LetterFields.PARTLY, "yes")
        .containsEntry(LetterFields.GROUND, "GDPR Art. 17(3)(e)")
        .containsEntry(LetterFields.REASON, "A court case is running.");
    assertThat(count(LetterFields.OUTCOME_ERASED)).isPositive();
    assertThat(count(LetterFields.OUTCOME_REFUSED)).isPositive();
    assertThat(tell().stores()).contains("call-records", "invoices").doesNotContain("tickets");
    assertThat(tell().identifiers()).isNotEmpty();
    Map<String, LedgerEntry> entries =
        world.ledger.all().stream()
            .filter(entry -> !entry.begins())
            .collect(Collectors.toMap(LedgerEntry::store, entry -> entry));
    assertThat(of(entries, "call-records").erased()).isEqualTo(1);
    assertThat(of(entries, "tickets").erased()).isZero();
    assertThat(of(entries, "tickets").shares())
        .extracting(LedgerEntry.Share::outcome)
        .containsExactly("refused");
    assertThat(world.audit.eventsOf(id.value())).endsWith("erasure.concluded");
    assertThat(new Endings(world.vault).owed(id)).isFalse();
  }

  @Test
  void whoRefusesTheRestShouldSeeTheLetterThatGoesThen() {
    PlanReading reading = new PlanReading(world.vault, world.landscape.map());
    assertThat(
            reading.ifRefused(world.file, world.plan().digest(), refusalFacts(), clock.instant()))
        .as("nothing was begun: the refusal alone goes")
        .isEmpty();
    halfDone();
    ErasurePlan second = world.plan();
    LetterFacts shown =
        reading
            .ifRefused(world.file, second.digest(), refusalFacts(), clock.instant())
            .orElseThrow();
    assertThat(reading.ifRefused(world.file, "another plan", refusalFacts(), clock.instant()))
        .isEmpty();
    refusal();
    world.desk.concludePartly(id);
    assertThat(shown).isEqualTo(world.letter());
    assertThat(shown.values()).containsEntry(LetterFields.PARTLY, "yes");
  }

  @Test
  void whatWasRefusedShouldStayAndNotBeTakenForSomethingThatCameBack() {
    refuseTheRest();
    Map<String, String> end = world.everything();
    clock.advance(Duration.ofDays(1));
    assertThat(world.replay(REPLAY, ReplayMode.RETURNED).due()).isZero();
    assertThat(world.everything()).isEqualTo(end);
    world.landscape.put("call-records", original("call-records", "2023-05-30T20:00:00.000Z"));
    ReplayPlan plan = world.replay("REPLAY-2026-11-25-ffffff", ReplayMode.RETURNED);
    assertThat(plan.due()).isEqualTo(1);
    assertThat(world.everything()).isEqualTo(end);
  }

  @Test
  void aRefusalShouldBeARefusalWhenNothingWasBegun() {
    assertThat(world.plan().changes()).isPositive();
    refusal();
    assertThatThrownBy(() -> world.desk.concludePartly(id))
        .isInstanceOf(PartialConclusion.NothingBegunException.class);
    assertThat(world.ledger.all()).isEmpty();
  }

  @Test
  void goingOnShouldEndAsIfNothingHadFailed() {
    halfDone();
    assertThat(new Endings(world.vault).owed(id)).isTrue();
    world.run();
    assertThat(new Endings(world.vault).owed(id)).isFalse();
    World whole = new World(SamplePeople.landscape(), SamplePeople.ROBIN, Language.EN, clock);
    whole.run();
    assertThat(world.letter().tables()).isEqualTo(whole.letter().tables());
  }

  @Test
  void dyingWhileWritingTheTruthDownShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    World whole = partly(counting);
    int before = writesBefore();
    assertThat(counting.writes()).isGreaterThan(before + 15);
    for (int write = before + 1; write <= counting.writes(); write++) {
      assertThat(partly(Fuse.after(write)).end())
          .as("died after write %d", write)
          .isEqualTo(whole.end());
    }
  }

  private static int writesBefore() {
    Fuse fuse = Fuse.counting();
    begun(fuse);
    return fuse.writes();
  }

  private static World partly(Fuse fuse) {
    World world = begun(fuse);
    Fuse.untilDone(() -> world.desk.concludePartly(world.file.id()));
    return world;
  }

  private static World begun(Fuse fuse) {
    World world =
        new World(
            SamplePeople.landscape(), SamplePeople.ROBIN, Language.EN, TickingClock.at(NOW), fuse);
    CaseId id = world.file.id();
    ErasurePlan plan = world.plan();
    Fuse.untilDone(() -> world.desk.check(id, plan.digest()));
    for (String store : List.of("recording-audio", "recordings", "call-records", "invoices")) {
      Fuse.untilDone(() -> world.desk.erase(id, store));
    }
    assertThat(world.plan().changes()).isPositive();
    refusal(world);
    return world;
  }

  /** Whatever was carried out before the rest was refused: every item is counted once, truly. */
  @Property(tries = 60)
  void theLetterShouldCountEveryItemOnceWhateverWasDone(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 5) int who,
      @ForAll @IntRange(min = 0, max = 20) int stores) {
    World company =
        new World(
            GeneratedCompany.of(seed, 6),
            GeneratedCompany.customer(who),
            Language.NL,
            TickingClock.at(NOW));
    CaseId one = company.file.id();
    ErasurePlan plan = company.plan();
    assertThat(company.desk.check(one, plan.digest())).isTrue();
    plan.stores().stream().limit(stores).forEach(part -> company.desk.erase(one, part.store()));
    company.plan();
    refusal(company);
    Map<String, String> then = company.everything();
    if (plan.changes() == 0) {
      assertThatThrownBy(() -> company.desk.concludePartly(one))
          .isInstanceOf(PartialConclusion.NothingBegunException.class);
      return;
    }
    company.desk.concludePartly(one);
    assertThat(company.everything()).as("telling changes nothing").isEqualTo(then);
    long items = plan.stores().stream().mapToLong(part -> part.items().size()).sum();
    assertThat(told(company).sum()).isEqualTo(items);
  }

  @Test
  void anErasureThatIsConcludedOnceMoreShouldBeToldUnderAnotherNameOfWhatWentSince() {
    world.run();
    assertThat(tell().stores()).contains("tickets", "invoices");
    Map<String, Object> later = original("tickets", TICKET);
    later.put("ticket_id", "T-100099-9");
    world.landscape.put("tickets", later);
    ErasurePlan second = world.plan();
    assertThat(world.desk.check(id, second.digest())).isTrue();
    second.stores().forEach(store -> world.desk.erase(id, store.store()));
    assertThat(world.desk.residual(id)).isZero();
    Deed deed = world.desk.conclude(id);
    assertThat(deed.wireName()).matches("erasure-[0-9a-f]{12}");
    assertThat(world.desk.conclude(id)).as("a step that is repeated").isEqualTo(deed);
    RecipientsToTell again =
        world.vault.getJson(id, RecipientsToTell.vaultName(deed), RecipientsToTell.class);
    assertThat(again.stores()).containsExactly("tickets");
    assertThat(tell().stores()).as("the first message is what it was").contains("invoices");
  }

  private static LongStream told(World world) {
    return world.letter().tables().getOrDefault(LetterFields.OUTCOMES, List.of()).stream()
        .mapToLong(row -> Long.parseLong(row.getOrDefault(LetterFields.COUNT, "0")));
  }

  /** Plan 1 is carried out for some stores and fails in another. */
  private void halfDone() {
    ErasurePlan plan = world.plan();
    assertThat(world.desk.check(id, plan.digest())).isTrue();
    change(TICKET, "status", "reopened");
    for (String store :
        List.of("recording-audio", "recordings", "call-records", "invoices", "tickets")) {
      world.desk.erase(id, store);
    }
    assertThat(world.desk.residual(id)).isPositive();
    assertThatThrownBy(() -> world.desk.conclude(id))
        .isInstanceOf(Conclusion.IncompleteErasureException.class);
  }

  private void refuseTheRest() {
    halfDone();
    assertThat(world.plan().summary()).containsEntry("tickets/erased", 1L);
    refusal();
    world.desk.concludePartly(id);
  }

  private void refusal() {
    refusal(world);
  }

  private static void refusal(World world) {
    world.vault.putJson(
        world.file.id(), LetterFacts.vaultName(LetterFields.REFUSAL), refusalFacts());
  }

  private static LetterFacts refusalFacts() {
    return new LetterFacts(
        LetterFacts.REQUESTER,
        "mail",
        Map.of(
            LetterFields.GROUND, "GDPR Art. 17(3)(e)",
            LetterFields.REASON, "A court case is running."),
        Map.of());
  }

  private long count(String outcome) {
    return world.letter().tables().getOrDefault(LetterFields.OUTCOMES, List.of()).stream()
        .filter(row -> outcome.equals(row.get(LetterFields.OUTCOME)))
        .count();
  }

  private RecipientsToTell tell() {
    return world.vault.getJson(
        id, RecipientsToTell.vaultName(RecipientsToTell.Act.ERASURE), RecipientsToTell.class);
  }

  private void change(String ticket, String field, Object value) {
    Map<String, Object> row = row(world, "tickets", ticket);
    row.put(field, value);
    world.landscape.put("tickets", row);
  }

  private static Map<String, Object> original(String store, String key) {
    return row(
        new World(SamplePeople.landscape(), SamplePeople.ROBIN, Language.EN, TickingClock.at(NOW)),
        store,
        key);
  }

  private static Map<String, Object> row(World world, String store, String key) {
    Item item =
        world.landscape.all(store).stream()
            .filter(one -> one.key().values().containsValue(key))
            .findFirst()
            .orElseThrow();
    return new HashMap<>(
        Json.MAPPER.convertValue(item.fields(), new TypeReference<Map<String, Object>>() {}));
  }

  private static LedgerEntry of(Map<String, LedgerEntry> entries, String store) {
    return Objects.requireNonNull(entries.get(store), store);
  }
}
