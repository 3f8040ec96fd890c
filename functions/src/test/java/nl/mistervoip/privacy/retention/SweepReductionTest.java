package nl.mistervoip.privacy.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.mistervoip.privacy.testing.ItemFixture.item;
import static nl.mistervoip.privacy.testing.StoreFixture.aStore;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.EarlierRule;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.SignOff;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.retention.SweepRules.Verdict;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes whose term ends before that of their item: these go, and the item stays. */
class SweepReductionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");
  private static final String NEXT = "SWEEP-2026-11-24-ffffff";

  @ParameterizedTest(name = "{0} from {2}, last day {3}")
  @CsvSource({
    "invoices/itemised, invoice_date, 2026-01-15, 2026-07-15",
    // The month has no such day: its last one.
    "invoices/itemised, invoice_date, 2025-08-31, 2026-02-28",
    "invoices/itemised, invoice_date, 2023-08-31, 2024-02-29",
    "invoices/itemised, invoice_date, 2024-02-29, 2024-08-29",
    "payments/account, booked_on, 2024-12-29, 2026-02-28",
    "payments/account, booked_on, 2022-12-31, 2024-02-29",
    "contracts/mandate, last_collected_on, 2024-02-29, 2025-04-29",
    // At once: the day itself is the last.
    "portal-accounts/secrets, closed_on, 2024-02-29, 2024-02-29",
    "identifiers/sim-key, valid_until, 2026-03-28, 2026-03-28"
  })
  void attributesShouldStayOneDayBeforeAndOnTheirLastDayAndGoTheDayAfter(
      String id, String attribute, String from, String lastDay) {
    RetentionRule rule = RetentionRule.of(DataMapLoader.bundled(), id);
    assertBoundary(rule, Map.of(attribute, from), LocalDate.parse(lastDay));
  }

  @ParameterizedTest
  @CsvSource({"2020-02-29, 2025-02-28", "2020-03-01, 2025-03-01"})
  void theCallsOfAnUnpaidInvoiceShouldStayFiveYears(String invoiced, String lastDay) {
    RetentionRule rule = RetentionRule.of(DataMapLoader.bundled(), "invoices/itemised");
    Map<String, Object> unpaid = Map.of("invoice_date", invoiced, "unpaid", true);
    assertBoundary(rule, unpaid, LocalDate.parse(lastDay));
  }

  @ParameterizedTest(name = "book year to {0}, from {1}, last day {2}")
  @CsvSource({
    "--06-30, 2024-06-30, 2025-06-30",
    "--06-30, 2024-07-01, 2026-06-30",
    "--02-29, 2023-03-01, 2025-02-28",
    "--12-31, 2024-02-29, 2025-12-31"
  })
  void aTermOfAttributesShouldCountFromTheBookYearOfTheirItems(
      String ends, String from, String lastDay) {
    Store store =
        aStore("invoices").keptFromBookYear(Period.ofYears(7)).bookYearEnding(ends).build();
    EarlierRule part =
        new EarlierRule(
            "part",
            List.of("calls"),
            new Moment("at", Moment.Form.DATE),
            Period.ofYears(1),
            true,
            Optional.empty(),
            store.retention().ground(),
            "by-retention",
            Optional.empty());
    RetentionRule rule = new RetentionRule(store, Optional.of(part));
    assertBoundary(rule, Map.of("at", from), LocalDate.parse(lastDay));
  }

  private static void assertBoundary(RetentionRule rule, Map<String, ?> fields, LocalDate last) {
    Item item = item(rule.store(), fields);
    assertThat(SweepRules.judge(rule, item, false, last.minusDays(1))).isEqualTo(Verdict.NOT_DUE);
    assertThat(SweepRules.judge(rule, item, false, last)).isEqualTo(Verdict.NOT_DUE);
    assertThat(SweepRules.judge(rule, item, false, last.plusDays(1))).isEqualTo(Verdict.DUE);
    assertThat(SweepRules.judge(rule, item, true, last.plusDays(1))).isEqualTo(Verdict.HELD);
  }

  @Test
  void onlyTheAttributesOfTheRuleShouldGoAndTheRestStayToTheLastByte() {
    SweepWorld world = world();
    invoice(world, "F-1", "2026-01-10", Map.of());
    Map<String, AttributeValue> before = row(world, "invoices");
    SweepPlan plan = world.plan();
    assertThat(plan.summary()).isEqualTo(Map.of("invoices/itemised", 1L));
    assertThat(plan.reducing()).isEqualTo(1);
    world.carryOut(plan);
    Map<String, AttributeValue> expected = new HashMap<>(before);
    expected.remove("itemised");
    expected.put("retention_shard", AttributeValue.fromS("r4"));
    assertThat(row(world, "invoices")).isEqualTo(expected);
  }

  @Test
  void anInvoiceThatWasCutDownShouldBeFoundAgainOnlyWhenItGoesWhole() {
    SweepWorld world = world();
    invoice(world, "F-1", "2019-06-30", Map.of());
    world.run();
    assertThat(world.plan(NEXT, Optional.empty(), false).batchNames()).isEmpty();
    assertThat(dryRun(world, "2026-12-31").summary()).isEmpty();
    assertThat(dryRun(world, "2027-01-01").summary()).isEqualTo(Map.of("invoices", 1L));
  }

  @Test
  void whatGoesWholeShouldNotBeCutDownFirst() {
    SweepWorld world = world();
    invoice(world, "F-1", "2018-06-30", Map.of());
    invoice(world, "F-2", "2018-06-30", Map.of("claim_open", true));
    SweepPlan plan = world.plan();
    assertThat(plan.summary()).isEqualTo(Map.of("invoices", 1L));
    assertThat(plan.held()).as("the held one is counted once").isEqualTo(1);
    world.carryOut(plan);
    assertThat(world.landscape.all("invoices"))
        .singleElement()
        .satisfies(left -> assertThat(left.fields().has("itemised")).isTrue());
  }

  @Test
  void theReportShouldCountWhatWasCutDownPerRuleInBothLanguages() {
    SweepWorld world = world();
    invoice(world, "F-1", "2026-01-10", Map.of());
    invoice(world, "F-2", "2026-01-10", Map.of("dispute_open", true));
    call(world);
    world.run();
    String folder = "sweeps/" + SweepWorld.SWEEP + "/report.";
    assertThat(world.reports.getOrDefault(folder + "en.html", ""))
        .contains("itemised: 6 months after invoice_date, 5 years with unpaid", "Tw 11.5(2)")
        .contains("Cut down", "invoices/itemised", "hold dispute: 1", "version 1, signed by");
    assertThat(world.reports.getOrDefault(folder + "nl.html", ""))
        .contains("itemised: 6 maanden na invoice_date, 5 jaar met unpaid", "Ingekort")
        .doesNotContain("Cut down");
    assertThat(world.reports.getOrDefault(folder + "json", ""))
        .contains("\"deleted\":0,\"reduced\":1,\"gone\":0,\"held\":1")
        .contains("\"deleted\":1,\"reduced\":0");
    assertThat(world.reports.getOrDefault(folder + "csv", "")).contains("invoices/itemised");
    Map<String, String> told = factsOf(world, "sweep.reported");
    assertThat(told).containsEntry("reduced", "1").containsEntry("deleted", "1");
    assertThat(factsOf(world, "sweep.planned"))
        .containsEntry("due", "2")
        .containsEntry("reduce", "1");
    assertThat(world.audit.events().toString()).doesNotContain("+31", "F-1", "example.nl");
  }

  @Test
  void aHoldPlacedAfterTheReleaseShouldKeepTheAttributes() {
    SweepWorld world = world();
    invoice(world, "F-1", "2026-01-10", Map.of());
    SweepPlan plan = world.plan();
    invoice(world, "F-1", "2026-01-10", Map.of("restricted_by", List.of("MV-2026-1")));
    Map<String, AttributeValue> held = row(world, "invoices");
    world.carryOut(plan);
    assertThat(row(world, "invoices")).isEqualTo(held);
    assertThat(world.desk.report(plan.sweepId()).held()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"total_cents", "itemised"})
  void aRowThatChangedSinceItWasPlannedShouldWaitForTheNextSweep(String changed) {
    SweepWorld world = world();
    invoice(world, "F-1", "2026-01-10", Map.of());
    SweepPlan plan = world.plan();
    invoice(world, "F-1", "2026-01-10", Map.of(changed, 1));
    Map<String, AttributeValue> now = row(world, "invoices");
    world.carryOut(plan);
    assertThat(row(world, "invoices")).isEqualTo(now);
    assertThat(world.desk.report(plan.sweepId()).changed()).isEqualTo(1);
    assertThat(world.plan(NEXT, Optional.empty(), false).reducing()).isEqualTo(1);
  }

  @Test
  void anInvoiceThatBecameUnpaidAfterTheReleaseShouldKeepItsCalls() {
    SweepWorld world = world();
    invoice(world, "F-1", "2026-01-10", Map.of());
    SweepPlan plan = world.plan();
    invoice(world, "F-1", "2026-01-10", Map.of("unpaid", true));
    world.carryOut(plan);
    assertThat(row(world, "invoices")).containsKey("itemised");
    assertThat(world.plan(NEXT, Optional.empty(), false).due()).isZero();
  }

  @Test
  void whatHasNothingOfTheRuleShouldBeMovedOnceAndCountForNothing() {
    SweepWorld world = world();
    invoice(world, "F-1", "2026-01-10", Map.of());
    bare(world, "F-2");
    SweepPlan plan = world.plan();
    assertThat(plan.due()).isEqualTo(1);
    assertThat(plan.batches()).isEqualTo(2);
    world.carryOut(plan);
    SweepReport report = world.desk.report(plan.sweepId());
    assertThat(report.reduced()).isEqualTo(1);
    assertThat(report.gone() + report.held() + report.changed() + report.left()).isZero();
    assertThat(world.landscape.all("invoices"))
        .extracting(one -> one.at("retention_shard").asText())
        .containsOnly("r4");
  }

  @Test
  void whatOnlyMovesShouldBeNoReasonToAskForARelease() {
    SweepWorld world = world();
    bare(world, "F-2");
    SweepPlan plan = world.plan();
    assertThat(plan.due()).isZero();
    assertThat(plan.batchNames()).isEmpty();
    world.carryOut(plan);
    assertThat(world.reports.get("sweeps/" + SweepWorld.SWEEP + "/report.en.html"))
        .contains("Nothing was past its term.");
  }

  @Test
  void aMandateShouldGoByAnIndexOfItsOwnWhileTheContractRuns() {
    SweepWorld world = world();
    Map<String, Object> contract = new TreeMap<>();
    contract.put("customer_number", 100042);
    contract.put("contract_number", "C-1");
    contract.put("status", "active");
    contract.put("retention_shard", "2");
    contract.put("mandate_shard", "7");
    contract.put("last_collected_on", "2025-09-23");
    contract.put("direct_debit", Map.of("iban", "NL00TEST0", "mandate", "M-1"));
    world.landscape.put("contracts", contract);
    SweepPlan plan = world.plan();
    assertThat(plan.summary()).isEqualTo(Map.of("contracts/mandate", 1L));
    world.carryOut(plan);
    assertThat(row(world, "contracts"))
        .doesNotContainKey("direct_debit")
        .containsEntry("mandate_shard", AttributeValue.fromS("r7"))
        .containsEntry("retention_shard", AttributeValue.fromS("2"));
    // A new mandate, and whoever collects by it writes the row anew.
    contract.put("last_collected_on", "2026-11-01");
    world.landscape.put("contracts", contract);
    assertThat(dryRun(world, "2028-01-01").summary()).isEmpty();
    assertThat(dryRun(world, "2028-01-02").summary()).isEqualTo(Map.of("contracts/mandate", 1L));
  }

  @Test
  void secretsShouldGoWhenTheAccountIsClosedAndTheAccountLater() {
    SweepWorld world = world();
    Map<String, Object> account = new TreeMap<>();
    account.put("username", "robin.s");
    account.put("closed_on", "2026-11-23");
    account.put("password_hash", new byte[] {9, 9});
    account.put("two_factor_seed", "JBSWY3DPEHPK3PXP");
    account.put("retention_shard", "1");
    world.landscape.put("portal-accounts", account);
    world.run();
    assertThat(row(world, "portal-accounts"))
        .containsOnlyKeys("username", "closed_on", "retention_shard");
    assertThat(dryRun(world, "2027-02-21").summary()).isEmpty();
    assertThat(dryRun(world, "2027-02-22").summary()).isEqualTo(Map.of("portal-accounts", 1L));
  }

  @Test
  void anUnsignedRuleShouldStopItselfOnly() {
    SweepWorld items = world(rule -> unsigned(rule, rule.earlier()));
    invoice(items, "F-1", "2015-06-30", Map.of());
    SweepPlan plan = items.plan();
    assertThat(plan.summary())
        .as("the calls go although nobody signed when the invoice does")
        .isEqualTo(Map.of("invoices/itemised", 1L));
    assertThat(plan.unsigned()).isEqualTo(1);
    items.carryOut(plan);
    assertThat(row(items, "invoices")).doesNotContainKey("itemised").containsKey("total_cents");

    SweepWorld part = world(rule -> with(rule, rule.signed(), List.of(unsigned(rule))));
    invoice(part, "F-1", "2015-06-30", Map.of());
    invoice(part, "F-2", "2026-01-10", Map.of());
    SweepPlan other = part.plan();
    assertThat(other.summary()).isEqualTo(Map.of("invoices", 1L));
    assertThat(other.unsigned()).isEqualTo(1);
    part.carryOut(other);
    assertThat(row(part, "invoices")).containsKey("itemised");
    assertThat(part.reports.getOrDefault("sweeps/" + SweepWorld.SWEEP + "/report.en.html", ""))
        .contains("rule not signed: 1");
  }

  private static Retention unsigned(Retention rule, List<EarlierRule> earlier) {
    return with(rule, Optional.empty(), earlier);
  }

  private static EarlierRule unsigned(Retention rule) {
    EarlierRule part = rule.earlier().getFirst();
    return new EarlierRule(
        part.id(),
        part.fields(),
        part.trigger(),
        part.term(),
        part.fiscalYear(),
        part.longer(),
        part.ground(),
        part.index(),
        Optional.empty());
  }

  private static Retention with(
      Retention rule, Optional<SignOff> signed, List<EarlierRule> earlier) {
    return new Retention(
        rule.trigger(),
        rule.term(),
        rule.fiscalYear(),
        rule.ground(),
        rule.holds(),
        rule.index(),
        rule.longer(),
        rule.bookYearEnds(),
        signed,
        earlier);
  }

  /** The sample map with another rule for invoices. */
  private static SweepWorld world(UnaryOperator<Retention> invoices) {
    DataMap map = DataMapLoader.bundled();
    List<Store> stores =
        map.stores().stream()
            .map(store -> store.id().equals("invoices") ? changed(store, invoices) : store)
            .toList();
    DataMap other =
        new DataMap(
            map.version(),
            map.validFrom(),
            map.controllers(),
            map.identifiers(),
            stores,
            map.lookups(),
            map.recipients());
    return new SweepWorld(new InMemoryLandscape(other), TickingClock.at(NOW));
  }

  private static Store changed(Store store, UnaryOperator<Retention> rule) {
    return new Store(
        store.id(),
        store.controller(),
        store.place(),
        store.paths(),
        store.texts(),
        store.recipients(),
        rule.apply(store.retention()),
        store.erasure(),
        store.portable(),
        store.fields(),
        store.produces(),
        store.objection());
  }

  @Test
  void aSweepPlannedByAnEarlierReleaseShouldStillBeCarriedOut() {
    String done = "{\"deleted\":2,\"gone\":1,\"held\":0,\"changed\":0,\"left\":0}";
    String batch = "{\"store\":\"tickets\",\"digest\":\"d\",\"items\":[],\"done\":" + done + "}";
    SweepPlan.Batch read = Json.read(batch.getBytes(UTF_8), SweepPlan.Batch.class);
    assertThat(read)
        .isEqualTo(new SweepPlan.Batch("tickets", "d", false, List.of(), new Tally(2, 1, 0, 0, 0)));
    BatchResult result = BatchResult.of("0001", read, read.done());
    assertThat(result.deleted()).isEqualTo(2);
    assertThat(result.reduced()).isZero();
    String count = "{\"store\":\"tickets\",\"due\":3,\"holds\":{},\"unsigned\":0,\"unreadable\":0}";
    assertThat(Json.read(count.getBytes(UTF_8), SweepPlan.Count.class))
        .isEqualTo(new SweepPlan.Count("tickets", 3, Map.of(), 0, 0));
  }

  @Test
  void aDateThatNobodyCanReadShouldBeToldOncePerIndex() {
    SweepWorld world = world();
    invoice(world, "F-1", "vorig jaar", Map.of());
    SweepPlan plan = world.plan();
    assertThat(plan.due()).isZero();
    assertThat(plan.unreadable()).isEqualTo(1);
  }

  @Test
  void planningShouldCostWhatIsDueAndNotWhatWasCutDown() {
    SweepWorld empty = world();
    int idle = pagesOfAPlan(empty, SweepWorld.SWEEP);
    SweepWorld world = world();
    for (int i = 0; i < 60; i++) {
      invoice(world, "F-" + i, "2026-01-10", Map.of());
    }
    int busy = pagesOfAPlan(world, SweepWorld.SWEEP);
    world.carryOut(world.plan());
    int after = pagesOfAPlan(world, NEXT);
    assertThat(after).as("pages read once all are cut down").isEqualTo(idle).isLessThan(busy);
  }

  private static int pagesOfAPlan(SweepWorld world, String sweep) {
    int before = world.landscape.stores().pagesRead();
    world.plan(sweep, Optional.empty(), false);
    return world.landscape.stores().pagesRead() - before;
  }

  @Test
  void dyingAfterAnyWriteShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    SweepWorld whole = mixed(counting);
    whole.run();
    assertThat(whole.desk.report(SweepWorld.SWEEP).reduced()).isEqualTo(3);
    assertThat(counting.writes()).isGreaterThan(20);
    for (int write = 1; write <= counting.writes(); write++) {
      SweepWorld world = mixed(Fuse.after(write));
      world.run();
      assertThat(world.end()).as("died after write %d", write).isEqualTo(whole.end());
    }
  }

  /** Cut down, moved only, held, whole, and one that stays. */
  private static SweepWorld mixed(Fuse fuse) {
    SweepWorld world = new SweepWorld(new InMemoryLandscape(), TickingClock.at(NOW), fuse);
    for (int i = 0; i < 3; i++) {
      invoice(world, "F-" + i, "2026-01-10", Map.of());
    }
    bare(world, "F-bare");
    invoice(world, "F-held", "2026-01-10", Map.of("dispute_open", true));
    invoice(world, "F-old", "2018-01-10", Map.of());
    invoice(world, "F-new", "2026-11-10", Map.of());
    call(world);
    return world;
  }

  private static SweepWorld world() {
    return new SweepWorld(new InMemoryLandscape(), TickingClock.at(NOW));
  }

  private static SweepPlan dryRun(SweepWorld world, String day) {
    return world.plan(
        "SWEEP-2026-11-24-" + day.replace("-", ""), Optional.of(LocalDate.parse(day)), true);
  }

  private static Map<String, AttributeValue> row(SweepWorld world, String store) {
    return Objects.requireNonNull(world.landscape.rows(store).getFirst());
  }

  private static Map<String, String> factsOf(SweepWorld world, String event) {
    return world.audit.events().stream()
        .filter(one -> one.event().equals(event))
        .findFirst()
        .orElseThrow()
        .facts();
  }

  /** An invoice whose itemised calls hold documents in lists in documents. */
  private static void invoice(SweepWorld world, String number, String date, Map<String, ?> more) {
    List<Object> calls = new ArrayList<>();
    calls.add(Map.of("number", "+31201234567", "legs", List.of(Map.of("s", 61), List.of("a", 1))));
    calls.add(Map.of("number", "+31201234568", "tags", java.util.Set.of("x", "y")));
    Map<String, Object> row = row(number, date);
    row.put("itemised", calls);
    row.putAll(more);
    world.landscape.put("invoices", row);
  }

  private static void bare(SweepWorld world, String number) {
    world.landscape.put("invoices", row(number, "2026-01-10"));
  }

  private static Map<String, Object> row(String number, String date) {
    Map<String, Object> row = new TreeMap<>();
    row.put("invoice_number", number);
    row.put("customer_number", 100042);
    row.put("invoice_date", date);
    row.put("billed_to", Map.of("name", "Robin Sample", "lines", List.of("a", Map.of("b", 1.5))));
    row.put("sent_to", "robin@example.nl");
    row.put("total_cents", 1295);
    row.put("retention_shard", "4");
    return row;
  }

  private static void call(SweepWorld world) {
    world.landscape.put(
        "call-records",
        Map.of(
            "line",
            "+31850000000",
            "started_at",
            "2025-01-01T00:00:00Z",
            "invoiced_on",
            "2025-02-01",
            "retention_shard",
            "3"));
  }
}
