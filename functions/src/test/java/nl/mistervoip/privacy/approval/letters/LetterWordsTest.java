package nl.mistervoip.privacy.approval.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "U vroeg dit op 24-11-2026 en op 1 december 2026 ook; zie artikel 12, lid 5.",
        "Wij bewaren facturen over 2019-2026 zeven jaar, d.w.z. tot en met 31-12-2033.",
        "Over 2026-11-24 en 2026-11-25: vier gesprekken (o.a. met de klantenservice).",
        "GDPR Art. 12(5)",
        "processor",
        "Het bedrag is 1.234,56 euro. Rij 12 & 13; 5 % daarvan – naar rato.",
        "Eerste alinea.\r\n\r\nTweede alinea, é, ü en ß.",
        "Zaak MV-7K3F-9Q2M, tussen 2019 - 2026"
      })
  void plainWordsWithDatesAndAmountsShouldFit(String text) {
    assertThat(LetterWords.checked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zie https://evil.example/x",
        "Zie HTTP://evil.example",
        "kijk op www.evil",
        "kijk op evil.example",
        "kijk op évil.nl/pad",
        "mail naar sam@example.nl",
        "javascript:alert(1)",
        "<b>vet</b>",
        "a &lt; b",
        "a < b",
        "bel 06 12345678",
        "bel +31 (0)20-123 45 67",
        "bel 020/1234567",
        "BSN 111222333",
        "BSN 1112.22.333",
        "IBAN NL91ABNA0417164300",
        "op 24-11-2026 belde u 0612345678",
        "omgekeerd \u202Etekst",
        "on\u200Bzichtbaar",
        "nul\u0000teken"
      })
  void linksMarkupLongNumbersAndUnseenCharactersShouldNot(String text) {
    assertThatThrownBy(() -> LetterWords.checked(text))
        .isInstanceOf(ConsoleProblem.class)
        .satisfies(problem -> assertThat(((ConsoleProblem) problem).status()).isEqualTo(400))
        .hasMessageNotContaining(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {LetterWords.LONGEST + 1, 100_000})
  void moreThanAPageShouldNotFit(int length) {
    assertThatThrownBy(() -> LetterWords.checked("a ".repeat(length).substring(0, length)))
        .isInstanceOf(ConsoleProblem.class);
  }
}
