package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.CorrectionProposal.Change;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.testing.TickingClock;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionPagesTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer = signedIn("officer-2", "privacy-officer", "approver");

  private Browser signedIn(String user, String... roles) {
    return new Browser(console).signIn(user, roles);
  }

  private static Change change(String store, String key, String field, String value) {
    TreeMap<String, String> of = new TreeMap<>();
    if (!key.isEmpty()) {
      of.put(key.split("=", 2)[0], key.split("=", 2)[1]);
    }
    return new Change(store, of, field, value, "mail of 5 March", "register of addresses");
  }

  private static CorrectionProposal proposal() {
    return new CorrectionProposal(
        List.of(
            change("customers", "", "address.street", "Voorbeeldlaan"),
            change("customers", "", "language", "en"),
            change("customers", "", "email", "anneke.jansen@example.nl"),
            change("invoices", "invoice_number=F2026-100042", "total_cents", "CN-2026-0007")),
        "officer-1",
        TickingClock.NOW);
  }

  private static CorrectionProposal proposal(Change change) {
    return new CorrectionProposal(List.of(change), "officer-1", TickingClock.NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "nl,Klantgegevens,Straat,Volgt: hier stond hetzelfde,Creditnota,wordt",
    "en,Customer details,Street,Follows: the same stood here,Credit note,becomes"
  })
  void whoDecidesShouldSeeEachFieldBeforeAndAfterAndWhatFollows(
      String language, String store, String field, String follows, String note, String moved) {
    String id = scene.asksAboutACorrection(proposal());
    officer.get("/console/language?to=" + language + "&back=/console");
    Document page = officer.page("/console/approvals/" + id);
    String plan = page.expectFirst("section[aria-labelledby=plan]").text();
    assertThat(plan)
        .contains(store, field, "Proefstraat", "Voorbeeldlaan", "officer-1")
        .contains("mail of 5 March", "register of addresses")
        .contains(follows, note, "CN-2026-0007", "F2026-100042")
        .contains("anneke.voorbeeld@example.nl " + moved + " anneke.jansen@example.nl");
    assertThat(page.select("[style], script, .alert")).isEmpty();
    assertThat(scene.audit().eventsOf(scene.id().value())).contains("rectification.plan-viewed");
    assertThat(scene.audit().events().toString())
        .doesNotContain("Voorbeeldlaan", "Proefstraat", "jansen");
  }

  @Test
  void anotherPlanThanIsAskedAboutShouldNotBeShown() {
    String id = scene.asksAboutACorrection(proposal());
    scene.plansACorrection(proposal(change("customers", "", "language", "en")));
    Document page = officer.page("/console/approvals/" + id);
    assertThat(page.select("table.plan")).isEmpty();
    assertThat(page.select(".alert").text()).contains("Ga niet akkoord");
    assertThat(scene.audit().eventsOf(scene.id().value()))
        .as("nothing was seen")
        .doesNotContain("rectification.plan-viewed");
  }

  @Test
  void whoProposedShouldBeToldThatSomebodyElseDecides() {
    String id = scene.asksAboutACorrection(proposal());
    Browser author = signedIn("officer-1", "privacy-officer");
    assertThat(author.page("/console/approvals/" + id).select(".notice").text())
        .contains("Dit stelde je zelf voor");
    assertThat(officer.page("/console/approvals/" + id).text())
        .doesNotContain("Dit stelde je zelf voor");
  }

  @Test
  void whoDoesNotDecideShouldSeeNothingOfIt() {
    String id = scene.asksAboutACorrection(proposal());
    Document page = signedIn("auditor-1", "auditor").page("/console/approvals/" + id);
    assertThat(page.select("table.plan, .alert")).isEmpty();
    assertThat(page.text()).doesNotContain("Voorbeeldlaan", "Proefstraat");
    assertThat(scene.audit().eventsOf(scene.id().value()))
        .doesNotContain("rectification.plan-viewed");
  }

  private static Element input(Document page, String store, String key, String field) {
    Element item =
        page.select("fieldset:has(input[name^=row-])").stream()
            .filter(
                one -> {
                  String row = one.expectFirst("input[name^=row-]").val();
                  return row.startsWith(store + " ") && row.contains(key);
                })
            .findFirst()
            .orElseThrow();
    return item.expectFirst("input[id^=value-][name$=-" + field + "]");
  }

  private static String rowOf(Element input) {
    return "row-" + input.attr("name").replaceAll("value-([0-9]+)-.*", "$1");
  }

  private PageResponse propose(Document page, Map<String, String> values) {
    Map<String, String> filled = new TreeMap<>(values);
    filled.put("source", "mail");
    filled.put("check", "register");
    return officer.submit(page, "/correction", filled);
  }

  private String correction() {
    return "/console/cases/" + scene.id() + "/correction";
  }

  @Test
  void whatIsFilledInShouldBeProposedForTheRowThatWasShown() {
    scene.asksForAProposal();
    Document page = officer.page(correction());
    String name = input(page, "customers", "100042", "address.street").attr("name");
    PageResponse answer = propose(page, Map.of(name, "Voorbeeldlaan"));
    assertThat(Browser.next(answer)).endsWith("done=proposed");
    CorrectionProposal sealed =
        scene.vault().getJson(scene.id(), CorrectionProposal.VAULT_NAME, CorrectionProposal.class);
    assertThat(sealed.by()).isEqualTo("officer-2");
    assertThat(sealed.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo("address.street");
              assertThat(change.key()).containsEntry("customer_number", "100042");
              assertThat(change.value()).isEqualTo("Voorbeeldlaan");
            });
  }

  @Test
  void aRowThatShiftedShouldNotGetTheChangeOfAnother() {
    scene.asksForAProposal();
    scene.company.put(
        "invoices",
        Map.of(
            "invoice_number", "F2025-100042",
            "customer_number", 100042,
            "invoice_date", "2025-01-15",
            "total_cents", 1295,
            "retention_shard", "4"));
    Document page = officer.page(correction());
    Element one = input(page, "invoices", "F2026-100042", "total_cents");
    Element other = input(page, "invoices", "F2025-100042", "total_cents");
    // As if both had stood in each other's places when the page was made; their amounts are equal.
    PageResponse answer =
        propose(
            page,
            Map.of(
                other.attr("name"), "CN-2026-0007",
                rowOf(other), page.expectFirst("input[name=" + rowOf(one) + "]").val(),
                rowOf(one), page.expectFirst("input[name=" + rowOf(other) + "]").val()));
    assertThat(Browser.next(answer)).endsWith("done=proposed");
    CorrectionProposal sealed =
        scene.vault().getJson(scene.id(), CorrectionProposal.VAULT_NAME, CorrectionProposal.class);
    assertThat(sealed.changes().getFirst().key()).containsEntry("invoice_number", "F2026-100042");
  }

  @Test
  void aRowThatIsGoneOrHoldsSomethingElseShouldStopTheProposal() {
    scene.asksForAProposal();
    Document page = officer.page(correction());
    Element street = input(page, "customers", "100042", "address.street");
    PageResponse gone =
        propose(
            page,
            Map.of(
                street.attr("name"),
                "Voorbeeldlaan",
                rowOf(street),
                "customers {\"customer_number\":\"100043\"}"));
    assertThat(gone.status()).isEqualTo(409);
    PageResponse other =
        propose(
            page,
            Map.of(
                street.attr("name"), "Voorbeeldlaan", "was-" + street.attr("name"), "Oude straat"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(scene.vault().names(scene.id(), "rectification/")).isEmpty();
    assertThat(scene.told()).isEmpty();
  }
}
