package nl.mistervoip.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.request.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of a report, for readers of both languages and for machines. */
class ReportWordsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-26");

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle("retention.report", Locale.of(language.tag()));
  }

  @Test
  void everyTextShouldBeThereInBothLanguagesWithTheSamePlaces() {
    ResourceBundle nl = bundle(Language.NL);
    ResourceBundle en = bundle(Language.EN);
    assertThat(nl.keySet()).isEqualTo(en.keySet());
    nl.keySet().forEach(key -> assertThat(places(nl, key)).as(key).isEqualTo(places(en, key)));
  }

  private static Set<String> places(ResourceBundle texts, String key) {
    return Pattern.compile("\\{[a-z-]+}")
        .matcher(texts.getString(key))
        .results()
        .map(place -> place.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void datesAndNumbersShouldBeAsTheReaderWritesThem() {
    ReportWords nl = ReportWords.of(Language.NL);
    ReportWords en = ReportWords.of(Language.EN);
    assertThat(nl.number(1_234_567)).isEqualTo("1.234.567");
    assertThat(en.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(nl.day(DAY)).isEqualTo("26\u00a0november\u00a02026");
    assertThat(en.day(DAY)).isEqualTo("26\u00a0November\u00a02026");
  }

  @Test
  void filesForMachinesShouldHavePlainDatesNumbersAndNames() {
    ReportWords plain = ReportWords.plain();
    assertThat(plain.number(1_234_567)).isEqualTo("1234567");
    assertThat(plain.day(DAY)).isEqualTo("2026-11-26");
    assertThat(plain.hold("dispute_open")).isEqualTo("dispute_open");
  }

  @ParameterizedTest
  @CsvSource({
    "P7Y, 7 jaar, 7 years",
    "P1Y, 1 jaar, 1 year",
    "P6M, 6 maanden, 6 months",
    "P1Y1M, 1 jaar en 1 maand, 1 year and 1 month",
    "P1D, 1 dag, 1 day",
    "P0D, meteen, at once"
  })
  void aTermShouldReadInBothLanguages(String term, String nl, String en) {
    assertThat(ReportWords.of(Language.NL).term(Period.parse(term))).isEqualTo(nl);
    assertThat(ReportWords.of(Language.EN).term(Period.parse(term))).isEqualTo(en);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRuleHoldAndEndShouldHaveItsWords(Language language) {
    ReportWords words = ReportWords.of(language);
    DataMapLoader.bundled()
        .stores()
        .forEach(
            store -> {
              assertThat(RetentionRule.of(store))
                  .extracting(rule -> RuleText.of(rule, words))
                  .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
              assertThat(store.retention().holds())
                  .allSatisfy(hold -> assertThat(words.hold(hold)).isNotEqualTo(hold));
            });
    assertThat(Arrays.stream(SweepReport.End.values()))
        .allSatisfy(
            end -> assertThat(words.say("end." + end.name(), "who", "officer-1")).isNotBlank());
  }
}
