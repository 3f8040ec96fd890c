package nl.mistervoip.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.GeneratedCompany;
import nl.mistervoip.privacy.testing.TickingClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Rows after = rows before - rows due, over companies made by chance; what is due is worked out
 * here a second time, from the domain rules and without the product's code.
 */
class SweepConservationTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");
  private static final LocalDate TODAY = GeneratedCompany.TODAY;

  /** Which attributes go before the item, from which attribute on, and where the shard stands. */
  private record Part(List<String> fields, String from, String shard) {}

  private static final Map<String, Part> PARTS =
      Map.of(
          "invoices", new Part(List.of("itemised"), "invoice_date", "retention_shard"),
          "payments", new Part(List.of("iban", "account_holder"), "booked_on", "retention_shard"),
          "contracts", new Part(List.of("direct_debit"), "last_collected_on", "mandate_shard"),
          "identifiers", new Part(List.of("authentication_key"), "valid_until", "retention_shard"));

  @Property(tries = 60)
  void onlyWhatIsDueShouldGoAndEverythingElseBeUntouched(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int death) {
    onlyWhatIsDueGoes(world(seed, Fuse.after(death)));
  }

  @Property(tries = 20)
  void aPlanThatIsMadePageByPageShouldTakeExactlyTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int death) {
    onlyWhatIsDueGoes(
        SweepWorld.pageByPage(
            GeneratedCompany.of(seed, 6), TickingClock.at(NOW), Fuse.after(death)));
  }

  private static void onlyWhatIsDueGoes(SweepWorld world) {
    Map<Item, Map<String, AttributeValue>> before = rows(world);
    // What only moves within its index waits for a sweep in which something goes.
    boolean sweeps = before.keySet().stream().anyMatch(SweepConservationTest::losesSomething);
    Map<String, Map<String, AttributeValue>> expected = new TreeMap<>();
    before.forEach(
        (item, row) -> {
          if (isHeld(item) || !isDue(item)) {
            expected.put(name(item), isHeld(item) || !sweeps ? row : without(item, row));
          }
        });
    world.run();
    Map<String, Map<String, AttributeValue>> after = new TreeMap<>();
    rows(world).forEach((item, row) -> after.put(name(item), row));
    assertThat(after).isEqualTo(expected);
  }

  @Property(tries = 30)
  void aSecondSweepShouldChangeNothing(@ForAll long seed) {
    SweepWorld world = world(seed, Fuse.counting());
    world.run();
    Map<String, Item> end = world.items();
    SweepPlan again = world.plan("SWEEP-2026-11-24-ffffff", java.util.Optional.empty(), false);
    assertThat(again.due()).isZero();
    world.carryOut(again);
    assertThat(world.items()).isEqualTo(end);
  }

  /** Every item with its row as the table has it, types and all. */
  private static Map<Item, Map<String, AttributeValue>> rows(SweepWorld world) {
    Map<Item, Map<String, AttributeValue>> rows = new LinkedHashMap<>();
    Set<String> stores =
        world.items().values().stream().map(Item::store).collect(Collectors.toSet());
    for (String store : stores) {
      List<Item> items = world.landscape.all(store);
      for (int i = 0; i < items.size(); i++) {
        rows.put(items.get(i), world.landscape.rows(store).get(i));
      }
    }
    return rows;
  }

  private static String name(Item item) {
    return item.store() + item.key().values();
  }

  private static boolean losesSomething(Item item) {
    boolean part =
        Optional.ofNullable(PARTS.get(item.store()))
            .filter(one -> isPartDue(item, one))
            .filter(one -> one.fields().stream().anyMatch(item.fields()::has))
            .isPresent();
    return !isHeld(item) && (isDue(item) || part);
  }

  /** What is left of a row of which some attributes are past their term; moved in its index. */
  private static Map<String, AttributeValue> without(Item item, Map<String, AttributeValue> row) {
    Optional<Part> part =
        Optional.ofNullable(PARTS.get(item.store())).filter(one -> isPartDue(item, one));
    if (part.isEmpty()) {
      return row;
    }
    Map<String, AttributeValue> left = new TreeMap<>(row);
    left.keySet().removeAll(part.get().fields());
    String shard = item.at(part.get().shard()).asText();
    left.put(part.get().shard(), AttributeValue.fromS("r" + shard));
    return left;
  }

  private static boolean isPartDue(Item item, Part part) {
    LocalDate bound =
        switch (item.store()) {
          case "invoices" ->
              item.at("unpaid").asBoolean() ? TODAY.minusYears(5) : TODAY.minusMonths(6);
          // 24 September 2025 and fourteen months is 24 November 2026.
          case "payments", "contracts" -> LocalDate.parse("2025-09-24");
          case "identifiers" -> TODAY;
          default -> throw new IllegalStateException("No part of " + item.store());
        };
    return before(item, part.from(), bound);
  }

  private static boolean isDue(Item item) {
    return switch (item.store()) {
      case "customers", "contracts" -> before(item, "settled_on", TODAY.minusYears(2));
      case "tickets" -> before(item, "closed_on", TODAY.minusYears(2));
      case "call-records" ->
          before(
              item,
              "invoiced_on",
              item.at("invoice_unpaid").asBoolean() ? TODAY.minusYears(5) : TODAY.minusMonths(6));
      case "identifiers" -> before(item, "valid_until", TODAY.minusMonths(6));
      // Book years up to 2018 ended before 2019, and seven years later is before 2026.
      case "invoices" -> before(item, "invoice_date", LocalDate.parse("2019-01-01"));
      case "payments" -> before(item, "booked_on", LocalDate.parse("2019-01-01"));
      case "recordings" ->
          Instant.parse(item.at("recorded_at").asText())
              .atZone(ZoneId.of("Europe/Amsterdam"))
              .toLocalDate()
              .isBefore(TODAY.minusDays(90));
      default -> throw new IllegalStateException("No rule for " + item.store());
    };
  }

  private static boolean before(Item item, String attribute, LocalDate bound) {
    JsonNode value = item.at(attribute);
    return !value.isMissingNode() && LocalDate.parse(value.asText()).isBefore(bound);
  }

  private static boolean isHeld(Item item) {
    return item.fields().properties().stream()
        .filter(field -> GeneratedCompany.HOLDS.contains(field.getKey()))
        .anyMatch(field -> !field.getValue().isBoolean() || field.getValue().booleanValue());
  }

  private static SweepWorld world(long seed, Fuse fuse) {
    return new SweepWorld(GeneratedCompany.of(seed, 6), TickingClock.at(NOW), fuse);
  }
}
