package nl.mistervoip.privacy.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mistervoip.privacy.intake.reading.Findings.Span;
import org.junit.jupiter.api.Test;

class PassagesTest {
  @Test
  void everySentenceShouldStandInTwoPassages() {
    Words words = Words.of("Dit is zin een. Dit is zin twee. Dit is zin drie.");
    assertThat(Passages.of(words)).containsExactly(new Span(0, 8), new Span(4, 12));
  }

  @Test
  void aPassageOfFewWordsShouldBeLeftOut() {
    assertThat(Passages.of(Words.of("Wis alles."))).isEmpty();
    assertThat(Passages.of(Words.of(""))).isEmpty();
  }

  @Test
  void aLongTextShouldHaveNoMorePassagesAndStillBeCoveredWhole() {
    Words words = Words.of("Dit is weer een zin. ".repeat(5_000));
    List<Span> passages = Passages.of(words);
    assertThat(passages).hasSizeLessThanOrEqualTo(Passages.MOST);
    assertThat(passages.getFirst().start()).isZero();
    assertThat(passages.getLast().end()).isEqualTo(words.size());
    for (int i = 1; i < passages.size(); i++) {
      assertThat(passages.get(i).start()).isLessThanOrEqualTo(passages.get(i - 1).end());
    }
  }
}
