package nl.mistervoip.privacy.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.CustomerRef;

/**
 * Fictitious customers with items in every store: 100042 Anneke, a customer whose number was held
 * by 100007 Cornelis before 1 March 2021; 100099 Robin, whose contract ended on 31 May 2023. The
 * like of what {@code desk seed} puts.
 */
public final class SamplePeople {
  /** Anneke Voorbeeld-Jansen. */
  public static final CustomerRef ANNEKE = ref("100042");

  /** Robin Sample. */
  public static final CustomerRef ROBIN = ref("100099");

  /** Cornelis Voorbeeldman, who held Anneke's number before her. */
  public static final CustomerRef CORNELIS = ref("100007");

  private SamplePeople() {}

  /**
   * Stores that hold these people.
   *
   * @return a landscape with their items
   */
  public static InMemoryLandscape landscape() {
    InMemoryLandscape landscape = new InMemoryLandscape();
    anneke(landscape);
    robin(landscape);
    cornelis(landscape);
    return landscape;
  }

  private static CustomerRef ref(String number) {
    return new CustomerRef(number, List.of("mister-voip", "mister-voip-abonnementen"));
  }

  private static void anneke(InMemoryLandscape to) {
    to.put(
        "customers",
        row(
            "customer_number",
            100042,
            "name",
            Map.of(
                "initials",
                "A.",
                "given",
                "Anneke",
                "family",
                "Voorbeeld-Jansen",
                "display",
                "Anneke Voorbeeld-Jansen"),
            "born_on",
            "1985-03-12",
            "address",
            Map.of(
                "street",
                "Proefstraat",
                "house_number",
                "12",
                "postal_code",
                "1234AB",
                "city",
                "Voorbeeldstad"),
            "email",
            "anneke.voorbeeld@example.nl",
            "email_changed_at",
            "2021-02-20T10:00:00Z",
            "mobile",
            "+31612345678",
            "mobile_changed_at",
            "2021-02-20T10:00:00Z",
            "address_changed_at",
            "2021-02-20T10:00:00Z",
            "language",
            "nl",
            "status",
            "active",
            "customer_since",
            "2021-03-01",
            "shared_line",
            false,
            "portal_usernames",
            List.of("anneke.v"),
            "retention_shard",
            "2"));
    number(to, 100042, "+31850101234", "2021-03-01", "");
    number(to, 100042, "+31612345678", "2021-03-01", "");
    to.put(
        "identifiers",
        row(
            "customer_number",
            100042,
            "identifier_key",
            "imsi#204080000100042",
            "type",
            "imsi",
            "value",
            "204080000100042",
            "valid_from",
            "2021-03-01",
            "authentication_key",
            new byte[] {1, 2, 3}));
    call(
        to,
        100042,
        "+31850101234",
        "2021-03-01T08:00:00.000Z",
        "2021-04-01",
        "+31201234567",
        false);
    call(
        to,
        100042,
        "+31850101234",
        "2026-10-05T18:30:00.000Z",
        "2026-11-01",
        "+31401234567",
        false);
    call(
        to, 100042, "+31612345678", "2026-10-06T09:15:00.000Z", "2026-11-01", "+31701234567", true);
    to.put(
        "contracts",
        row(
            "customer_number",
            100042,
            "contract_number",
            "C-100042-1",
            "product",
            "VoIP Thuis",
            "status",
            "active",
            "started_on",
            "2021-03-01",
            "monthly_fee_cents",
            1295,
            "options",
            Set.of("voicemail", "nummerweergave"),
            "direct_debit",
            Map.of("iban", "NL00TEST0000100042", "mandate", "M-100042", "signed_on", "2021-02-20"),
            "sla.level",
            "standard"));
    invoice(
        to,
        100042,
        "F2025-100042",
        "2025-12-01",
        "Anneke Voorbeeld-Jansen",
        "anneke.voorbeeld@example.nl");
    invoice(
        to,
        100042,
        "F2026-100042",
        "2026-11-01",
        "Anneke Voorbeeld-Jansen",
        "anneke.voorbeeld@example.nl");
    ticket(to, 100042, "T-100042-1", "2026-06-01T10:00:00Z", "2026-06-03");
    consent(to, 100042, "");
    recording(to, 100042, "R-100042-1", "+31612345678", "2026-10-20T13:00:00Z");
    account(to, 100042, "anneke.v", "");
  }

