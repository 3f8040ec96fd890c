package nl.mistervoip.privacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that means something to a browser, a spreadsheet or a PDF reader, in every stored field. */
class InjectionTest {
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</td></table></style><script>fetch('//evil.example')</script><img src=x onerror=alert(1)>",
        "=HYPERLINK(\"http://evil.example\";\"x\")",
        "=cmd|' /C calc'!A0\r\n+1+1;@SUM(1);-2",
        ") /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (\\",
        "javascript:alert(1) file:///etc/passwd ../../x"
      })
  void whateverStandsInAnyFieldShouldStayInertInEveryFile(String hostile) throws IOException {
    InMemoryLandscape landscape = SamplePeople.landscape();
    int replaced = poison(landscape, hostile);
    assertThat(replaced).isGreaterThan(80);
    for (Right right : List.of(Right.ACCESS, Right.PORTABILITY)) {
      Desk desk = new Desk(landscape, ANNEKE, Language.NL, right);
      desk.searchAll();
      desk.build();
      Set<String> seen = new HashSet<>();
      for (Map.Entry<String, byte[]> file : desk.files().entrySet()) {
        assertThat(file.getKey())
            .matches("[a-z-]+\\.(pdf|html|csv|json)|recordings/[\\w-]+\\.\\w+");
        inert(file.getKey(), file.getValue());
        seen.add(file.getKey().replaceFirst(".*\\.", ""));
      }
      assertThat(seen).as("kinds of files that were looked at").contains("pdf", "html", "csv", "json");
    }
  }

  private static void inert(String path, byte[] content) throws IOException {
    if (path.endsWith(".html")) {
      page(Jsoup.parse(new String(content, UTF_8)));
    } else if (path.endsWith(".csv")) {
      table(new String(content, UTF_8));
    } else if (path.endsWith(".pdf")) {
      letter(content);
    } else if (path.endsWith(".json")) {
      assertThat(Json.read(content, JsonNode.class).isObject()).isTrue();
    }
  }

  private static void page(Document page) {
    assertThat(page.select("script, img, iframe, object, embed, link, form, input, base"))
        .isEmpty();
    assertThat(page.select("body style, svg *:not(rect):not(line):not(text)")).isEmpty();
    assertThat(page.select("[href]").eachAttr("href"))
        .allMatch(link -> link.matches("#[a-z-]+|[a-z-]+\\.(pdf|csv|json)|recordings/[\\w.-]+"));
    assertThat(page.select("[src]").eachAttr("src")).allMatch(src -> src.startsWith("recordings/"));
    assertThat(page.getAllElements())
        .allMatch(
            element ->
                element.attributes().asList().stream()
                    .noneMatch(
                        attribute ->
                            attribute.getKey().toLowerCase(Locale.ROOT).matches("on.*|style")));
  }

  private static void table(String csv) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(';').ofCsvRecord(new StringReader(csv.substring(1)))) {
      for (CsvRecord row : reader) {
        assertThat(row.getFields())
            .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r\\n].*|(?s)-.*[^0-9,.].*"));
      }
    }
  }

  private static void letter(byte[] content) throws IOException {
    assertThat(new String(content, UTF_8)).doesNotContain("/JavaScript", "/Launch");
    try (PDDocument pdf = Loader.loadPDF(content)) {
      assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(pdf.getDocumentCatalog().getNames()).isNull();
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
    }
  }

  /** Puts the text into every field of Anneke's items but those by which they are found. */
  private static int poison(InMemoryLandscape landscape, String hostile) {
    int replaced = 0;
    for (Store store : landscape.map().stores()) {
      if (store.place() instanceof Place.Table table) {
        List<Item> items = new ArrayList<>();
        landscape.search(store, landscape.resolve(ANNEKE), items::add);
        for (Item item : items) {
          replaced += poison(landscape, store, table, item.fields().deepCopy(), hostile);
        }
      }
    }
    return replaced;
  }

  private static int poison(
      InMemoryLandscape landscape,
      Store store,
      Place.Table table,
      ObjectNode item,
      String hostile) {
    Set<String> kept = kept(store, table);
    int replaced = 0;
    for (Field field : store.fields()) {
      String outer = field.name().replaceFirst("\\..*", "");
      if (!kept.contains(field.name()) && !kept.contains(outer)) {
        replaced += replace(item, field.name(), hostile);
      }
    }
    landscape.put(store.id(), Json.MAPPER.convertValue(item, MAP));
    return replaced;
  }

  private static int replace(ObjectNode item, String name, String hostile) {
    int dot = name.indexOf('.');
    if (dot < 0 || item.has(name)) {
      item.put(name, hostile);
      return 1;
    }
    JsonNode inner = item.path(name.substring(0, dot));
    int replaced = 0;
    if (inner instanceof ObjectNode document) {
      return replace(document, name.substring(dot + 1), hostile);
    }
    for (JsonNode element : inner) {
      if (element instanceof ObjectNode document) {
        replaced += replace(document, name.substring(dot + 1), hostile);
      }
    }
    return replaced;
  }

  private static Set<String> kept(Store store, Place.Table table) {
    // When a contact point changed must be readable: who cannot tell that does not answer at all.
    Set<String> kept =
        new HashSet<>(
            Set.of("audio_key", "email_changed_at", "mobile_changed_at", "address_changed_at"));
    table.key().forEach(key -> kept.add(key.attribute()));
    table.indexes().forEach(index -> index.key().forEach(key -> kept.add(key.attribute())));
    store.paths().forEach(path -> path.time().map(Moment::attribute).ifPresent(kept::add));
    store
        .produces()
        .forEach(
            one -> {
              kept.add(one.attribute());
              one.from().map(Moment::attribute).ifPresent(kept::add);
              one.until().map(Moment::attribute).ifPresent(kept::add);
              kept.addAll(one.when().keySet());
            });
    return kept;
  }
}
