package nl.mistervoip.privacy.approval.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightTest {
  private static final List<String> REASONS =
      List.of("erasure: probability 33 %", "erasure: 'wis' + 'mijn gegevens' in body (x, 3)");

  private static List<String> marked(String text, List<String> reasons) {
    return Highlight.in(text, reasons).stream()
        .filter(Highlight.Piece::marked)
        .map(Highlight.Piece::text)
        .toList();
  }

  @Test
  void theWordsOfTheReasonsShouldBeMarkedWhereverTheyStand() {
    assertThat(marked("Wis al mijn gegevens. Gewist? Nee, wis!", REASONS))
        .containsExactly("Wis", "mijn gegevens", "wis");
  }

  @Test
  void nothingOfTheTextShouldBeLostOrAdded() {
    String text = "Wis <b>mijn gegevens</b> 'wis' (a|b)* \\E $1";
    assertThat(
            Highlight.in(text, REASONS).stream()
                .map(Highlight.Piece::text)
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Test
  void aReasonThatLooksLikeAPatternShouldBeTakenAsItStands() {
    assertThat(marked("a.c abc", List.of("x: 'a.c' in body"))).containsExactly("a.c");
    assertThat(marked("a b", List.of())).isEmpty();
  }
}