  private static void robin(InMemoryLandscape to) {
    to.put(
        "customers",
        row(
            "customer_number",
            100099,
            "name",
            Map.of(
                "initials", "R.", "given", "Robin", "family", "Sample", "display", "Robin Sample"),
            "born_on",
            "1992-11-03",
            "address",
            Map.of(
                "street",
                "Testlaan",
                "house_number",
                "7",
                "postal_code",
                "4321ZY",
                "city",
                "Proefdorp"),
            "email",
            "robin.sample@example.com",
            "email_changed_at",
            "2020-01-10T10:00:00Z",
            "mobile",
            "+31687654321",
            "mobile_changed_at",
            "2020-01-10T10:00:00Z",
            "address_changed_at",
            "2020-01-10T10:00:00Z",
            "language",
            "en",
            "status",
            "ended",
            "customer_since",
            "2020-02-01",
            "relation_ended_on",
            "2023-05-31",
            "settled_on",
            "2025-10-01",
            "shared_line",
            false,
            "portal_usernames",
            List.of("robin.s"),
            "retention_shard",
            "3"));
    number(to, 100099, "+31687654321", "2020-02-01", "2023-05-31");
    call(
        to,
        100099,
        "+31687654321",
        "2023-05-30T20:00:00.000Z",
        "2023-06-01",
        "+31201234567",
        false);
    to.put(
        "contracts",
        row(
            "customer_number",
            100099,
            "contract_number",
            "C-100099-1",
            "product",
            "VoIP Mobiel",
            "status",
            "ended",
            "started_on",
            "2020-02-01",
            "ended_on",
            "2023-05-31",
            "settled_on",
            "2025-10-01",
            "monthly_fee_cents",
            950,
            "options",
            Set.of("voicemail"),
            "direct_debit",
            Map.of("iban", "NL00TEST0000100099", "mandate", "M-100099", "signed_on", "2020-01-10"),
            "sla.level",
            "standard",
            "retention_shard",
            "3"));
    invoice(to, 100099, "F2022-100099", "2022-12-01", "Robin Sample", "robin.sample@example.com");
    invoice(to, 100099, "F2023-100099", "2023-06-01", "Robin Sample", "robin.sample@example.com");
    ticket(to, 100099, "T-100099-1", "2025-09-20T10:00:00Z", "2025-10-01");
    consent(to, 100099, "2023-06-01T00:00:00Z");
    recording(to, 100099, "R-100099-1", "+31687654321", "2023-05-20T13:00:00Z");
    account(to, 100099, "robin.s", "2023-05-31");
  }

  private static void cornelis(InMemoryLandscape to) {
    to.put(
        "customers",
        row(
            "customer_number",
            100007,
            "name",
            Map.of(
                "initials",
                "C.",
                "given",
                "Cornelis",
                "family",
                "Voorbeeldman",
                "display",
                "Cornelis Voorbeeldman"),
            "born_on",
            "1958-07-29",
            "address",
            Map.of(
                "street",
                "Fictiepad",
                "house_number",
                "3",
                "postal_code",
                "9999XX",
                "city",
                "Verzinhuizen"),
            "email",
            "cornelis.voorbeeldman@example.org",
            "email_changed_at",
            "2018-01-10T10:00:00Z",
            "address_changed_at",
            "2018-01-10T10:00:00Z",
            "language",
            "nl",
            "status",
            "ended",
            "customer_since",
            "2018-02-01",
            "relation_ended_on",
            "2021-02-28",
            "settled_on",
            "2026-01-15",
            "dispute_open",
            true,
            "retention_shard",
            "7"));
    number(to, 100007, "+31850101234", "2018-02-01", "2021-02-28");
    call(
        to,
        100007,
        "+31850101234",
        "2021-02-28T22:59:59.999Z",
        "2021-03-01",
        "+31301234567",
        false);
    call(
        to,
        100007,
        "+31850101234",
        "2020-12-24T12:00:00.000Z",
        "2021-01-01",
        "+31301234567",
        false);
    recording(to, 100007, "R-100007-1", "+31850101234", "2021-01-05T09:00:00Z");
  }

  private static void number(
      InMemoryLandscape to, int customer, String number, String from, String until) {
    to.put(
        "identifiers",
        row(
            "customer_number",
            customer,
            "identifier_key",
            "number#" + number + "#" + from,
            "type",
            "number",
            "value",
            number,
            "valid_from",
            from,
            "valid_until",
            until,
            "retention_shard",
            until.isEmpty() ? "" : "1"));
  }

