package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static nl.mistervoip.privacy.testing.SamplePeople.landscape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.Test;

class FoundReadingTest {
  private final Desk desk = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);
  private final FoundReading reading = new FoundReading(desk.vault, DataMapLoader.bundled());

  private FoundData.StoreFound found(String store) {
    return reading.found(desk.id(), Language.EN).stores().stream()
        .filter(one -> one.store().equals(store))
        .findFirst()
        .orElseThrow();
  }

  private FoundSample sample(String store) {
    return reading.sample(desk.id(), store, Language.EN).orElseThrow();
  }

  @Test
  void nothingShouldBeFoundBeforeAnythingWasSearched() {
    assertThat(reading.found(desk.id(), Language.NL).stores()).isEmpty();
    assertThat(reading.sample(desk.id(), "tickets", Language.NL)).isEmpty();
  }

  @Test
  void everyStoreShouldBeThereWithItsCountAndHowItWent() {
    desk.landscape.unreachable("tickets", true);
    desk.shown(2);
    desk.searchAll();
    assertThat(reading.found(desk.id(), Language.EN).stores())
        .hasSameSizeAs(DataMapLoader.bundled().stores());
    assertThat(found("call-records").count()).isEqualTo(3);
    assertThat(found("call-records").result()).isEqualTo("found");
    assertThat(found("tickets").result()).isEqualTo("unreachable");
    assertThat(reading.found(desk.id(), Language.EN).stores())
        .extracting(FoundData.StoreFound::result)
        .contains("nothing", "unproven");
  }

  @Test
  void aSampleShouldHaveTheNamesOfTheDataMapAndTheLanguageOfTheReader() {
    desk.search("customers");
    assertThat(sample("customers").columns()).contains("Date of birth");
    assertThat(reading.sample(desk.id(), "customers", Language.NL).orElseThrow().columns())
        .contains("Geboortedatum");
    assertThat(sample("customers").rows()).singleElement().asString().contains("Anneke");
    assertThat(sample("customers").rows())
        .allMatch(row -> row.size() == sample("customers").columns().size());
  }

  @Test
  void aSampleShouldBeCoveredAsThePackageIs() {
    desk.search("call-records");
    String full = sample("call-records").rows().toString();
    desk.shown(2);
    desk.search("call-records");
    assertThat(sample("call-records").rows().toString()).contains("xxxx").isNotEqualTo(full);
  }

  @Test
  void aSampleShouldBeAFewItemsOfMany() {
    Desk busy = Desk.withCalls(40);
    busy.search("call-records");
    FoundSample sample =
        new FoundReading(busy.vault, DataMapLoader.bundled())
            .sample(busy.id(), "call-records", Language.NL)
            .orElseThrow();
    assertThat(sample.rows()).hasSize(FoundSample.ROWS);
    assertThat(sample.total()).isEqualTo(43);
    assertThat(sample.toString()).doesNotContain(sample.rows().getFirst().getFirst());
  }

  @Test
  void whereObjectsLieShouldNotBeShown() {
    desk.searchAll();
    for (String store : List.of("recordings", "customers", "invoices")) {
      assertThat(sample(store).rows().toString()).doesNotContain("audio/R-");
    }
    assertThat(reading.sample(desk.id(), "no-such-store", Language.NL)).isEmpty();
  }
}
