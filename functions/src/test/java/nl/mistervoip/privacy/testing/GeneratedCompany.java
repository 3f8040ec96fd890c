package nl.mistervoip.privacy.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.CustomerRef;

/**
 * A company with customers by chance: running and ended contracts, items around the end of their
 * term, holds of every value, missing dates, lines that passed from one customer to the next. The
 * same seed gives the same company.
 */
public final class GeneratedCompany {
  /** The day around which terms end. */
  public static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  /** What may hold an item: attributes that the map declares, and two that it does not know. */
  public static final List<String> HOLDS =
      List.of("dispute_open", "restricted", "claim_open", "legalHold", "nuisance_hold");

  private static final int FIRST = 500_000;
  private final Random random;
  private final InMemoryLandscape landscape = new InMemoryLandscape();

  private GeneratedCompany(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Makes a company.
   *
   * @param seed which one
   * @param customers how many
   * @return its stores
   */
  public static InMemoryLandscape of(long seed, int customers) {
    GeneratedCompany company = new GeneratedCompany(seed);
    for (int i = 0; i < customers; i++) {
      company.customer(FIRST + i, "+3185" + String.format("%07d", i / 2), i % 2 == 0);
    }
    return company.landscape;
  }

  /**
   * One of its customers.
   *
   * @param index from 0
   * @return who it is
   */
  public static CustomerRef customer(int index) {
    return new CustomerRef(
        Integer.toString(FIRST + index), List.of("mister-voip", "mister-voip-abonnementen"));
  }

  private void customer(int number, String line, boolean first) {
    LocalDate handover = LocalDate.parse("2026-02-01");
    boolean ended = random.nextInt(3) > 0;
    put(
        "customers",
        number,
        "relation_ended_on",
        ended ? day(3, 400) : "",
        "settled_on",
        ended ? around(731) : "");
    put(
        "contracts",
        number,
        "contract_number",
        "C" + number,
        "ended_on",
        ended ? day(3, 400) : "",
        "settled_on",
        ended ? around(731) : "",
        "direct_debit",
        Map.of("iban", "NL00TEST0", "used", List.of(Map.of("on", "2025-01-01", "cents", 1))),
        "last_collected_on",
        number % 3 == 0 ? "" : TODAY.minusMonths(14).plusDays(number % 5 - 2).toString(),
        "mandate_shard",
        Integer.toString(number % 8));
    String from = first ? "2020-01-01" : handover.toString();
    String until = first ? handover.minusDays(1).toString() : ended ? "2026-11-01" : "";
    put(
        "identifiers",
        number,
        "identifier_key",
        "number#" + line,
        "type",
        "number",
        "value",
        line,
        "valid_from",
        from,
        "valid_until",
        until);
    for (int i = random.nextInt(4); i >= 0; i--) {
      String at = (first ? "2025-0" + (i + 1) : "2026-0" + (i + 3)) + "-15T1" + i + ":00:00.000Z";
      put(
          "call-records",
          number,
          "line",
          line,
          "started_at",
          at,
          "invoiced_on",
          random.nextInt(5) == 0 ? "" : around(184),
          "invoice_unpaid",
          random.nextInt(8) == 0,
          "network",
          Map.of("codec", "G.722", "quality", 4.2));
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      String invoice = "F" + number + "-" + i;
      String date = TODAY.minusYears(8).plusDays(random.nextInt(3300)).toString();
      put(
          "invoices",
          number,
          "invoice_number",
          invoice,
          "invoice_date",
          date,
          "total_cents",
          100 + i,
          "itemised",
          number % 4 == 0 ? "" : List.of(Map.of("n", line, "legs", List.of(Map.of("s", 1), "x"))),
          "unpaid",
          number % 5 == 0,
          "sent_to",
          "x@example.nl");
      put(
          "payments",
          number,
          "payment_id",
          "P" + invoice,
          "invoice_number",
          invoice,
          "booked_on",
          date,
          "amount_cents",
          1,
          "iban",
          "NL00TEST0");
      put(
          "tickets",
          number,
          "ticket_id",
          "T" + invoice,
          "opened_at",
          "2024-01-01T00:00:00Z",
          "closed_on",
          random.nextInt(5) == 0 ? "" : around(731),
          "tags",
          Set.of("a", "b"));
    }
    recording(number, line);
  }

  private void recording(int number, String line) {
    String at = around(90) + "T23:30:00Z";
    put(
        "recordings",
        number,
        "recording_id",
        "R" + number,
        "line",
        line,
        "recorded_at",
        at,
        "audio_key",
        "audio/" + number);
    landscape.putAudio("audio/" + number, new byte[] {1});
    landscape.putAudio("audio/" + number, new byte[] {1, 2});
  }

  private void put(String store, int number, Object... namesAndValues) {
    Map<String, Object> row = new TreeMap<>();
    row.put("retention_shard", Integer.toString(random.nextInt(8)));
    // Rows from before stores named the customer are found as they always were.
    boolean old = number % 2 == 1 && List.of("call-records", "payments").contains(store);
    if (!old) {
      row.put("customer_number", number);
    }
    hold(row, HOLDS.get(random.nextInt(HOLDS.size())));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!"".equals(namesAndValues[i + 1])) {
        row.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    landscape.put(store, row);
  }

  private void hold(Map<String, Object> row, String name) {
    switch (random.nextInt(12)) {
      case 0 -> row.put(name, true);
      case 1 -> row.put(name, "unknown value");
      case 2, 3 -> row.put(name, false);
      default -> row.remove(name);
    }
  }

  private String day(int least, int most) {
    return TODAY.minusDays(least + random.nextInt(most - least)).toString();
  }

  /** A day that lies two days or less from a term of so many days ago, or anywhere. */
  private String around(int days) {
    int offset = random.nextBoolean() ? random.nextInt(5) - 2 : random.nextInt(1000) - 500;
    return TODAY.minusDays(days + offset).toString();
  }
}