  private static void call(
      InMemoryLandscape to,
      int customer,
      String line,
      String at,
      String invoiced,
      String other,
      boolean withheld) {
    to.put(
        "call-records",
        row(
            "line",
            line,
            "customer_number",
            customer,
            "started_at",
            at,
            "direction",
            withheld ? "in" : "out",
            "other_party",
            other,
            "caller_withheld",
            withheld,
            "asserted_identity",
            withheld ? "sip:" + other + "@carrier.example" : "",
            "duration_seconds",
            125,
            "charged_cents",
            12,
            "destination",
            "NL",
            "invoiced_on",
            invoiced,
            "network",
            Map.of("codec", "G.722", "quality", 4.2, "route", "core-2/trunk-9"),
            "retention_shard",
            "5"));
  }

  private static void invoice(
      InMemoryLandscape to, int customer, String number, String date, String name, String mail) {
    to.put(
        "invoices",
        row(
            "invoice_number",
            number,
            "customer_number",
            customer,
            "invoice_date",
            date,
            "period",
            date.substring(0, 7),
            "billed_to",
            Map.of("name", name, "address", "Voorbeeldadres 1"),
            "lines",
            List.of(Map.of("text", "Abonnement", "cents", 1070)),
            "net_cents",
            1070,
            "vat_cents",
            225,
            "total_cents",
            1295,
            "itemised",
            List.of(Map.of("at", date, "number", "+31201234567", "cents", 12)),
            "sent_to",
            mail,
            "retention_shard",
            "4"));
    to.put(
        "payments",
        row(
            "payment_id",
            "P-" + number,
            "invoice_number",
            number,
            "customer_number",
            customer,
            "booked_on",
            date,
            "amount_cents",
            1295,
            "method",
            "direct_debit",
            "iban",
            "NL00TEST0000" + customer,
            "account_holder",
            name,
            "retention_shard",
            "6"));
  }

  private static void ticket(
      InMemoryLandscape to, int customer, String id, String opened, String closed) {
    to.put(
        "tickets",
        row(
            "ticket_id",
            id,
            "customer_number",
            customer,
            "opened_at",
            opened,
            "closed_on",
            closed,
            "status",
            "closed",
            "subject",
            "Vraag over de rekening",
            "messages",
            List.of(
                Map.of("at", opened, "by", "customer", "text", "Klopt deze rekening?"),
                Map.of(
                    "at",
                    opened,
                    "by",
                    "staff",
                    "agent",
                    "Toos Testmedewerker",
                    "text",
                    "Ja, die klopt.")),
            "tags",
            Set.of("factuur"),
            "retention_shard",
            "0"));
  }

  private static void consent(InMemoryLandscape to, int customer, String withdrawn) {
    to.put(
        "marketing-consents",
        row(
            "customer_number",
            customer,
            "consent_key",
            "email#newsletter",
            "channel",
            "email",
            "purpose",
            "newsletter",
            "given_at",
            "2021-03-05T12:00:00Z",
            "withdrawn_at",
            withdrawn,
            "topics",
            List.of("aanbiedingen")));
  }

  private static void recording(
      InMemoryLandscape to, int customer, String id, String line, String at) {
    to.put(
        "recordings",
        row(
            "recording_id",
            id,
            "customer_number",
            customer,
            "line",
            line,
            "recorded_at",
            at,
            "duration_seconds",
            4,
            "agent",
            "Toos Testmedewerker",
            "topic",
            "Rekening",
            "audio_key",
            "audio/" + id + ".wav",
            "retention_shard",
            "1"));
    to.putAudio("audio/" + id + ".wav", ("RIFF" + id).getBytes(StandardCharsets.US_ASCII));
  }

  private static void account(InMemoryLandscape to, int customer, String username, String closed) {
    to.put(
        "portal-accounts",
        row(
            "username",
            username,
            "customer_number",
            customer,
            "created_at",
            "2021-03-01T12:00:00Z",
            "closed_on",
            closed,
            "password_hash",
            new byte[] {9, 9, 9},
            "two_factor_seed",
            "JBSWY3DPEHPK3PXP",
            "settings",
            Map.of("newsletter", true, "language", "nl", "paper_invoice", false),
            "last_logins",
            List.of("2026-11-01T07:00:00Z"),
            "roles",
            Set.of("owner")));
  }

  /** A row of names and values in turn; what is empty text is left out. */
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
