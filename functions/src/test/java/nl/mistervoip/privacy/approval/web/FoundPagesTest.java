package nl.mistervoip.privacy.approval.web;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was found, before anybody agrees that it goes. */
class FoundPagesTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer =
      new Browser(console).signIn("officer-1", "privacy-officer", "approver");
  private final String found = "/console/cases/" + scene.id() + "/found";

  private long looks() {
    return scene.audit().eventsOf(scene.id().value()).stream()
        .filter("sample.viewed"::equals)
        .count();
  }

  @ParameterizedTest
  @CsvSource({
    "nl,Toon een voorbeeld,kon niet worden gelezen,Klantgegevens",
    "en,Show a sample,could not be read,Customer"
  })
  void everyStoreShouldBeListedWithItsCountAndNoValue(
      String language, String show, String silent, String customers) {
    scene.gathered(SamplePeople.ANNEKE, "tickets");
    officer.get("/console/language?to=" + language + "&back=/console");
    Document page = officer.page(found);
    assertThat(page.select("tbody").text()).contains(silent).containsIgnoringCase(customers);
    assertThat(page.select("tbody a").text()).contains(show);
    assertThat(page.text()).doesNotContain("Anneke", "+31612345678");
    assertThat(looks()).isZero();
  }

  @Test
  void aSampleShouldBeShownOnDemandAndEachLookWrittenDown() {
    scene.gathered(SamplePeople.ANNEKE, "tickets");
    Document page = officer.page(found + "?store=customers");
    assertThat(page.select(".wide thead").text()).contains("Geboortedatum");
    assertThat(page.select(".wide tbody").text()).contains("Anneke");
    assertThat(page.select("[style], script")).isEmpty();
    assertThat(looks()).isEqualTo(1);
    scene.clock.advance(Duration.ofSeconds(2));
    officer.page(found + "?store=customers");
    assertThat(looks()).isEqualTo(2);
    assertThat(scene.audit().events().toString())
        .contains("store=customers", "officer-1")
        .doesNotContain("Anneke", "100042");
  }

  @Test
  void whatIsNotThereShouldNotBeShownNorWrittenDown() {
    scene.gathered(SamplePeople.ANNEKE, "tickets");
    for (String store : List.of("tickets", "no-such-store", "..%2f..%2fmail")) {
      assertThat(officer.get(found + "?store=" + store).status()).isEqualTo(404);
    }
    assertThat(looks()).isZero();
  }

  @Test
  void aStoreOfFilesOnlyShouldBeFoundWithNoSampleToShow() {
    scene.gathered(SamplePeople.ANNEKE, "tickets");
    Document before = officer.page(found);
    for (Store store : DataMapLoader.bundled().stores()) {
      AttachedFile.Content file =
          new AttachedFile.Content(store.id(), "csv", "a;b".getBytes(StandardCharsets.UTF_8));
      AttachedFile.keep(scene.vault(), scene.id(), file, scene.clock.instant());
    }
    Document after = officer.page(found);
    assertThat(before.select("tbody").text()).contains("niets van deze persoon");
    assertThat(after.select("tbody").text())
        .contains("bestanden daarvan: 1")
        .doesNotContain("niets van deze persoon");
    assertThat(after.select("tbody a").eachAttr("href"))
        .isNotEmpty()
        .isEqualTo(before.select("tbody a").eachAttr("href"));
  }

  @Test
  void aClosedCaseShouldShowNothingAnyMore() {
    scene.gathered(SamplePeople.ANNEKE, "tickets");
    scene.cases().put(aCase().asking(Right.ACCESS).in(CaseState.CLOSED_ANSWERED).build());
    assertThat(officer.get(found + "?store=customers").status()).isEqualTo(409);
    assertThat(looks()).isZero();
  }

  @Test
  void whoDoesNotDecideShouldSeeNothing() {
    scene.gathered(SamplePeople.ANNEKE, "tickets");
    for (String role : List.of("auditor", "service-desk", "administrator")) {
      Browser other = new Browser(console).signIn("other-1", role);
      assertThat(other.get(found).status()).isEqualTo(403);
      assertThat(other.get(found + "?store=customers").status()).isEqualTo(403);
    }
  }

  @Test
  void theCaseShouldLeadThere() {
    assertThat(officer.page("/console/cases/" + scene.id()).select("a[href$=/found]")).hasSize(1);
    String question = scene.asksAboutAPackage();
    assertThat(officer.page("/console/approvals/" + question).select("a[href$=/found]")).hasSize(1);
  }
}
