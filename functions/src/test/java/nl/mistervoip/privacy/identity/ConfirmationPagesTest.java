package nl.mistervoip.privacy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfirmationPagesTest {
  static Stream<Arguments> pages() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.of(
                    Arguments.of(200, true, new PageOutcome.Ask(language), language),
                    Arguments.of(422, true, new PageOutcome.NoCode(language), language),
                    Arguments.of(422, true, new PageOutcome.Wrong(language, 1), language),
                    Arguments.of(422, true, new PageOutcome.Wrong(language, 4), language),
                    Arguments.of(
                        200, false, new PageOutcome.Confirmed(language, false, false), language),
                    Arguments.of(
                        200, false, new PageOutcome.Confirmed(language, true, false), language),
                    Arguments.of(
                        200, false, new PageOutcome.Confirmed(language, false, true), language),
                    Arguments.of(200, true, new PageOutcome.AskFacts(language, "123456"), language),
                    Arguments.of(
                        422, true, new PageOutcome.WrongFacts(language, "123456", 1), language),
                    Arguments.of(409, false, new PageOutcome.Busy(language), language),
                    Arguments.of(423, false, new PageOutcome.Blocked(language), language),
                    Arguments.of(410, false, new PageOutcome.Expired(language), language),
                    Arguments.of(404, false, new PageOutcome.Unknown(), Language.NL)));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("pages")
  void everyPageShouldHaveItsStatusLanguageHeadingAndForm(
      int status, boolean form, PageOutcome outcome, Language language) {
    PageResponse response = ConfirmationPages.of(outcome);
    Document page = Jsoup.parse(response.body());
    assertThat(response.status()).isEqualTo(status);
    assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.title()).isEqualTo(page.select("h1").text());
    assertThat(page.select("form[method=post]")).hasSize(form ? 1 : 0);
    assertThat(page.select("script, img, link, iframe")).isEmpty();
    assertThat(page.select("meta[name=viewport]")).hasSize(1);
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("pages")
  void noPlaceholderShouldBeLeftInAPage(
      int status, boolean form, PageOutcome outcome, Language language) {
    String text = Jsoup.parse(ConfirmationPages.of(outcome).body()).select("main").text();
    assertThat(text).doesNotContain("{").doesNotContain("|").doesNotContain("\\u");
  }

  @Test
  void theFormShouldBeUsableWithAScreenReaderAndAPhone() {
    Document page = Jsoup.parse(ConfirmationPages.of(new PageOutcome.Wrong(Language.EN, 2)).body());
    assertThat(page.select("label[for=code]").text()).isEqualTo("Code");
    assertThat(page.select("input#code").attr("inputmode")).isEqualTo("numeric");
    assertThat(page.select("input#code").attr("autocomplete")).isEqualTo("one-time-code");
    assertThat(page.select("#" + page.select("input#code").attr("aria-describedby"))).hasSize(1);
    assertThat(page.select("[role=alert]").text()).isEqualTo("This code is not right.");
    assertThat(page.select("main").text()).contains("You can try 2 more times.");
  }

  @Test
  void oneTryLeftShouldReadWellInBothLanguages() {
    List<String> texts =
        Stream.of(Language.NL, Language.EN)
            .map(language -> ConfirmationPages.of(new PageOutcome.Wrong(language, 1)).body())
            .map(html -> Jsoup.parse(html).select("main").text())
            .toList();
    assertThat(texts.get(0)).contains("U kunt het nog één keer proberen.");
    assertThat(texts.get(1)).contains("You can try one more time.");
  }

  @Test
  void anUnknownLinkShouldBeExplainedInBothLanguages() {
    String text = Jsoup.parse(ConfirmationPages.of(new PageOutcome.Unknown()).body()).text();
    assertThat(text).contains("Deze link kennen wij niet").contains("We do not know this link");
  }
}
