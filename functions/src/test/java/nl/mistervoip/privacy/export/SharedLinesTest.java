package nl.mistervoip.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several people on one line, the people of a company, and a number that changed hands. */
class SharedLinesTest {
  private static final CustomerRef CUSTOMER = new CustomerRef("100300", List.of("mister-voip"));
  private static final String OLD_NUMBER = "+31850109999";
  private final InMemoryLandscape landscape = new InMemoryLandscape();

  SharedLinesTest() {
    customer(Map.of("household", List.of(Map.of("name", "Bram Proefman"))));
    number("+31850103001", "2020-01-01", "", "");
    number(OLD_NUMBER, "2020-01-01", "2023-05-31", "");
    number("+31881003001", "2020-01-01", "", "Lotte Zuidema");
    ticket("Bram belde, en Lotte Zuidema van kantoor ook. Proefman wil teruggebeld worden.");
    call(OLD_NUMBER, "2023-05-30T20:00:00.000Z", "+31201110001");
    call(OLD_NUMBER, "2023-08-01T09:00:00.000Z", "+31201110002");
    call("+31850103001", "2026-10-01T09:00:00.000Z", "+31201110003");
  }

  @Test
  void nobodyElseOnTheLineShouldBeNamedAnywhere() {
    Desk desk = new Desk(landscape, CUSTOMER, Language.NL, Right.ACCESS);
    desk.searchAll();
    StringBuilder all = new StringBuilder();
    desk.vault.names(desk.id(), "gathered/").stream()
        .filter(name -> !name.endsWith(".outcome"))
        .forEach(
            name ->
                all.append(
                    new String(
                        desk.vault.find(desk.id(), name).orElseThrow(),
                        java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(all.toString())
        .contains("Sanne Proefman")
        .contains("Proefman wil teruggebeld")
        .doesNotContain("Bram", "Lotte", "Zuidema");
  }

  @Test
  void numbersThatWereCalledShouldBeCoveredWhenOthersUseTheLineHoweverSurelyOneAsks() {
    Desk desk = new Desk(landscape, CUSTOMER, Language.NL, Right.ACCESS);
    desk.shown(4);
    desk.search("call-records");
    assertThat(desk.gathered("call-records"))
        .contains("+3120111xxxx")
        .doesNotContain("+31201110001", "+31201110003");
  }

  @Test
  void whatSpeaksOfHealthShouldBeLeftInAndPointedOutToTheReviewer() {
    landscape.put(
        "tickets",
        Map.of(
            "ticket_id", "T-301",
            "customer_number", 100300,
            "opened_at", "2026-09-02T09:00:00Z",
            "status", "closed",
            "subject", "Betalen",
            "messages",
                List.of(
                    Map.of(
                        "at", "2026-09-02T09:00:00Z",
                        "by", "staff",
                        "text", "Klant ligt in het ziekenhuis en betaalt later."))));
    Desk desk = new Desk(landscape, CUSTOMER, Language.NL, Right.ACCESS);
    desk.searchAll();
    assertThat(desk.build().sensitive()).contains(Map.of("tickets", 1L));
    assertThat(desk.gathered("tickets")).contains("ligt in het ziekenhuis");
  }

  @ParameterizedTest
  @CsvSource({
    "Mevrouw is zwanger, true",
    "klant wordt gestalkt door ex: STALKING, true",
    "heeft een bewindvoerder, true",
    "The customer is in hospital, true",
    "verblijft in blijf-van-mijn-lijfhuis, true",
    "De modem doet het niet, false",
    "Ziet geen beeld op de televisie, false",
    "abonnement opgezegd per mei, false",
  })
  void aNoteShouldBePointedOutByItsWords(String text, boolean sensitive) {
    assertThat(SensitiveTexts.speaks(com.fasterxml.jackson.databind.node.TextNode.valueOf(text)))
        .isEqualTo(sensitive);
  }

  @Test
  void callsOfTheNextHolderOfANumberShouldNotBeThere() {
    Desk desk = new Desk(landscape, CUSTOMER, Language.NL, Right.ACCESS);
    desk.search("call-records");
    assertThat(desk.gathered("call-records"))
        .contains("2023-05-30T20:00:00")
        .contains("2026-10-01T09:00:00")
        .doesNotContain("2023-08-01T09:00:00");
  }

  private void customer(Map<String, Object> more) {
    Map<String, Object> row = new HashMap<>(more);
    row.put("customer_number", 100300);
    row.put("name", Map.of("given", "Sanne", "family", "Proefman", "display", "Sanne Proefman"));
    row.put("email", "sanne.proefman@example.nl");
    row.put("language", "nl");
    row.put("status", "active");
    row.put("shared_line", true);
    row.put("retention_shard", "1");
    landscape.put("customers", row);
  }

  private void number(String number, String from, String until, String user) {
    Map<String, Object> row = new HashMap<>();
    row.put("customer_number", 100300);
    row.put("identifier_key", "number#" + number + "#" + from);
    row.put("type", "number");
    row.put("value", number);
    row.put("valid_from", from);
    if (!until.isEmpty()) {
      row.put("valid_until", until);
    }
    if (!user.isEmpty()) {
      row.put("line_user", user);
    }
    landscape.put("identifiers", row);
  }

  private void ticket(String text) {
    landscape.put(
        "tickets",
        Map.of(
            "ticket_id", "T-300",
            "customer_number", 100300,
            "opened_at", "2026-09-01T09:00:00Z",
            "status", "closed",
            "subject", "Storing",
            "messages",
                List.of(Map.of("at", "2026-09-01T09:00:00Z", "by", "staff", "text", text))));
  }

  private void call(String line, String at, String other) {
    landscape.put(
        "call-records",
        Map.of("line", line, "started_at", at, "other_party", other, "direction", "out"));
  }
}
