package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.ErasureNotice;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.WaitingErasure;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** Erasures that are looked at again: after a restore, and when what kept something has ended. */
class ReplayTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String REPLAY = "REPLAY-2026-11-24-0a1b2c";
  private static final String SECOND = "REPLAY-2026-11-24-ffffff";
  private static final String UNSETTLED = "REPLAY-2027-01-23-aaaaaa";

  @Test
  void whatARestoreBringsBackShouldGoAgain() {
    World world = erased(Fuse.counting());
    Map<String, String> absent = world.everything();
    int came = restore(world.landscape);
    assertThat(world.everything()).isNotEqualTo(absent);
    ReplayPlan plan = world.replay(REPLAY, ReplayMode.RETURNED);
    assertThat(plan.due()).isEqualTo(came);
    assertThat(plan.summary()).containsEntry("cases", 1L).containsEntry("invoices/reduced", 2L);
    assertThat(world.everything()).isEqualTo(absent);
    assertThat(world.audit.eventsOf(REPLAY)).containsExactly("replay.planned", "replay.cases");
    assertThat(world.audit.eventsOf(world.file.id().value())).endsWith("erasure.replayed");
    assertThat(world.audit.events().toString()).doesNotContain("100099", "Robin", "31687654321");
  }

  @Test
  void aCopyThatDoesNotKnowTheEndOfTheContractShouldBeLaidBeforeAPersonAndGoOnceItDoes() {
    World world = erased(Fuse.counting());
    Map<String, String> absent = world.everything();
    Item ended =
        SamplePeople.landscape().all("contracts").stream()
            .filter(item -> item.key().values().toString().contains("100099"))
            .findFirst()
            .orElseThrow();
    Map<String, Object> older = new HashMap<>(row(ended));
    older.remove("ended_on");
    world.landscape.put("contracts", older);
    ReplayPlan plan = world.replay(REPLAY, ReplayMode.RETURNED);
    assertThat(plan.due()).isZero();
    assertThat(plan.doubtful()).isEqualTo(1);
    assertThat(plan.summary()).containsEntry("contracts/at-contract-end", 1L);
    world.landscape.put("contracts", row(ended));
    ReplayPlan again = world.replay(SECOND, ReplayMode.RETURNED);
    assertThat(again.due()).isEqualTo(1);
    assertThat(again.doubtful()).isZero();
    assertThat(world.everything()).isEqualTo(absent);
  }

  @Test
  void whoDecidesShouldSeeItCaseByCaseAndItemByItem() {
    World world = erased(Fuse.counting());
    int came = restore(world.landscape);
    ReplayPlan plan = world.replays.plan(REPLAY, ReplayMode.RETURNED, Optional.empty());
    Map<String, String> cases =
        new ReplayCases(world.audit).of(REPLAY, plan.digest()).orElseThrow();
    assertThat(cases).containsOnlyKeys(world.file.id().value());
    PlanReading reading = new PlanReading(world.vault, world.landscape.map()).ofReplay(REPLAY);
    String part = cases.getOrDefault(world.file.id().value(), "");
    PlanView view = reading.plan(world.file.id(), part, Language.EN).orElseThrow();
    assertThat(view.stores().stream().mapToLong(PlanView.StoreShares::items).sum()).isEqualTo(came);
    PlanReading.Part tickets = new PlanReading.Part(part, "tickets", 0);
    assertThat(reading.items(world.file.id(), tickets, Language.EN).orElseThrow().items())
        .isNotEmpty();
    assertThat(
            new PlanReading(world.vault, world.landscape.map())
                .plan(world.file.id(), part, Language.EN))
        .as("beside the first plan, never in its place")
        .isEmpty();
  }

  @Test
  void casesThatAreNotThoseOfTheDigestShouldNotBeShownUnderIt() {
    World world = erased(Fuse.counting());
    restore(world.landscape);
    String digest = world.replays.plan(REPLAY, ReplayMode.RETURNED, Optional.empty()).digest();
    ReplayCases cases = new ReplayCases(world.audit);
    assertThat(cases.of(REPLAY, digest)).isPresent();
    assertThat(cases.of(REPLAY, "another")).isEmpty();
    assertThat(cases.of(SECOND, digest)).isEmpty();
    world.audit.append(
        new AuditLog.Event(
            REPLAY,
            "replay.cases",
            "somebody",
            "",
            Map.of("plan", digest, "MV-0000-0000", "a digest"),
            "forged"),
        NOW);
    assertThat(cases.of(REPLAY, digest)).isEmpty();
  }

  @Test
  void manyCasesShouldBeWrittenDownInAFewEntriesEachOnce() {
    List<ReplayPlan.Part> parts =
        IntStream.range(0, 120)
            .mapToObj(n -> CaseId.ofMessage("m" + n).value())
            .sorted()
            .map(name -> new ReplayPlan.Part(name, "d" + name, 1))
            .toList();
    ReplayPlan plan = new ReplayPlan(REPLAY, ReplayMode.LAPSED, parts, Map.of(), 120, 0);
    InMemoryAudit audit = new InMemoryAudit();
    audit.append(
        new AuditLog.Event(
            REPLAY,
            "replay.planned",
            "system",
            "",
            Map.of("mode", "lapsed", "digest", plan.digest()),
            "planned"),
        NOW);
    ReplayCases.record(plan, audit, NOW);
    ReplayCases.record(plan, audit, NOW);
    assertThat(audit.eventsOf(REPLAY)).hasSize(4);
    assertThat(new ReplayCases(audit).of(REPLAY, plan.digest()).orElseThrow()).hasSize(120);
  }

  @Test
  void nothingBackShouldBeNothingToApprove() {
    World world = erased(Fuse.counting());
    ReplayPlan plan = world.replay(REPLAY, ReplayMode.RETURNED);
    assertThat(plan.due()).isZero();
    assertThat(plan.parts()).isEmpty();
    assertThat(plan.looked()).isEqualTo(1);
    assertThat(world.audit.eventsOf(REPLAY)).containsExactly("replay.planned");
  }

  @Test
  void anOlderVersionThatCameBackShouldGoToo() {
    World world = erased(Fuse.counting());
    Map<String, String> absent = world.everything();
    Map<String, Object> older = new HashMap<>(row(original("tickets", "T-100099-1")));
    older.put("status", "not yet closed");
    world.landscape.put("tickets", older);
    assertThat(world.replay(REPLAY, ReplayMode.RETURNED).due()).isEqualTo(1);
    assertThat(world.everything()).isEqualTo(absent);
  }

  @Test
  void aHoldOnWhatCameBackShouldWinAndBeShown() {
    World world = erased(Fuse.counting());
    Map<String, Object> held = new HashMap<>(row(original("tickets", "T-100099-1")));
    held.put("dispute_open", true);
    world.landscape.put("tickets", held);
    ReplayPlan plan = world.replay(REPLAY, ReplayMode.RETURNED);
    assertThat(plan.due()).isZero();
    assertThat(plan.summary()).containsEntry("tickets/held", 1L);
    assertThat(world.landscape.all("tickets"))
        .anyMatch(item -> item.key().values().containsValue("T-100099-1"));
  }

  @Test
  void whatCameIntoBeingLaterShouldNotBeTouched() {
    World world = erased(Fuse.counting());
    Map<String, Object> later = new HashMap<>(row(original("tickets", "T-100099-1")));
    later.put("ticket_id", "T-100099-77");
    world.landscape.put("tickets", later);
    Map<String, String> before = world.everything();
    assertThat(world.replay(REPLAY, ReplayMode.RETURNED).due()).isZero();
    assertThat(world.everything()).isEqualTo(before);
  }

  @Test
  void whatAnEarlierRoundErasedShouldCountToo() {
    World world = robin(Fuse.counting());
    ErasurePlan first = world.plan();
    world.desk.check(world.file.id(), first.digest());
    world.desk.erase(world.file.id(), "tickets");
    world.landscape.put(
        "tickets", changed(original("tickets", "T-100099-1"), "ticket_id", "T-100099-2"));
    world.run();
    Map<String, String> absent = world.everything();
    world.landscape.put("tickets", row(original("tickets", "T-100099-1")));
    assertThat(world.replay(REPLAY, ReplayMode.RETURNED).due()).isEqualTo(1);
    assertThat(world.everything()).isEqualTo(absent);
  }

  @Test
  void aSecondReplayShouldFindNothing() {
    World world = erased(Fuse.counting());
    restore(world.landscape);
    world.replay(REPLAY, ReplayMode.RETURNED);
    Map<String, String> absent = world.everything();
    assertThat(world.replay(SECOND, ReplayMode.RETURNED).due()).isZero();
    assertThat(world.everything()).isEqualTo(absent);
  }

  @Test
  void nothingShouldRunThatIsNotWhatWasApproved() {
    World world = erased(Fuse.counting());
    restore(world.landscape);
    ReplayPlan plan = world.replays.plan(REPLAY, ReplayMode.RETURNED, Optional.empty());
    String digest = plan.parts().getFirst().digest();
    world.landscape.put(
        "tickets", changed(original("tickets", "T-100099-1"), "status", "reopened"));
    Map<String, String> before = world.everything();
    assertThatThrownBy(() -> world.replay.run(REPLAY, ReplayMode.RETURNED, world.file.id(), digest))
        .isInstanceOf(ReplayRunner.ReplayChangedException.class)
        .hasMessageContaining("desk restore-check");
    assertThatThrownBy(() -> world.replay.run(SECOND, ReplayMode.RETURNED, world.file.id(), digest))
        .isInstanceOf(ReplayRunner.ReplayChangedException.class);
    assertThat(world.everything()).isEqualTo(before);
  }

  @Test
  void whatWentBetweenPlanningAndRunningShouldNotStopTheRest() {
    World world = erased(Fuse.counting());
    Map<String, String> absent = world.everything();
    restore(world.landscape);
    ReplayPlan plan = world.replays.plan(REPLAY, ReplayMode.RETURNED, Optional.empty());
    Item gone = itemOf(world, "tickets", "T-100099-1");
    world.landscape.delete(
        world.landscape.withObjects(world.landscape.map().store("tickets"), gone));
    String digest = plan.parts().getFirst().digest();
    ReplayResult result = world.replay.run(REPLAY, ReplayMode.RETURNED, world.file.id(), digest);
    assertThat(result.left()).isZero();
    assertThat(world.everything()).isEqualTo(absent);
  }

  @Test
  void aReplayWhoseEveryItemWentByAnotherWayShouldEndWithNothingLeft() {
    World world = erased(Fuse.counting());
    Map<String, String> absent = world.everything();
    restore(world.landscape);
    ReplayPlan plan = world.replays.plan(REPLAY, ReplayMode.RETURNED, Optional.empty());
    world.replay(SECOND, ReplayMode.RETURNED);
    String digest = plan.parts().getFirst().digest();
    ReplayResult result = world.replay.run(REPLAY, ReplayMode.RETURNED, world.file.id(), digest);
    assertThat(result.left()).isZero();
    assertThat(result.erased()).as("the other one counts and tells it").isZero();
    assertThat(world.everything()).isEqualTo(absent);
  }

  @Test
  void onlyErasuresSinceTheBackupShouldBeLookedAt() {
    World world = erased(Fuse.counting());
    restore(world.landscape);
    assertThat(world.replays.plan(REPLAY, ReplayMode.RETURNED, Optional.of(NOW)).looked())
        .isEqualTo(1);
    assertThat(
            world
                .replays
                .plan(SECOND, ReplayMode.RETURNED, Optional.of(NOW.plusSeconds(1)))
                .looked())
        .isZero();
  }

  @Test
  void aCaseWhosePlanAgedOutShouldBeCounted() {
    World world = erased(Fuse.counting());
    world.vault.shred(world.file.id());
    ReplayPlan plan = world.replay(REPLAY, ReplayMode.RETURNED);
    assertThat(plan.unreadable()).isEqualTo(1);
    assertThat(plan.due()).isZero();
  }

  @Test
  void whatAContractKeptShouldGoWhenTheContractHasEnded() {
    TickingClock clock = TickingClock.at(NOW);
    World world = new World(SamplePeople.landscape(), SamplePeople.ANNEKE, Language.NL, clock);
    world.run();
    assertThat(world.replay(REPLAY, ReplayMode.LAPSED).due()).isZero();
    Item contract = itemOf(world, "contracts", "C-100042-1");
    world.landscape.put("contracts", changed(contract, "ended_on", "2026-12-31"));
    clock.advance(Duration.ofDays(60));
    assertThat(world.replays.plan(UNSETTLED, ReplayMode.LAPSED, Optional.empty()).due())
        .as("ended and not settled")
        .isZero();
    endContract(world);
    ReplayPlan plan = world.replay(SECOND, ReplayMode.LAPSED);
    assertThat(plan.summary()).containsEntry("contracts/erased", 1L);
    assertThat(world.landscape.all("contracts"))
        .noneMatch(item -> item.key().values().containsValue("C-100042-1"));
    assertThat(world.landscape.all("call-records"))
        .as("what stays for a term is left to the sweep")
        .anyMatch(item -> item.at("line").asText().equals("+31612345678"));
  }

  @Test
  void whoAskedShouldHearOnceMoreWhenTheRestHasGoneAndNobodyElse() {
    TickingClock clock = TickingClock.at(NOW);
    World world = new World(SamplePeople.landscape(), SamplePeople.ANNEKE, Language.NL, clock);
    world.run();
    LetterFacts first = world.letter();
    endContract(world);
    clock.advance(Duration.ofDays(60));
    ReplayPlan plan = world.replays.plan(REPLAY, ReplayMode.LAPSED, Optional.empty());
    String digest = plan.parts().getFirst().digest();
    assertThat(world.replay.run(REPLAY, ReplayMode.LAPSED, world.file.id(), digest).letter())
        .isEmpty();
    assertThat(world.letter()).isEqualTo(first);

    World asking = new World(SamplePeople.landscape(), SamplePeople.ANNEKE, Language.NL, clock);
    asking.vault.putJson(asking.file.id(), ErasureNotice.VAULT_NAME, new ErasureNotice(NOW));
    asking.run();
    endContract(asking);
    clock.advance(Duration.ofDays(60));
    ReplayPlan later = asking.replays.plan(SECOND, ReplayMode.LAPSED, Optional.empty());
    String part = later.parts().getFirst().digest();
    assertThat(asking.replay.run(SECOND, ReplayMode.LAPSED, asking.file.id(), part).letter())
        .matches("20261124\\d{4}");
    assertThat(asking.letter().values())
        .containsEntry(LetterFields.LATER, "yes")
        .hasEntrySatisfying(
            LetterFields.ATTEMPT, attempt -> assertThat(attempt).startsWith("20261124"));
    assertThat(asking.letter().tables().get(LetterFields.OUTCOMES))
        .allMatch(row -> row.containsValue(LetterFields.OUTCOME_ERASED));
  }

  @Test
  void whatGoesAtLastShouldBeToldToItsRecipientsUnderANameOfItsOwn() {
    World world = ended(SamplePeople.ANNEKE, Language.NL);
    RecipientsToTell first = toTell(world, Deed.first(Act.ERASURE));
    ReplayResult result = lapsed(world, REPLAY);
    assertThat(result.erased()).isEqualTo(1);
    Deed deed = Deed.ofWireName(result.telling());
    assertThat(deed.again()).matches("[0-9a-f]{12}");
    assertThat((world.file.id() + "-tell-" + result.telling()).length()).isLessThanOrEqualTo(80);
    assertThat(toTell(world, deed).stores()).containsExactly("contracts");
    assertThat(toTell(world, deed).identifiers()).isNotEmpty();
    assertThat(toTell(world, Deed.first(Act.ERASURE))).isEqualTo(first);
    assertThat(lapsed(world, REPLAY).telling())
        .as("a step that is repeated")
        .isEqualTo(deed.wireName());
  }

  /** The case is cut down after two years; the ledger is looked through for three. */
  @Test
  void anErasureThatWaitsForLongerThanItsCaseIsKeptShouldComeToItsEnd() {
    TickingClock clock = TickingClock.at(NOW);
    World world = new World(SamplePeople.landscape(), SamplePeople.ANNEKE, Language.NL, clock);
    world.vault.putJson(world.file.id(), ErasureNotice.VAULT_NAME, new ErasureNotice(NOW));
    world.run();
    CaseId id = world.file.id();
    for (int year = 1; year <= 7; year++) {
      clock.advance(Duration.ofDays(365));
      assertThat(night(world, year).due()).isZero();
      assertThat(night(world, year).looked()).isEqualTo(1);
      assertThat(world.vault.names(id, "")).contains(WaitingErasure.VAULT_NAME);
    }
    assertThat(world.ledger.all().stream().filter(entry -> entry.store().startsWith("(waits-")))
        .as("once a year")
        .hasSize(7)
        .allMatch(entry -> entry.planDigest().length() == 64);
    Item contract = itemOf(world, "contracts", "C-100042-1");
    world.landscape.put("contracts", changed(contract, "ended_on", "2033-01-31"));
    Item ended = itemOf(world, "contracts", "C-100042-1");
    world.landscape.put("contracts", changed(ended, "settled_on", "2033-01-31"));
    clock.advance(Duration.ofDays(120));
    ReplayPlan plan = night(world, 8);
    assertThat(plan.summary()).containsEntry("contracts/erased", 1L);
    assertThat(world.vault.names(id, ""))
        .as("until it is done")
        .contains(WaitingErasure.VAULT_NAME);
    String digest = plan.parts().getFirst().digest();
    ReplayResult result = world.replay.run(nightOf(8), ReplayMode.LAPSED, id, digest);
    assertThat(result.erased()).isEqualTo(1);
    assertThat(result.letter()).isNotEmpty();
    takeByTerm(world);
    assertThat(night(world, 9).due()).isZero();
    assertThat(world.vault.names(id, "")).doesNotContain(WaitingErasure.VAULT_NAME);
  }

  @Test
  void anErasureOfWhichNothingWaitsShouldNotBeMarked() {
    World world = erased(Fuse.counting());
    assertThat(world.vault.names(world.file.id(), "")).doesNotContain(WaitingErasure.VAULT_NAME);
  }

  /** What waited besides goes by its own term, as the sweep takes it: it waits no more either. */
  private static void takeByTerm(World world) {
    PlanVault plans = new PlanVault(world.vault);
    PlanVault.Head head = plans.head(world.file.id()).orElseThrow();
    for (String name : head.stores()) {
      Store store = world.landscape.map().store(name);
      plans.lines(
          world.file.id(),
          head,
          name,
          line -> {
            if (ReplayMode.LAPSED.concerns(line.decision())) {
              world
                  .landscape
                  .find(store, line.key())
                  .ifPresent(
                      item -> world.landscape.delete(world.landscape.withObjects(store, item)));
            }
          });
    }
  }

  private static ReplayPlan night(World world, int year) {
    return world.replays.plan(nightOf(year), ReplayMode.LAPSED, Optional.empty());
  }

  private static String nightOf(int year) {
    return "REPLAY-" + (2026 + year) + "-11-24-aaaaaa";
  }

  @Test
  void whatOnlyCameBackShouldBeToldToNobodyAgain() {
    World world = erased(Fuse.counting());
    restore(world.landscape);
    ReplayPlan plan = world.replays.plan(REPLAY, ReplayMode.RETURNED, Optional.empty());
    String digest = plan.parts().getFirst().digest();
    ReplayResult result = world.replay.run(REPLAY, ReplayMode.RETURNED, world.file.id(), digest);
    assertThat(result.erased()).isPositive();
    assertThat(result.telling()).isEmpty();
    assertThat(result.letter()).isEmpty();
  }

  @Test
  void aReductionAloneShouldBeToldAsWell() {
    World world = robin(Fuse.counting());
    Item invoice =
        world.landscape.all("invoices").stream()
            .filter(ReplayTest::ofRobin)
            .findFirst()
            .orElseThrow();
    world.landscape.put("invoices", changed(invoice, "dispute_open", true));
    world.vault.putJson(world.file.id(), ErasureNotice.VAULT_NAME, new ErasureNotice(NOW));
    world.run();
    world.landscape.put("invoices", row(invoice));
    ReplayResult result = lapsed(world, REPLAY);
    assertThat(result.erased()).isZero();
    assertThat(result.stays()).isEqualTo(1);
    assertThat(result.letter()).isNotEmpty();
    assertThat(toTell(world, Deed.ofWireName(result.telling())).stores())
        .containsExactly("invoices");
    assertThat(world.letter().tables().get(LetterFields.OUTCOMES))
        .allMatch(row -> row.containsValue(LetterFields.OUTCOME_REDUCED))
        .isNotEmpty();
  }

  @Test
  void whatAReplayTookThatStoppedHalfWayShouldBeToldByTheNext() {
    World world = robin(Fuse.counting());
    List<Item> invoices =
        world.landscape.all("invoices").stream().filter(ReplayTest::ofRobin).toList();
    invoices.forEach(one -> world.landscape.put("invoices", changed(one, "dispute_open", true)));
    world.vault.putJson(world.file.id(), ErasureNotice.VAULT_NAME, new ErasureNotice(NOW));
    world.run();
    invoices.forEach(one -> world.landscape.put("invoices", row(one)));
    ReplayPlan plan = world.replays.plan(REPLAY, ReplayMode.LAPSED, Optional.empty());
    assertThat(plan.due()).isEqualTo(2);
    ReplayRunner.Part part =
        new ReplayRunner.Part(
            REPLAY, ReplayMode.LAPSED, world.file.id(), plan.parts().getFirst().digest());
    assertThat(world.replay.run(part, () -> true)).as("compared").isEmpty();
    assertThat(world.replay.run(part, () -> true)).as("one of two").isEmpty();
    ReplayResult next = lapsed(world, SECOND);
    assertThat(next.stays()).as("what it did itself").isEqualTo(1);
    assertThat(toTell(world, Deed.ofWireName(next.telling())).stores()).containsExactly("invoices");
    assertThat(lettersCount(world)).isEqualTo(2);
    assertThat(
            world.replay.run(SECOND, ReplayMode.LAPSED, world.file.id(), approved(world, SECOND)))
        .as("a step that is repeated")
        .isEqualTo(next);
    assertThat(lettersCount(world)).isEqualTo(2);
    assertThat(new UntoldReplays(world.vault).before(world.file.id(), UNSETTLED)).isEmpty();
  }

  private static long lettersCount(World world) {
    return world.letter().tables().getOrDefault(LetterFields.OUTCOMES, List.of()).stream()
        .mapToLong(row -> Long.parseLong(row.getOrDefault(LetterFields.COUNT, "0")))
        .sum();
  }

  private static String approved(World world, String replayId) {
    return PlanVault.ofReplay(world.vault, replayId).approvedDigest(world.file.id()).orElseThrow();
  }

  @Test
  void twoReplaysOfOneDayShouldBeTwoLetters() {
    World world = ended(SamplePeople.ANNEKE, Language.NL);
    world.vault.putJson(world.file.id(), ErasureNotice.VAULT_NAME, new ErasureNotice(NOW));
    ReplayPlan one = world.replays.plan(REPLAY, ReplayMode.LAPSED, Optional.empty());
    ReplayPlan other = world.replays.plan(SECOND, ReplayMode.LAPSED, Optional.empty());
    String digest = one.parts().getFirst().digest();
    assertThat(other.parts().getFirst().digest()).isEqualTo(digest);
    CaseId id = world.file.id();
    ReplayResult first = world.replay.run(REPLAY, ReplayMode.LAPSED, id, digest);
    ReplayResult second = world.replay.run(SECOND, ReplayMode.LAPSED, id, digest);
    assertThat(first.letter()).isNotEmpty().isNotEqualTo(second.letter());
    assertThat(first.telling()).isNotEmpty().isNotEqualTo(second.telling());
  }

  @Test
  void aReplayWhoseTimeIsAlwaysOverShouldEndAsOneInASingleTurn() {
    World whole = erased(Fuse.counting());
    replay(whole);
    World world = erased(Fuse.counting());
    int items = restore(world.landscape);
    assertThat(inTurns(world)).isGreaterThanOrEqualTo(items);
    assertThat(world.everything()).isEqualTo(whole.everything());
    assertThat(world.ledger.all()).isEqualTo(whole.ledger.all());
    assertThat(Set.copyOf(world.audit.events())).isEqualTo(Set.copyOf(whole.audit.events()));
  }

  @Test
  void dyingInAnyTurnShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    World whole = erased(counting);
    int first = counting.writes() + 1;
    restore(whole.landscape);
    inTurns(whole);
    assertThat(counting.writes()).isGreaterThan(first + 50);
    for (int write = first; write <= counting.writes(); write += 3) {
      World world = erased(Fuse.after(write));
      restore(world.landscape);
      inTurns(world);
      assertThat(world.everything()).as("died after write %d", write).isEqualTo(whole.everything());
      assertThat(world.ledger.all()).as("ledger, write %d", write).isEqualTo(whole.ledger.all());
      assertThat(Set.copyOf(world.audit.events()))
          .as("audit, write %d", write)
          .isEqualTo(Set.copyOf(whole.audit.events()));
    }
  }

  /** As the state machine does when each turn has time for one item; says how many it took. */
  private static int inTurns(World world) {
    ReplayPlan plan =
        Fuse.resultOf(() -> world.replays.plan(REPLAY, ReplayMode.RETURNED, Optional.empty()));
    ReplayRunner.Part part =
        new ReplayRunner.Part(
            REPLAY, ReplayMode.RETURNED, world.file.id(), plan.parts().getFirst().digest());
    int turns = 1;
    while (Fuse.resultOf(() -> world.replay.run(part, () -> true)).isEmpty()) {
      turns++;
    }
    return turns;
  }

  private static World ended(CustomerRef person, Language language) {
    TickingClock clock = TickingClock.at(NOW);
    World world = new World(SamplePeople.landscape(), person, language, clock);
    world.run();
    endContract(world);
    clock.advance(Duration.ofDays(60));
    return world;
  }

  private static ReplayResult lapsed(World world, String replayId) {
    ReplayPlan plan = world.replays.plan(replayId, ReplayMode.LAPSED, Optional.empty());
    String digest =
        plan.parts().isEmpty() ? approved(world, replayId) : plan.parts().getFirst().digest();
    return world.replay.run(replayId, ReplayMode.LAPSED, world.file.id(), digest);
  }

  private static boolean ofRobin(Item item) {
    return item.at("customer_number").asText().equals(SamplePeople.ROBIN.number());
  }

  private static RecipientsToTell toTell(World world, Deed deed) {
    return world.vault.getJson(
        world.file.id(), RecipientsToTell.vaultName(deed), RecipientsToTell.class);
  }

  private static void endContract(World world) {
    Item contract = itemOf(world, "contracts", "C-100042-1");
    world.landscape.put("contracts", changed(contract, "ended_on", "2026-12-31"));
    Item ended = itemOf(world, "contracts", "C-100042-1");
    world.landscape.put("contracts", changed(ended, "settled_on", "2026-12-31"));
  }

  @Test
  void dyingAfterAnyWriteShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    World whole = erased(counting);
    // Dying in the erasure itself is another test's.
    int first = counting.writes() + 1;
    replay(whole);
    assertThat(counting.writes()).isGreaterThan(first + 20);
    for (int write = first; write <= counting.writes(); write++) {
      World world = erased(Fuse.after(write));
      replay(world);
      assertThat(world.everything()).as("died after write %d", write).isEqualTo(whole.everything());
      assertThat(world.ledger.all()).as("ledger, write %d", write).isEqualTo(whole.ledger.all());
      assertThat(Set.copyOf(world.audit.events()))
          .as("audit, write %d", write)
          .isEqualTo(Set.copyOf(whole.audit.events()));
    }
  }

  private static void replay(World world) {
    restore(world.landscape);
    world.replay(REPLAY, ReplayMode.RETURNED);
  }

  private static World erased(Fuse fuse) {
    World world = robin(fuse);
    world.run();
    return world;
  }

  private static World robin(Fuse fuse) {
    return new World(
        SamplePeople.landscape(), SamplePeople.ROBIN, Language.EN, TickingClock.at(NOW), fuse);
  }

  /** Puts the tables back as they were before; says how many rows of Robin that changes. */
  private static int restore(InMemoryLandscape landscape) {
    Map<String, String> now = World.everything(landscape);
    InMemoryLandscape untouched = SamplePeople.landscape();
    List<Item> before =
        untouched.map().stores().stream()
            .filter(store -> store.place() instanceof Place.Table)
            .flatMap(store -> untouched.all(store.id()).stream())
            .filter(item -> !item.digest().equals(now.get(World.nameOf(item))))
            .toList();
    before.forEach(item -> landscape.put(item.store(), row(item)));
    return before.size();
  }

  private static Item original(String store, String key) {
    World untouched = robin(Fuse.counting());
    return itemOf(untouched, store, key);
  }

  private static Item itemOf(World world, String store, String key) {
    return world.landscape.all(store).stream()
        .filter(item -> item.key().values().containsValue(key))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> changed(Item item, String field, Object value) {
    Map<String, Object> row = new HashMap<>(row(item));
    row.put(field, value);
    return row;
  }

  private static Map<String, Object> row(Item item) {
    return Json.MAPPER.convertValue(item.fields(), new TypeReference<Map<String, Object>>() {});
  }
}
