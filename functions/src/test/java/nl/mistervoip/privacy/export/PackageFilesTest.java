package nl.mistervoip.privacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of a package, read by libraries that had no part in writing them. */
class PackageFilesTest {
  private static final Desk DESK =
      new Desk(BusyCustomer.landscape(), ANNEKE, Language.NL, Right.ACCESS);
  private static Map<String, byte[]> files = Map.of();

  @BeforeAll
  static void build() {
    DESK.searchAll();
    DESK.build();
    files = DESK.files();
  }

  static List<String> categories() {
    if (files.isEmpty()) {
      build();
    }
    return files.keySet().stream()
        .filter(path -> path.endsWith(".csv"))
        .map(path -> path.substring(0, path.length() - ".csv".length()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("categories")
  void jsonShouldBeAsTheSchemaInThePackageSays(String category) {
    JsonNode schemas = Json.read(file("schema.json"), JsonNode.class);
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(schemas.path("$defs").path(category));
    JsonNode content = Json.read(file(category + ".json"), JsonNode.class);
    assertThat(schema.validate(content)).isEmpty();
    assertThat(content.path("$schema").asText()).isEqualTo("schema.json#/$defs/" + category);
    assertThat(content.path("records")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("categories")
  void anotherReaderShouldFindTheSameInCsvAsInJson(String category) {
    JsonNode json = Json.read(file(category + ".json"), JsonNode.class);
    List<Field> fields = fields(category);
    ValueText values =
        new ValueText(Language.NL, Texts.of(PackageTexts.BUNDLE, Language.NL.locale()));
    List<List<String>> expected = new ArrayList<>();
    for (JsonNode item : json.path("records")) {
      expected.add(
          fields.stream().map(field -> values.of(field, Paths.at(item, field.name()))).toList());
    }
    List<List<String>> rows = rows(file(category + ".csv"));
    assertThat(rows.getFirst())
        .isEqualTo(fields.stream().map(field -> CsvFile.title(field, Language.NL)).toList());
    assertThat(rows.subList(1, rows.size()))
        .usingElementComparator((one, other) -> plain(one).equals(plain(other)) ? 0 : 1)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void theSchemaShouldRefuseWhatIsNotInTheMap() {
    JsonNode schemas = Json.read(file("schema.json"), JsonNode.class);
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(schemas.path("$defs").path("call-records"));
    JsonNode content = Json.read(file("call-records.json"), JsonNode.class);
    ((ObjectNode) content.path("records").path(0)).put("asserted_identity", "+31");
    assertThat(schema.validate(content)).isNotEmpty();
  }

  @Test
  void theFilesShouldBeThoseThatTheLetterNames() throws Exception {
    Path letter = Files.createTempFile("letter", ".pdf");
    Files.write(letter, file("antwoord.pdf"));
    String text = Pdftotext.read(letter);
    assertThat(text).contains("overzicht.html", "schema.json", "manifest.json", "(CSV)", "(JSON)");
    assertThat(new TreeSet<>(files.keySet())).contains("overzicht.html", "schema.json");
  }

  private static List<Field> fields(String category) {
    return DESK.landscape.map().store(category).fields().stream()
        .filter(field -> field.mask() != Field.Mask.TECHNICAL && field.mask() != Field.Mask.NEVER)
        .toList();
  }

  private static List<String> plain(List<String> cells) {
    return cells.stream().map(cell -> cell.startsWith("'") ? cell.substring(1) : cell).toList();
  }

  private static List<List<String>> rows(byte[] csv) {
    String text = new String(csv, UTF_8);
    assertThat(text).startsWith("\uFEFF");
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(';').ofCsvRecord(new StringReader(text.substring(1)))) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] file(String path) {
    return files.getOrDefault(path, new byte[0]);
  }
}
