package nl.mistervoip.privacy.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|Kunt u mij vertellen welke gegevens u van mij hebt?",
        "nl|HOU OP MET BELLEN. WIJ ZIJN GEEN KLANT EN WORDEN GEEN KLANT.",
        "en|Could you tell me what you hold about me, please?",
        "de|Bitte teilen Sie mir mit, welche Daten Sie über mich gespeichert haben.",
        "fr|Bonjour, je voudrais savoir quelles données vous avez sur moi.",
        "pl|Proszę o informację, jakie dane na mój temat Państwo przechowują.",
        "tr|Hakkımda hangi kişisel verileri tuttuğunuzu öğrenmek istiyorum.",
        "ar|أريد أن أعرف ما هي المعلومات المسجلة عندكم عني",
        "uk|Скажіть, будь ласка, які дані про мене ви зберігаєте?"
      })
  void everyLanguageOfOurMailShouldBeTold(String language, String text) {
    assertThat(TextLanguage.of(text)).isEqualTo(language);
  }

  @Test
  void aSingleWordShouldSayNothing() {
    assertThat(TextLanguage.of("verwijderen")).isEqualTo(TextLanguage.UNKNOWN);
    assertThat(TextLanguage.of("  ")).isEqualTo(TextLanguage.UNKNOWN);
  }

  @Test
  void theSameTextShouldBeToldTheSameWhateverWasReadBefore() {
    String text = "Kunt u mijn adres aanpassen?";
    String first = TextLanguage.of(text);
    assertThat(TextLanguage.of("Could you change my address?")).isEqualTo("en");
    assertThat(TextLanguage.of(text)).isEqualTo(first);
  }
}
