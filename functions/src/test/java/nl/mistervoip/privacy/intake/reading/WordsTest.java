package nl.mistervoip.privacy.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void wordsShouldBeLowerCaseWithoutAccentsAndApostrophes() {
    assertThat(all("Eén foto's, m'n 𝐍AAM-adres"))
        .containsExactly("een", "fotos", "mn", "naam", "adres");
  }

  @Test
  void addressesAndLinksShouldBecomeOneWordEach() {
    assertThat(all("zie www.voorbeeld.example/a of mail jan@voorbeeld.example"))
        .containsExactly("zie", Words.LINK, "of", "mail", Words.ADDRESS);
  }

  @Test
  void aSentenceShouldEndAtAFullStopAndAtABlankLine() {
    assertThat(sentences("Wis alles. Nu (echt!) graag\n \nDank")).containsExactly(0, 0, 1, 1, 2, 3);
  }

  @Test
  void anAbbreviationShouldEndNoSentence() {
    assertThat(sentences("op grond van art. 15 m.b.t. mij").stream().distinct()).hasSize(1);
  }

  @Test
  void aMegabyteShouldTakeNoLongerThanItsLength() {
    String text = "Ik wil graag al mijn gegevens inzien, alstublieft. ".repeat(20_000);
    Words words = Assertions.assertTimeout(Duration.ofSeconds(10), () -> Words.of(text));
    assertThat(words.size()).isEqualTo(160_000);
  }

  private static List<String> all(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.size()).mapToObj(words::word).toList();
  }

  private static List<Integer> sentences(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.size()).mapToObj(words::sentence).toList();
  }
}
