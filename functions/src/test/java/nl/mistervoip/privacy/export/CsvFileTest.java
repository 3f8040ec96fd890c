package nl.mistervoip.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

class CsvFileTest {
  private static final List<Field> FIELDS =
      List.of(
          Landscapes.field("a", "Eerste", Field.Kind.TEXT, Field.Mask.NONE),
          Landscapes.field("b", "=Tweede", Field.Kind.FREE_TEXT, Field.Mask.NONE));

  @Property
  void everyValueShouldReadBackEqual(
      @ForAll("values") String first, @ForAll("values") String second) throws IOException {
    List<CSVRecord> rows = read(csv(FIELDS, Landscapes.node().put("a", first).put("b", second)));
    assertThat(rows).hasSize(2);
    assertThat(unsafe(rows.get(1).get(0))).isEqualTo(first);
    assertThat(unsafe(rows.get(1).get(1))).isEqualTo(second);
  }

  @Property
  void noCellShouldBeginLikeAFormula(@ForAll("values") String value) throws IOException {
    for (CSVRecord row : read(csv(FIELDS, Landscapes.node().put("a", value).put("b", value)))) {
      assertThat(row.stream())
          .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*"));
    }
  }

  @Example
  void theFileShouldOpenInADutchSpreadsheet() throws IOException {
    String text =
        csv(FIELDS, Landscapes.node().put("a", "\u00e9\u00e9n; twee").put("b", "\"aangehaald\""));
    assertThat(text)
        .isEqualTo("\uFEFFEerste;'=Tweede\r\n\"\u00e9\u00e9n; twee\";\"\"\"aangehaald\"\"\"\r\n");
  }

  @Example
  void aNegativeAmountShouldStayANumber() throws IOException {
    List<Field> fields =
        List.of(Landscapes.field("a", "Saldo", Field.Kind.AMOUNT_CENTS, Field.Mask.NONE));
    assertThat(csv(fields, Landscapes.node().put("a", -1250)))
        .contains("Saldo (EUR)", "\r\n-12,50\r\n");
    assertThat(csv(fields, Landscapes.node().put("a", "-cmd()"))).contains("'-cmd()");
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60).filter(CsvFileTest::encodable),
        Arbitraries.of(
            "=HYPERLINK(\"http://example.org\")",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "'=1",
            "''",
            "\uFF1D1",
            "a\r\nb",
            "a;b",
            "\"",
            "",
            " =1",
            "=cmd|' /C calc'!A0"));
  }

  /** A lone half of a character outside the basic plane cannot be written in UTF-8. */
  private static boolean encodable(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text) && text.indexOf(0xFEFF) < 0;
  }

  private static String csv(List<Field> fields, com.fasterxml.jackson.databind.node.ObjectNode item)
      throws IOException {
    Texts texts = Texts.of(PackageTexts.BUNDLE, Language.NL.locale());
    byte[] line = Json.write(new GatheredItem(new TreeMap<>(), "", item));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvFile(fields, Language.NL, new ValueText(Language.NL, texts))
        .write(out, new GatheredItems(() -> new ByteArrayInputStream(line), any -> any));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<CSVRecord> read(String csv) throws IOException {
    try (CSVParser parser = CsvFile.FORMAT.parse(new StringReader(csv.substring(1)))) {
      return parser.getRecords();
    }
  }

  private static String unsafe(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
