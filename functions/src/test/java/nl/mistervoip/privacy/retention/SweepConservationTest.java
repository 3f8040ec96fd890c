package nl.mistervoip.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.GeneratedCompany;
import nl.mistervoip.privacy.testing.TickingClock;

/**
 * Rows after = rows before - rows due, over companies made by chance; what is due is worked out
 * here a second time, from the domain rules and without the product's code.
 */
class SweepConservationTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");
  private static final LocalDate TODAY = GeneratedCompany.TODAY;

  @Property(tries = 60)
  void onlyWhatIsDueShouldGoAndEverythingElseBeUntouched(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int death) {
    SweepWorld world = world(seed, Fuse.after(death));
    Map<String, Item> expected = new TreeMap<>(world.items());
    expected.values().removeIf(item -> isDue(item) && !isHeld(item));
    world.run();
    assertThat(world.items()).isEqualTo(expected);
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
