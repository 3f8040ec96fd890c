package nl.mistervoip.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightTest {
  @ParameterizedTest
  @EnumSource(Right.class)
  void aRightShouldBeFoundByItsWireName(Right right) {
    assertThat(Right.ofWireName(right.wireName())).isEqualTo(right);
    assertThat(right.wireName()).matches("[a-z_]+");
  }

  @ParameterizedTest
  @CsvSource({"en, EN", "en-GB, EN", "EN, EN", "nl, NL", "de, NL", "'', NL"})
  void anAnswerShouldBeInEnglishOnlyWhenAskedInEnglish(String tag, Language language) {
    assertThat(Language.ofTag(tag)).isEqualTo(language);
  }

  @Test
  void aTagShouldStandForItsLanguage() {
    assertThat(Language.NL.tag()).isEqualTo("nl");
    assertThat(Language.EN.tag()).isEqualTo("en");
  }
}
