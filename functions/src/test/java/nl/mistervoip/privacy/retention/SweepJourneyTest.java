package nl.mistervoip.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.platform.Spreadsheet;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepJourneyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");

  @Test
  void whatIsPastItsTermShouldGoAndBeProven() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    assertThat(plan.summary())
        .isEqualTo(
            Map.of(
                "recording-audio", 2L,
                "recordings", 2L,
                "call-records", 4L,
                "payments/account", 2L,
                "invoices/itemised", 3L,
                "identifiers", 2L));
    assertThat(plan.held()).isEqualTo(0);
    assertThat(plan.reducing()).isEqualTo(5);
    assertThat(world.reports.get("sweeps/" + SweepWorld.SWEEP + "/batches.json"))
        .as("what the state machine goes by")
        .isEqualTo("[\"0001\",\"0002\",\"0003\",\"0004\",\"0005\",\"0006\"]");
    world.carryOut(plan);
    assertThat(world.landscape.all("recordings"))
        .extracting(item -> item.at("recording_id").asText())
        .containsExactly("R-100042-1");
    assertThat(world.landscape.audioVersions("audio/R-100099-1.wav")).isZero();
    assertThat(world.landscape.audioVersions("audio/R-100042-1.wav")).isOne();
    SweepReport report = world.desk.report(SweepWorld.SWEEP);
    assertThat(report.deleted()).isEqualTo(10);
    assertThat(report.reduced()).isEqualTo(5);
  }

  @Test
  void theReportShouldCountPerRuleAndNameNobody() {
    SweepWorld world = world(Fuse.counting());
    hold(world.landscape, "call-records", "2023-05-30T20:00:00.000Z");
    world.run();
    String html = world.reports.getOrDefault("sweeps/" + SweepWorld.SWEEP + "/report.en.html", "");
    assertThat(html)
        .startsWith("<!doctype html>")
        .contains(
            "6 months after invoiced_on",
            "Tw 11.5(2)",
            "valid from 1&nbsp;January&nbsp;2026",
            "call-records")
        .contains(world.plan().digest())
        .doesNotContain("100099", "+31", "Robin", "Cornelis", "http");
    assertThat(world.reports.get("sweeps/" + SweepWorld.SWEEP + "/report.json"))
        .contains("\"deleted\":3,\"reduced\":0,\"gone\":0,\"held\":1");
    assertThat(world.audit.eventsOf(SweepWorld.SWEEP))
        .containsSequence("sweep.executed", "sweep.reported")
        .startsWith("sweep.planned");
    assertThat(world.audit.events().toString()).doesNotContain("+31", "100099");
  }

  @Test
  void aSecondSweepShouldFindNothing() {
    SweepWorld world = world(Fuse.counting());
    world.run();
    Map<String, Item> end = world.items();
    SweepPlan again = world.plan("SWEEP-2026-11-24-ffffff", Optional.empty(), false);
    assertThat(again.due()).isZero();
    assertThat(again.batchNames()).isEmpty();
    world.carryOut(again);
    assertThat(world.items()).isEqualTo(end);
    assertThat(world.reports.get("sweeps/SWEEP-2026-11-24-ffffff/report.en.html"))
        .contains("Nothing was past its term.");
  }

  @Test
  void runningABatchAgainShouldAnswerWithTheSameTotals() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    world.carryOut(plan);
    List<Object> end = world.end();
    for (String batch : plan.batchNames()) {
      assertThat(world.desk.run(plan.sweepId(), batch))
          .isEqualTo(new BatchStep.Done(world.sweeps.result(plan.sweepId(), batch).orElseThrow()));
    }
    world.desk.report(plan.sweepId());
    assertThat(world.end()).isEqualTo(end);
    assertThat(world.sweeps.openBatches()).isZero();
  }

  @Test
  void dyingAfterAnyWriteShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    SweepWorld whole = world(counting);
    whole.run();
    assertThat(counting.writes()).isGreaterThan(25);
    for (int write = 1; write <= counting.writes(); write++) {
      SweepWorld world = world(Fuse.after(write));
      world.run();
      assertThat(world.end()).as("died after write %d", write).isEqualTo(whole.end());
    }
  }

  @Test
  void aDryRunShouldWriteThePlanAndTheReportOnly() {
    SweepWorld world = world(Fuse.counting());
    Map<String, Item> before = world.items();
    SweepPlan plan = world.plan(SweepWorld.SWEEP, Optional.of(LocalDate.parse("2040-01-01")), true);
    world.carryOut(plan);
    assertThat(plan.due()).isGreaterThan(10);
    assertThat(plan.batchNames()).isEmpty();
    assertThat(world.sweeps.openBatches()).isZero();
    assertThat(world.items()).isEqualTo(before);
    assertThat(world.reports.get("sweeps/" + SweepWorld.SWEEP + "/report.en.html"))
        .contains("Dry run of retention sweep");
  }

  @Test
  void aDryRunAndARunOfOneDayShouldAgreeOnTheDigest() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan dry = world.plan("SWEEP-2026-11-24-dddddd", Optional.empty(), true);
    assertThat(world.plan().digest()).isEqualTo(dry.digest());
  }

  @Test
  void onlyADryRunMayLookAhead() {
    SweepWorld world = world(Fuse.counting());
    assertThatThrownBy(
            () -> world.plan(SweepWorld.SWEEP, Optional.of(LocalDate.parse("2026-11-25")), false))
        .isInstanceOf(SweepPlanner.DayAheadException.class)
        .hasMessageContaining("dry run");
    assertThat(
            world.plan(SweepWorld.SWEEP, Optional.of(LocalDate.parse("2021-01-01")), false).due())
        .isZero();
  }

  @Test
  void aHoldPlacedAfterTheReleaseShouldWin() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    hold(world.landscape, "call-records", "2023-05-30T20:00:00.000Z");
    world.carryOut(plan);
    SweepReport report = world.desk.report(plan.sweepId());
    assertThat(report.held()).isEqualTo(1);
    assertThat(report.deleted()).isEqualTo(9);
    assertThat(world.landscape.all("call-records"))
        .anyMatch(item -> item.at("started_at").asText().equals("2023-05-30T20:00:00.000Z"));
  }

  @Test
  void aChangedItemShouldWaitForTheNextSweep() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    change(world.landscape, "call-records", "2023-05-30T20:00:00.000Z", "charged_cents", 99);
    world.carryOut(plan);
    assertThat(world.desk.report(plan.sweepId()).changed()).isEqualTo(1);
    assertThat(world.plan("SWEEP-2026-11-24-ffffff", Optional.empty(), false).due()).isEqualTo(1);
  }

  @Test
  void anItemRecreatedAfterItsDeletionShouldStay() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    world.carryOut(plan);
    Map<String, Object> row = new TreeMap<>();
    row.put("line", "+31687654321");
    row.put("started_at", "2023-05-30T20:00:00.000Z");
    row.put("invoiced_on", "2026-11-01");
    row.put("retention_shard", "5");
    world.landscape.put("call-records", row);
    plan.batchNames().forEach(batch -> world.desk.run(plan.sweepId(), batch));
    assertThat(world.landscape.all("call-records"))
        .anyMatch(item -> item.at("invoiced_on").asText().equals("2026-11-01"));
  }

  @Test
  void batchesShouldHoldAThousandItemsAtMost() {
    SweepWorld world = new SweepWorld(new InMemoryLandscape(), TickingClock.at(NOW));
    for (int i = 0; i < 2_250; i++) {
      Map<String, Object> row = new TreeMap<>();
      row.put("line", "+31850000000");
      row.put("started_at", Instant.parse("2025-01-01T00:00:00Z").plusSeconds(i).toString());
      row.put("invoiced_on", "2025-02-01");
      row.put("retention_shard", Integer.toString(i % 8));
      world.landscape.put("call-records", row);
    }
    SweepPlan plan = world.plan();
    assertThat(plan.batchNames()).containsExactly("0001", "0002", "0003");
    assertThat(plan.batchNames())
        .extracting(name -> world.sweeps.batch(SweepWorld.SWEEP, name).orElseThrow().items().size())
        .containsExactly(1_000, 1_000, 250);
    world.carryOut(plan);
    assertThat(world.landscape.all("call-records")).isEmpty();
  }

  @Test
  void aRuleThatIsNotInForceShouldRemoveNothingAndSayHowMuchStays() {
    SweepWorld world = world(Fuse.counting());
    Map<String, Item> before = world.items();
    LocalDate before2026 = LocalDate.parse("2025-12-31");
    SweepPlan plan = world.plan(SweepWorld.SWEEP, Optional.of(before2026), false);
    assertThat(plan.due()).isZero();
    assertThat(plan.unsigned()).isEqualTo(14);
    world.carryOut(plan);
    assertThat(world.items()).isEqualTo(before);
    assertThat(world.reports.get("sweeps/" + SweepWorld.SWEEP + "/report.en.html"))
        .contains("rule not in force before 1&nbsp;January&nbsp;2026", "rule not signed: 4");
    assertThat(world.desk.report(SweepWorld.SWEEP).unsigned()).isEqualTo(14);
  }

  @Test
  void aRuleThatLostItsSignatureAfterTheReleaseShouldRemoveNothing() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    // As if the plan had been made by a map that was in force earlier than the one deployed now.
    world.sweeps.planned(
        new SweepPlan(
            plan.sweepId(),
            LocalDate.parse("2025-12-31"),
            false,
            plan.mapVersion(),
            plan.digest(),
            plan.counts(),
            plan.batches()));
    Map<String, Item> before = world.items();
    world.carryOut(plan);
    assertThat(world.items()).isEqualTo(before);
    assertThat(world.desk.report(SweepWorld.SWEEP).changed()).isEqualTo(15);
  }

  @Test
  void theReportShouldHaveChartsThatAlsoReadAsTablesAndAFileForSpreadsheets() throws IOException {
    SweepWorld world = world(Fuse.counting());
    hold(world.landscape, "call-records", "2023-05-30T20:00:00.000Z");
    world.run();
    String folder = "sweeps/" + SweepWorld.SWEEP + "/report.";
    Document page = Jsoup.parse(world.reports.getOrDefault(folder + "en.html", ""));
    assertThat(page.select("figure svg[role=img][aria-label]")).hasSize(3);
    assertThat(page.select("svg rect")).hasSize(7);
    assertThat(page.select("figure details table th[scope=row]")).hasSize(7);
    assertThat(page.select("script, link, img, [onload], [style]")).isEmpty();
    String csv = world.reports.getOrDefault(folder + "csv", "");
    assertThat(page.text()).contains(Sha256.hex(csv.getBytes(StandardCharsets.UTF_8)));
    try (CSVParser parser = Spreadsheet.FORMAT.parse(new StringReader(csv.substring(1)))) {
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows).hasSize(7).allSatisfy(row -> assertThat(row.size()).isEqualTo(19));
      assertThat(rows.stream().filter(row -> row.get(4).equals("call-records")).findFirst())
          .hasValueSatisfying(
              row ->
                  assertThat(row.toList())
                      .contains("3", "hold dispute_open: 1", "Tw 11.5(2)")
                      .anyMatch(cell -> cell.startsWith("version 2, signed by officer-1")));
    }
    AuditLog.Event reported =
        world.audit.events().stream()
            .filter(event -> event.event().equals("sweep.reported"))
            .findFirst()
            .orElseThrow();
    assertThat(reported.facts())
        .containsKeys("report.nl.html", "report.en.html", "report.csv", "report.json");
  }

  @Test
  void theReportShouldBeKeptInDutchAndInEnglishWithTheSameFigures() {
    SweepWorld world = world(Fuse.counting());
    hold(world.landscape, "call-records", "2023-05-30T20:00:00.000Z");
    world.run();
    String folder = "sweeps/" + SweepWorld.SWEEP + "/report.";
    Document nl = Jsoup.parse(world.reports.getOrDefault(folder + "nl.html", ""));
    Document en = Jsoup.parse(world.reports.getOrDefault(folder + "en.html", ""));
    assertThat(nl.expectFirst("html").attr("lang")).isEqualTo("nl");
    assertThat(nl.expectFirst("h1").text()).isEqualTo("Opruiming " + SweepWorld.SWEEP);
    assertThat(nl.text())
        .contains("6 maanden na invoiced_on", "aangehouden wegens geschil: 1", "uitgevoerd")
        .contains("24 november 2026", "geldig vanaf 1 januari 2026")
        .contains("getekend door officer-1")
        .doesNotContain("signed by", "rule", "Items", "{");
    assertThat(en.text()).contains("hold dispute: 1", "24 November 2026", "carried out");
    assertThat(figures(nl)).hasSizeGreaterThan(30).isEqualTo(figures(en));
    assertThat(nl.select("svg text").eachText())
        .isNotEmpty()
        .isEqualTo(en.select("svg text").eachText());
  }

  /** Numbers and hashes. */
  private static List<String> figures(Document page) {
    return page.select("td").eachText().stream()
        .filter(text -> text.matches("[0-9]+|[0-9a-f]{64}"))
        .toList();
  }

  @Test
  void oneHashInTheAuditShouldStandForEveryFormOfTheReport() {
    SweepWorld world = world(Fuse.counting());
    world.run();
    String folder = "sweeps/" + SweepWorld.SWEEP + "/";
    String list = world.reports.getOrDefault(folder + "report.sha256", "");
    assertThat(list.lines())
        .hasSize(4)
        .allSatisfy(
            line -> {
              String file = world.reports.getOrDefault(folder + line.substring(66), "");
              assertThat(line).startsWith(sha256(file) + "  report.");
            });
    Map<String, String> told =
        world.audit.events().stream()
            .filter(event -> event.event().equals("sweep.reported"))
            .findFirst()
            .orElseThrow()
            .facts();
    assertThat(told).containsEntry("report.sha256", sha256(list));
    String csv = sha256(world.reports.getOrDefault(folder + "report.csv", ""));
    for (String page : List.of("report.nl.html", "report.en.html")) {
      assertThat(world.reports.getOrDefault(folder + page, "")).contains(csv);
    }
  }

  private static String sha256(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDateThatNobodyCanReadShouldKeepItsRowAndStopNothingElse() {
    SweepWorld world = world(Fuse.counting());
    List<String> odd = List.of("2023-02-30", "31-12-2020", "12-11-2020", "onbekend");
    for (String date : odd) {
      Map<String, Object> row = new TreeMap<>();
      row.put("line", "+31687654321");
      row.put("started_at", "2020-01-0" + (odd.indexOf(date) + 1) + "T20:00:00.000Z");
      row.put("invoiced_on", date);
      row.put("retention_shard", "5");
      world.landscape.put("call-records", row);
    }
    SweepPlan plan = world.plan();
    assertThat(plan.due()).isEqualTo(15);
    assertThat(plan.unreadable()).isEqualTo(4);
    world.carryOut(plan);
    SweepReport report = world.desk.report(plan.sweepId());
    assertThat(report.deleted()).isEqualTo(10);
    assertThat(report.unreadable()).isEqualTo(4);
    assertThat(SweepView.of(plan, SweepControl.NEW).unreadable()).isEqualTo(4);
    assertThat(world.reports.getOrDefault("sweeps/" + SweepWorld.SWEEP + "/report.csv", "").lines())
        .as("none gone before, four with a date that nobody can read")
        .anyMatch(line -> line.contains("call-records") && line.endsWith(";0;4"))
        .first()
        .asString()
        .endsWith("Gone before;Date unreadable");
    assertThat(world.landscape.all("call-records"))
        .extracting(item -> item.at("invoiced_on").asText())
        .containsAll(odd);
    assertThat(world.reports.get("sweeps/" + SweepWorld.SWEEP + "/report.en.html"))
        .contains("date unreadable: 4")
        .doesNotContain("onbekend");
    assertThat(world.audit.events().toString()).doesNotContain("onbekend");
  }

  @Test
  void aStoreThatCannotBeReadShouldStopThePlan() {
    SweepWorld world = world(Fuse.counting());
    world.landscape.unreachable("tickets", true);
    assertThatThrownBy(world::plan)
        .isInstanceOf(SweepPlanner.StoreNotReadException.class)
        .hasMessageContaining("tickets");
    assertThat(world.sweeps.plan(SweepWorld.SWEEP)).isEmpty();
  }

  @Test
  void aStoreThatStopsAnsweringUnderWayShouldBeNamedAndTheBatchGoOnLater() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    for (String batch : plan.batchNames()) {
      String store =
          RetentionRule.storeOf(world.sweeps.batch(plan.sweepId(), batch).orElseThrow().rule());
      if (!store.equals("recording-audio")) {
        world.landscape.unreachable(store, true);
        assertThatThrownBy(() -> world.desk.run(plan.sweepId(), batch))
            .isInstanceOf(Landscape.UnreachableStoreException.class)
            .hasMessageContaining(store);
        world.landscape.unreachable(store, false);
      }
      world.desk.run(plan.sweepId(), batch);
    }
    assertThat(world.desk.report(plan.sweepId()).deleted()).isEqualTo(10);
  }

  @Test
  void aBatchThatFailsShouldStopTheSweepAndTheReportSayWhatIsGone() {
    SweepWorld world = world(Fuse.counting());
    SweepPlan plan = world.plan();
    BatchResult first = world.carryOut(plan, "0001");
    world.desk.fail(plan.sweepId(), "0002");
    Map<String, Item> then = world.items();
    List.of("0003", "0004", "0005", "0006").forEach(batch -> world.carryOut(plan, batch));
    assertThat(world.items()).as("the others only count").isEqualTo(then);
    SweepReport report = world.desk.report(plan.sweepId());
    assertThat(report.end()).isEqualTo(SweepReport.End.STOPPED);
    assertThat(report.failed()).containsExactly("0002");
    assertThat(report.deleted()).isEqualTo(first.deleted());
    assertThat(report.left()).isEqualTo(15 - first.deleted());
    assertThat(world.reports.get("sweeps/" + SweepWorld.SWEEP + "/report.en.html"))
        .contains("Batches that failed", "0002");
    assertThat(world.plan("SWEEP-2026-11-24-ffffff", Optional.empty(), false).due())
        .isEqualTo(report.left());
  }

  @ParameterizedTest(name = "the store answers when what is gone is counted: {0}")
  @ValueSource(booleans = {true, false})
  void whatAFailedBatchRemovedShouldBeCountedOrSaidToBeUnknown(boolean answers) {
    Fuse counting = Fuse.counting();
    world(counting).run();
    int failures = 0;
    for (int write = 1; write <= counting.writes(); write++) {
      SweepWorld world = world(Fuse.after(write));
      SweepPlan plan = world.plan();
      Optional<String> failed = diesIn(world, plan);
      if (failed.isEmpty()) {
        continue;
      }
      failures++;
      SweepPlan.Batch batch = world.sweeps.batch(plan.sweepId(), failed.get()).orElseThrow();
      String store = RetentionRule.storeOf(batch.rule());
      String table = store.equals("recording-audio") ? "recordings" : store;
      world.landscape.unreachable(table, !answers);
      world.desk.fail(plan.sweepId(), failed.get());
      world.landscape.unreachable(table, false);
      plan.batchNames().forEach(name -> world.desk.run(plan.sweepId(), name));
      SweepReport report = world.desk.report(plan.sweepId());
      assertThat(report.failed()).as("died after write %d", write).containsExactly(failed.get());
      boolean countable = answers || !world.sweeps.control(plan.sweepId()).begun();
      assertThat(report.unknown()).isEqualTo(countable ? 0 : batch.items().size());
      assertThat(report.gone()).isZero();
      assertThat(report.deleted() + report.reduced() + report.left() + report.unknown())
          .isEqualTo(15);
      long there = world.plan("SWEEP-2026-11-24-ffffff", Optional.empty(), false).due();
      assertThat(there).isBetween(report.left(), report.left() + report.unknown());
    }
    assertThat(failures).isGreaterThan(10);
  }

  /** The batch in which a sweep dies before the batch has its result. */
  private static Optional<String> diesIn(SweepWorld world, SweepPlan plan) {
    for (String batch : plan.batchNames()) {
      try {
        world.desk.run(plan.sweepId(), batch);
      } catch (Fuse.PowerCut died) {
        return Optional.of(batch).filter(one -> world.sweeps.result(plan.sweepId(), one).isEmpty());
      }
    }
    return Optional.empty();
  }

  @Test
  void aReportShouldWaitForEveryBatch() {
    SweepWorld world = world(Fuse.counting());
    world.plan();
    world.desk.run(SweepWorld.SWEEP, "0001");
    assertThatThrownBy(() -> world.desk.report(SweepWorld.SWEEP))
        .isInstanceOf(SweepReporter.UnfinishedSweepException.class)
        .hasMessageContaining("1 of");
  }

  @Test
  void anUnknownSweepOrBatchShouldBeSaidClearly() {
    SweepWorld world = world(Fuse.counting());
    assertThatThrownBy(() -> world.desk.run(SweepWorld.SWEEP, "0001"))
        .isInstanceOf(Sweeps.UnknownSweepException.class);
    world.plan();
    assertThatThrownBy(() -> world.desk.run(SweepWorld.SWEEP, "9999"))
        .isInstanceOf(Sweeps.UnknownSweepException.class)
        .hasMessageContaining("desk sweep");
    assertThatThrownBy(() -> world.plan("../x", Optional.empty(), false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SweepWorld world(Fuse fuse) {
    return new SweepWorld(SamplePeople.landscape(), TickingClock.at(NOW), fuse);
  }

  private static void hold(InMemoryLandscape landscape, String store, String key) {
    change(landscape, store, key, "dispute_open", true);
  }

  private static void change(
      InMemoryLandscape landscape, String store, String key, String field, Object value) {
    Item item =
        landscape.all(store).stream()
            .filter(one -> one.key().values().containsValue(key))
            .findFirst()
            .orElseThrow();
    Map<String, Object> row = new TreeMap<>();
    item.fields().properties().forEach(entry -> row.put(entry.getKey(), plain(entry.getValue())));
    row.put(field, value);
    landscape.put(store, row);
  }

  private static Object plain(com.fasterxml.jackson.databind.JsonNode node) {
    return nl.mistervoip.privacy.platform.Json.MAPPER.convertValue(node, Object.class);
  }
}
