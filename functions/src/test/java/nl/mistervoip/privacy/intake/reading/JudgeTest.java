package nl.mistervoip.privacy.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Weighing WEIGHING = new Weighing(Lexicon.load(), Model.load());

  @Test
  void everyClueShouldHaveAWeightThatWasLearned() {
    Clues clues = new Clues(weighed("Wis mijn gegevens."));
    assertThat(Judge.load().any().keySet()).isEqualTo(clues.any().keySet());
    Clues.labels()
        .forEach(label -> assertThat(Judge.load().label()).containsKeys(names(clues.of(label))));
  }

  @Test
  void aPlainRequestShouldBeFarAboveDoubtAndAFaultFarBelow() {
    Judge judge = Judge.load();
    Judgement request = judge.judge(weighed("Verwijder alle gegevens die u van mij heeft."));
    assertThat(request.any()).isGreaterThan(0.9);
    assertThat(request.likeliest()).isEqualTo(Label.ERASURE);
    assertThat(judge.judge(weighed("Het internet doet het niet sinds gisteren.")).any())
        .isLessThan(0.1);
  }

  @Test
  void probabilitiesOfAllSetsOfLabelsShouldAddUpToOne() {
    Map<Label, Double> labels = new EnumMap<>(Map.of(Label.ACCESS, 0.8, Label.ERASURE, 0.3));
    Judgement judgement = new Judgement(1, labels);
    double sum =
        judgement.of(List.of())
            + judgement.of(List.of(Label.ACCESS))
            + judgement.of(List.of(Label.ERASURE))
            + judgement.of(List.of(Label.ACCESS, Label.ERASURE));
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void speakingForAnotherShouldNeverBeAllThatIsAskedFor() {
    Map<Label, Double> labels =
        new EnumMap<>(Map.of(Label.ACCESS, 0.4, Label.ERASURE, 0.1, Label.ON_BEHALF, 0.9));
    assertThat(new Judgement(1, labels).chosen()).containsExactly(Label.ACCESS, Label.ON_BEHALF);
  }

  @Test
  void onlyWhatIsFarAboveDoubtShouldBeSure() {
    Map<Label, Double> labels = new EnumMap<>(Map.of(Label.ACCESS, 0.95, Label.ERASURE, 0.05));
    assertThat(new Judgement(0.96, labels).isSureToAsk(false)).isTrue();
    assertThat(new Judgement(0.94, labels).isSureToAsk(false)).isFalse();
    assertThat(new Judgement(0.81, labels).isSureToAsk(true)).isTrue();
    assertThat(new Judgement(0.79, labels).isSureToAsk(true)).isFalse();
    assertThat(new Judgement(1, labels).isSureOf(List.of(Label.ACCESS))).isTrue();
    labels.put(Label.ERASURE, 0.4);
    assertThat(new Judgement(1, labels).isSureOf(List.of(Label.ACCESS))).isFalse();
  }

  @Test
  void aRightThatIsSurelyNamedShouldBeAskedForWhateverElseTheMailIsAbout() {
    Map<Label, Double> labels = new EnumMap<>(Map.of(Label.ACCESS, 0.97));
    assertThat(new Judgement(0.05, labels).asks(false)).isTrue();
    assertThat(new Judgement(0.05, labels).asks(true)).isFalse();
    labels.put(Label.ACCESS, 0.5);
    assertThat(new Judgement(0.05, labels).asks(false)).isFalse();
  }

  private static String[] names(Map<String, Double> clues) {
    return clues.keySet().toArray(String[]::new);
  }

  private static Weighed weighed(String text) {
    byte[] raw =
        ("From: a@postvak.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text)
            .getBytes(StandardCharsets.UTF_8);
    return WEIGHING.weigh((ReadMail) MailParser.parse(raw));
  }
}
