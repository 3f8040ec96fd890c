package nl.mistervoip.privacy.platform.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

class LetterInjectionTest {
  @Property
  void noStoredTextShouldBecomeMarkup(@ForAll("hostile") String text) {
    Document page = Jsoup.parse(html(letter(text)));
    assertThat(
            page.select("script, img, iframe, svg, object, embed, link, style, form, input, base"))
        .isEmpty();
    assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"));
    assertThat(page.expectFirst("td").wholeText()).isEqualTo(PlainText.line(text));
  }

  @Property
  void noStoredTextShouldAddALineToALetter(@ForAll("hostile") String text) {
    String shown = LetterText.of(letter(text));
    assertThat(shown.lines().filter(line -> line.equals("-- "))).hasSize(1);
    assertThat(shown)
        .doesNotContainPattern("[\\p{Cc}&&[^\\n]]")
        .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069]");
  }

  @Property
  void linesOfALetterShouldFitAMailReader(@ForAll("hostile") String text) {
    assertThat(LetterText.of(letter(text)).lines())
        .allMatch(
            line -> line.length() <= 72 || !line.strip().replaceFirst("^\\* ", "").contains(" "));
  }

  @Example
  void aButtonShouldLeadToAWebAddressOnly() {
    assertThatThrownBy(() -> new Block.Button("Klik", "javascript:alert(1)"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(200),
        Arbitraries.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</td></table><iframe src=//example.org>",
            "line one\r\n-- \r\nBcc: someone@example.org",
            "\u202Egnp.exe",
            "x".repeat(40) + "\u00A0" + "y".repeat(40),
            "{due} ${x} $1 \\1",
            "&lt;b&gt; & &amp;"));
  }

  private static Letter letter(String text) {
    return new Letter(
        Locale.of("nl", "NL"),
        "Title",
        List.of(
            new Block.Facts(List.of(new Block.Fact("Name", text))),
            new Block.Table("Caption", List.of("A", "B"), List.of(List.of(text, text))),
            new Block.Paragraph(text),
            new Block.Bullets(List.of(text)),
            new Block.Note(text)),
        List.of("footer"));
  }

  private static String html(Letter letter) {
    Document page = LetterHtml.page(letter);
    LetterHtml.append(page.body(), letter);
    return page.outerHtml();
  }
}
