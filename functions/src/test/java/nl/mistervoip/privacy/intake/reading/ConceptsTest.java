package nl.mistervoip.privacy.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConceptsTest {
  private static List<String> meant(String text) {
    return Concepts.shipped().in(Words.of(text)).stream()
        .map(Concepts.Meaning::concept)
        .distinct()
        .toList();
  }

  @Test
  void aSayingShouldMeanWhatThePlainWordMeans() {
    assertThat(meant("Gooi mijn dossier maar door de versnipperaar."))
        .containsAnyElementsOf(meant("Verwijder mijn dossier."))
        .containsAnyOf("ERASE_ACT", "VANISH_IDIOM");
  }

  @Test
  void dutchAndEnglishShouldMeanTheSame() {
    assertThat(meant("Please delete this.")).contains("ERASE_ACT");
    assertThat(meant("Graag dit verwijderen.")).contains("ERASE_ACT");
  }

  @Test
  void wordsBetweenTheHalvesOfAPhraseShouldNotHideIt() {
    assertThat(meant("haal mij daar eens weg")).contains("ERASE_ACT");
  }

  @Test
  void aMeaningShouldKnowItsSentence() {
    List<Concepts.Meaning> meanings =
        Concepts.shipped().in(Words.of("De factuur klopt niet. Verwijder mijn gegevens."));
    assertThat(meanings)
        .filteredOn(meaning -> meaning.concept().equals("INVOICE"))
        .allMatch(meaning -> meaning.sentence() == 0);
    assertThat(meanings)
        .filteredOn(meaning -> meaning.concept().equals("ERASE_ACT"))
        .isNotEmpty()
        .allMatch(meaning -> meaning.sentence() == 1);
  }

  @Test
  void everyConceptShouldHaveAFeatureOfItsOwn() {
    IntStream buckets =
        Concepts.shipped().names().stream().mapToInt(name -> Features.bucket("c:" + name));
    assertThat(buckets.distinct().count())
        .isGreaterThanOrEqualTo(Concepts.shipped().names().size() - 2L);
  }
}
