package nl.mistervoip.privacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static nl.mistervoip.privacy.testing.SamplePeople.landscape;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.casefile.MaskChanges.Effect;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuildPackageTest {
  private final Desk desk = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);

  @BeforeEach
  void search() {
    desk.searchAll();
  }

  @Test
  void theManifestShouldHoldTheDigestOfEveryOtherFile() {
    Review review = desk.build();
    Map<String, byte[]> files = desk.files();
    JsonNode manifest = Json.read(files.getOrDefault("manifest.json", new byte[0]), JsonNode.class);
    Set<String> stated = new LinkedHashSet<>();
    for (JsonNode file : manifest.path("files")) {
      byte[] content = files.getOrDefault(file.path("path").asText(), new byte[0]);
      assertThat(file.path("sha256").asText()).isEqualTo(Sha256.hex(content));
      assertThat(file.path("bytes").asInt()).isEqualTo(content.length);
      stated.add(file.path("path").asText());
    }
    stated.add("manifest.json");
    assertThat(files.keySet())
        .isEqualTo(stated)
        .contains("antwoord.pdf", "overzicht.html", "call-records.csv");
    assertThat(review.digest())
        .isEqualTo(Sha256.hex(files.getOrDefault("manifest.json", new byte[0])));
    assertThat(review.bytes())
        .isEqualTo(desk.vault.find(desk.id(), BuildPackage.PACKAGE).orElseThrow().length);
  }

  @Test
  void buildingAgainShouldGiveTheSameBytes() {
    Review first = desk.build();
    byte[] package1 = desk.vault.find(desk.id(), BuildPackage.PACKAGE).orElseThrow();
    desk.clock.advance(Duration.ofMinutes(7));
    assertThat(desk.build()).isEqualTo(first);
    assertThat(desk.vault.find(desk.id(), BuildPackage.PACKAGE).orElseThrow()).isEqualTo(package1);
    assertThat(desk.audit.eventsOf(desk.id().value())).containsExactly("package.built");
  }

  @Test
  void theSealedReviewShouldSayUnderWhichChangesThePackageWasBuilt() {
    desk.build();
    MaskChanges.Change change =
        new MaskChanges.Change(
            "tickets",
            "subject",
            Effect.HIDE,
            "",
            "Of a neighbour.",
            "officer-1",
            desk.clock.instant());
    change.keep(desk.vault, desk.id());
    assertThat(sealed().changes()).as("decided after it was built").contains(List.of());
    desk.build();
    assertThat(sealed().changes()).contains(List.of(change));
  }

  private Review sealed() {
    return desk.vault.getJson(desk.id(), Review.VAULT_NAME, Review.class);
  }

  @Test
  void everyCategoryShouldHaveAsManyRecordsAsTheSummarySays() throws IOException {
    Review review = desk.build();
    Map<String, byte[]> files = desk.files();
    assertThat(review.summary())
        .hasSize(desk.landscape.map().stores().size())
        .containsEntry("call-records", 3L);
    for (Map.Entry<String, Long> store : review.summary().entrySet()) {
      if (store.getValue() > 0) {
        String csv = new String(files.getOrDefault(store.getKey() + ".csv", new byte[0]), UTF_8);
        try (CSVParser parser = CsvFile.FORMAT.parse(new StringReader(csv.substring(1)))) {
          assertThat(parser.getRecords()).as(store.getKey()).hasSize((int) (store.getValue() + 1));
        }
        JsonNode json =
            Json.read(files.getOrDefault(store.getKey() + ".json", new byte[0]), JsonNode.class);
        assertThat(json.path("records").size())
            .as(store.getKey())
            .isEqualTo(store.getValue().intValue());
      }
    }
  }

  @Test
  void anUnreachableOrUnsearchedStoreShouldStopTheBuilding() {
    desk.vault.destroy(desk.id(), StoreOutcome.outcomeName("tickets"));
    Review review = desk.build();
    assertThat(review.unreachable()).containsExactly("tickets");
    assertThat(review.digest()).isEmpty();
    assertThat(desk.vault.find(desk.id(), BuildPackage.PACKAGE)).isEmpty();
  }

  @Test
  void recordingsShouldBeAudioFilesThatTheTablesPointAt() {
    desk.build();
    Map<String, byte[]> files = desk.files();
    assertThat(files.getOrDefault("recordings/2026-10-20_1500_001.wav", new byte[0]))
        .asString(UTF_8)
        .isEqualTo("RIFFR-100042-1");
    JsonNode recordings =
        Json.read(files.getOrDefault("recordings.json", new byte[0]), JsonNode.class);
    assertThat(recordings.path("records").path(0).path("audio_key").asText())
        .isEqualTo("recordings/2026-10-20_1500_001.wav");
  }

  @Test
  void theLetterShouldReadInOrderAndAnswerEveryPointOfArticle15() throws IOException {
    desk.build();
    try (PDDocument pdf = Loader.loadPDF(desk.files().getOrDefault("antwoord.pdf", new byte[0]))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text)
          .containsSubsequence(
              "Antwoord op uw verzoek om inzage",
              "Zaaknummer",
              "Ja, wij verwerken persoonsgegevens van u",
              "Wat u in het pakket vindt",
              "Waar wij hebben gezocht",
              "Gesprekken",
              "Waarvoor",
              "Grondslag",
              "Waar het vandaan komt",
              "Wie het krijgt",
              "Voorbeeld Wholesale Telecom BV",
              "Hoe lang wij het bewaren",
              "Wat wij hebben afgeschermd",
              "Uw rechten",
              "Geen automatische besluiten",
              "Doorgifte buiten Europa",
              "Autoriteit Persoonsgegevens",
              "Met vriendelijke groet");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
    }
  }

  @Test
  void theOverviewShouldStandOnItsOwn() {
    desk.build();
    Map<String, byte[]> files = desk.files();
    Document page =
        Jsoup.parse(new String(files.getOrDefault("overzicht.html", new byte[0]), UTF_8));
    assertThat(page.select("script, link, iframe, img")).isEmpty();
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("nl");
    assertThat(page.select("[href^=http], [src^=http]")).isEmpty();
    assertThat(page.select("a[href]:not([href^=#]), audio").eachAttr("href"))
        .allSatisfy(file -> assertThat(files).containsKey(file));
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(anchor -> assertThat(page.getElementById(anchor.substring(1))).isNotNull());
    assertThat(page.select("table"))
        .allSatisfy(table -> assertThat(table.select("caption")).hasSize(1));
    assertThat(page.select("th")).allSatisfy(cell -> assertThat(cell.attr("scope")).isNotEmpty());
    assertThat(page.select("svg rect")).hasSizeGreaterThan(2);
  }

  @Test
  void theAnswerToWhoWroteEnglishShouldBeEnglish() throws IOException {
    Desk english = new Desk(landscape(), ANNEKE, Language.EN, Right.ACCESS);
    english.searchAll();
    english.build();
    try (PDDocument pdf = Loader.loadPDF(english.files().getOrDefault("answer.pdf", new byte[0]))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Answer to your request for access", "Names of our staff");
    }
    assertThat(new String(english.files().getOrDefault("call-records.csv", new byte[0]), UTF_8))
        .contains("Started at", "06/10/2026 11:15:00", "withheld", "+31401234567");
  }

  @Test
  void aRecordingThatVanishedShouldBeSaidAndNotPromised() {
    desk.landscape.unreachable("recordings", false);
    Desk lossy = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);
    lossy.searchAll();
    var audio = lossy.landscape.map().store("recording-audio");
    lossy.landscape.search(
        audio, lossy.landscape.resolve(ANNEKE), item -> lossy.landscape.delete(item.ref()));
    assertThat(lossy.build().missingRecordings()).isEqualTo(1);
    assertThat(lossy.files().keySet()).noneMatch(path -> path.startsWith("recordings/"));
  }
}
