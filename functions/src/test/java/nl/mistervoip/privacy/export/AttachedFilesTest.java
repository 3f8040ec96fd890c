package nl.mistervoip.privacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static nl.mistervoip.privacy.testing.SamplePeople.landscape;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Files that people found by hand go into the answer as they are, or not at all. */
class AttachedFilesTest {
  private static final byte[] PDF = "%PDF-1.7 of Anneke".getBytes(UTF_8);
  private static final String FIRST = "files/tickets-1.pdf";
  private static final String SECOND = "files/tickets-2.csv";

  private final Desk desk = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);

  private static void attach(Desk desk, String extension, byte[] content) {
    desk.clock.advance(Duration.ofSeconds(1));
    AttachedFile.keep(
        desk.vault,
        desk.id(),
        new AttachedFile.Content("tickets", extension, content),
        desk.clock.instant());
  }

  private static void leaveOut(Desk desk, String path) {
    String mark =
        AttachedFile.of(desk.vault, desk.id()).stream()
            .filter(file -> file.path().equals(path))
            .findFirst()
            .orElseThrow()
            .mark();
    new MaskChanges.Change(
            "tickets", mark, MaskChanges.Effect.HIDE, "", "Een ander.", "o", desk.clock.instant())
        .keep(desk.vault, desk.id());
  }

  private static Manifest manifest(Desk desk) {
    return Json.read(file(desk, "manifest.json"), Manifest.class);
  }

  private static Optional<Long> items(Desk desk) {
    return manifest(desk).files().stream()
        .filter(entry -> entry.path().equals(FileNames.csv("tickets")))
        .findFirst()
        .orElseThrow()
        .count();
  }

  private static Element overview(Desk desk) {
    String page = desk.files().containsKey("overzicht.html") ? "overzicht.html" : "overview.html";
    return Jsoup.parse(new String(file(desk, page), UTF_8)).expectFirst("section#tickets");
  }

  @Test
  void filesShouldNotCountAsItemsOfTheTable() {
    desk.searchAll();
    long before = count(desk.build());
    String caption = overview(desk).expectFirst("caption").text();
    assertThat(caption).isEqualTo("Alles: " + before);
    attach(desk, "pdf", PDF);
    desk.build();
    assertThat(items(desk)).contains(before);
    assertThat(overview(desk).expectFirst("caption").text()).isEqualTo(caption);
    assertThat(overview(desk).text()).contains("Alles (" + (before + 1) + ") staat in");
  }

  @Test
  void aStoreOfFilesOnlyShouldHaveNoEmptyTable() {
    Desk nothing = new Desk(new InMemoryLandscape(), ANNEKE, Language.EN, Right.ACCESS);
    nothing.searchAll();
    attach(nothing, "pdf", PDF);
    nothing.build();
    assertThat(items(nothing)).contains(0L);
    assertThat(overview(nothing).select("table")).isEmpty();
    assertThat(overview(nothing).text()).contains("Everything (1) is in", FIRST);
    FoundReading reading = new FoundReading(nothing.vault, nothing.landscape.map());
    assertThat(reading.sample(nothing.id(), "tickets", Language.EN)).isEmpty();
  }

  @Test
  void whatTwoPressesSealedAtTheSameMomentShouldBeOneFile() {
    desk.searchAll();
    attach(desk, "pdf", PDF);
    String name = AttachedFile.of(desk.vault, desk.id()).getFirst().document();
    String twin = name.replaceFirst("/\\d{15}-", "/999999999999999-");
    assertThat(twin).isNotEqualTo(name);
    desk.vault.put(desk.id(), twin, PDF);
    attach(desk, "csv", "a;b".getBytes(UTF_8));
    assertThat(AttachedFile.of(desk.vault, desk.id()))
        .extracting(AttachedFile::path)
        .containsExactly(FIRST, SECOND);
    assertThat(desk.build().files()).contains(List.of(FIRST, SECOND));
  }

  @Test
  void aFileThatWasLeftOutShouldStaySoWhenItsNumberChanges() {
    desk.searchAll();
    attach(desk, "csv", "a;b".getBytes(UTF_8));
    attach(desk, "pdf", PDF);
    leaveOut(desk, "files/tickets-2.pdf");
    String first = AttachedFile.of(desk.vault, desk.id()).getFirst().document();
    desk.vault.destroy(desk.id(), first);
    Review review = desk.build();
    assertThat(review.files()).contains(List.of());
    assertThat(review.masked().get("tickets"))
        .contains(new StoreOutcome.MaskCount(FIRST, MaskReason.REVIEWER, 1));
  }

  @Test
  void aFileShouldBeInThePackageWithItsDigestAndCount() throws IOException {
    desk.searchAll();
    long before = count(desk.build());
    attach(desk, "pdf", PDF);
    attach(desk, "csv", "a;b".getBytes(UTF_8));
    attach(desk, "pdf", PDF);
    Review review = desk.build();
    assertThat(count(review)).as("the same twice counts once").isEqualTo(before + 2);
    assertThat(review.files()).contains(List.of(FIRST, SECOND));
    assertThat(desk.files()).containsEntry(FIRST, PDF).containsKey(SECOND);
    assertThat(manifest(desk).files())
        .anySatisfy(
            entry -> {
              assertThat(entry.path()).isEqualTo(FIRST);
              assertThat(entry.sha256()).isEqualTo(Sha256.hex(PDF));
            });
    assertThat(new String(file(desk, "overzicht.html"), UTF_8)).contains("href=\"" + FIRST + "\"");
    assertThat(words(file(desk, "antwoord.pdf"))).contains("met de hand", "(2)");
  }

  @Test
  void aFileThatAReviewerLeftOutShouldBeGoneAndSaidSo() {
    desk.searchAll();
    attach(desk, "pdf", PDF);
    attach(desk, "csv", "a;b".getBytes(UTF_8));
    leaveOut(desk, FIRST);
    Review review = desk.build();
    assertThat(desk.files()).containsKey(SECOND).doesNotContainKey(FIRST);
    assertThat(review.files()).contains(List.of(SECOND));
    assertThat(review.masked().get("tickets"))
        .contains(new StoreOutcome.MaskCount(FIRST, MaskReason.REVIEWER, 1));
  }

  @Test
  void aStoreOfWhichThereIsOnlyAFileShouldNotCountAsEmpty() {
    InMemoryLandscape empty = new InMemoryLandscape();
    Desk nothing = new Desk(empty, ANNEKE, Language.EN, Right.ACCESS);
    nothing.searchAll();
    assertThat(nothing.built().nothing()).isTrue();
    attach(nothing, "pdf", PDF);
    BuildPackage.Built built = nothing.built();
    assertThat(built.nothing()).isFalse();
    assertThat(count(built.review())).isEqualTo(1);
    assertThat(nothing.files()).containsEntry(FIRST, PDF);
    leaveOut(nothing, FIRST);
    assertThat(nothing.built().nothing()).as("something is held, and withheld").isFalse();
  }

  @Test
  void whatWasFoundShouldCountTheFiles() {
    desk.searchAll();
    FoundReading reading = new FoundReading(desk.vault, desk.landscape.map());
    long before = tickets(reading).count();
    attach(desk, "pdf", PDF);
    assertThat(tickets(reading).files()).isEqualTo(1);
    assertThat(tickets(reading).count()).isEqualTo(before + 1);
    assertThat(reading.sample(desk.id(), "tickets", Language.NL))
        .hasValueSatisfying(sample -> assertThat(sample.total()).isEqualTo(before));
  }

  @Test
  void aStoreThatDidNotAnswerShouldStaySoWhateverIsAttached() {
    attach(desk, "pdf", PDF);
    desk.landscape.unreachable("tickets", true);
    desk.searchAll();
    assertThat(desk.build().unreachable()).containsExactly("tickets");
  }

  private FoundData.StoreFound tickets(FoundReading reading) {
    return reading.found(desk.id(), Language.NL).stores().stream()
        .filter(one -> one.store().equals("tickets"))
        .findFirst()
        .orElseThrow();
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static long count(Review review) {
    return Objects.requireNonNull(review.summary().get("tickets"));
  }

  private static byte[] file(Desk desk, String path) {
    return Objects.requireNonNull(desk.files().get(path));
  }
}
