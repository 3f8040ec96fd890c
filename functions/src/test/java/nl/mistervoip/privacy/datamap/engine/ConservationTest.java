package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.testing.InMemoryLandscape;

/**
 * For generated companies whose numbers pass from hand to hand: what the engine finds of a person
 * is exactly what an independent reader of all rows says is theirs.
 */
class ConservationTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate START = LocalDate.parse("2020-01-01");

  @Property(tries = 60)
  void aSearchShouldFindExactlyWhatBelongsToThePerson(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int customers,
      @ForAll @IntRange(min = 1, max = 4) int numbers,
      @ForAll @IntRange(min = 1, max = 9) int pageSize) {
    Random dice = new Random(seed);
    InMemoryLandscape company = new InMemoryLandscape();
    company.stores().tables.pageSize(pageSize);
    company(company, dice, customers, numbers);

    for (int customer = 1; customer <= customers; customer++) {
      Subject subject = company.resolve(new CustomerRef(Integer.toString(customer), List.of()));
      for (Map.Entry<String, Predicate<Item>> store : belonging(company, customer).entrySet()) {
        List<Item> found = new ArrayList<>();
        Outcome outcome = company.search(company.map().store(store.getKey()), subject, found::add);

        assertThat(outcome).isInstanceOf(Outcome.Searched.class);
        assertThat(found.stream().map(Item::digest))
            .as("%s of customer %d", store.getKey(), customer)
            .containsExactlyInAnyOrderElementsOf(
                company.all(store.getKey()).stream()
                    .filter(store.getValue())
                    .map(Item::digest)
                    .toList());
      }
    }
  }

  private static void company(InMemoryLandscape to, Random dice, int customers, int numbers) {
    for (int customer = 1; customer <= customers; customer++) {
      to.put(
          "customers",
          row("customer_number", customer, "portal_usernames", List.of("user" + customer)));
      to.put("portal-accounts", row("username", "user" + customer));
      for (int i = dice.nextInt(3); i > 0; i--) {
        String invoice = "F" + customer + "-" + i;
        to.put(
            "invoices",
            row(
                "invoice_number",
                invoice,
                "customer_number",
                customer,
                "invoice_date",
                START.plusDays(dice.nextInt(900)).toString()));
        to.put("payments", row("payment_id", "P" + invoice, "invoice_number", invoice));
      }
    }
    for (int number = 0; number < numbers; number++) {
      holders(to, dice, customers, "+3185000000" + number);
    }
    for (int i = 0; i < 60; i++) {
      String line = "+3185000000" + dice.nextInt(numbers);
      to.put("call-records", row("line", line, "started_at", anyTime(dice), "n", i));
      to.put("recordings", recording(dice, i, line, customers));
    }
  }

  /**
   * One holder after the other, with gaps or without; each from the beginning of a day to the end
   * of one.
   */
  private static void holders(InMemoryLandscape to, Random dice, int customers, String number) {
    LocalDate from = START.plusDays(dice.nextInt(100));
    for (int i = dice.nextInt(4); i >= 0; i--) {
      LocalDate last = from.plusDays(dice.nextInt(200));
      to.put(
          "identifiers",
          row(
              "customer_number",
              1 + dice.nextInt(customers),
              "identifier_key",
              number + from,
              "type",
              "number",
              "value",
              number,
              "valid_from",
              from.toString(),
              "valid_until",
              i == 0 && dice.nextBoolean() ? "" : last.toString()));
      from = last.plusDays(1 + (dice.nextBoolean() ? 0 : dice.nextInt(60)));
    }
  }

  private static Map<String, Object> recording(Random dice, int i, String line, int customers) {
    Map<String, Object> row =
        row("recording_id", "R" + i, "line", line, "recorded_at", anyTime(dice));
    if (dice.nextBoolean()) {
      row.put("customer_number", 1 + dice.nextInt(customers));
    }
    return row;
  }

  /**
   * Times lie thick around midnight in Amsterdam, where numbers change hands, and are written with
   * various offsets.
   */
  private static String anyTime(Random dice) {
    Instant midnight = START.plusDays(dice.nextInt(700)).atStartOfDay(AMSTERDAM).toInstant();
    Instant time =
        midnight
            .plusMillis(dice.nextInt(5) - 2)
            .plusSeconds(dice.nextBoolean() ? 0 : dice.nextInt(86_400));
    return switch (dice.nextInt(3)) {
      case 0 -> time.toString();
      case 1 -> time.atZone(AMSTERDAM).toOffsetDateTime().toString();
      default -> time.atZone(ZoneId.of("-11:00")).toOffsetDateTime().toString();
    };
  }

  /** The independent reader: it goes by the rows alone and knows nothing of the map. */
  private static Map<String, Predicate<Item>> belonging(InMemoryLandscape all, int customer) {
    Predicate<Item> own = item -> item.fields().path("customer_number").asInt() == customer;
    return Map.of(
        "customers", own,
        "identifiers", own,
        "invoices", own,
        "portal-accounts", item -> text(item, "username").equals("user" + customer),
        "payments", item -> text(item, "invoice_number").startsWith("F" + customer + "-"),
        "call-records", item -> held(all, customer, text(item, "line"), text(item, "started_at")),
        "recordings",
            item ->
                item.fields().has("customer_number")
                    ? own.test(item)
                    : held(all, customer, text(item, "line"), text(item, "recorded_at")));
  }

  private static boolean held(InMemoryLandscape all, int customer, String number, String at) {
    LocalDate day = OffsetDateTime.parse(at).atZoneSameInstant(AMSTERDAM).toLocalDate();
    return all.all("identifiers").stream()
        .map(Item::fields)
        .anyMatch(
            row ->
                row.path("customer_number").asInt() == customer
                    && row.path("value").asText().equals(number)
                    && day.compareTo(LocalDate.parse(row.path("valid_from").asText())) >= 0
                    && untilDay(row).map(until -> day.compareTo(until) <= 0).orElse(true));
  }

  private static Optional<LocalDate> untilDay(JsonNode row) {
    return Optional.of(row.path("valid_until").asText())
        .filter(text -> !text.isEmpty())
        .map(LocalDate::parse);
  }

  private static String text(Item item, String attribute) {
    return item.fields().path(attribute).asText();
  }

  private static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!"".equals(namesAndValues[i + 1])) {
        row.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return row;
  }
}
