package nl.mistervoip.privacy.intake.reading;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Concludes from rules and model together how probable each label is: two logistic regressions over
 * a few {@link Clues}, whose weights a person can read in {@code intake/judge.yaml}. Learned from
 * mails on which the model below it had not learned, so that it knows how far to believe it.
 *
 * @param any the weight of each clue to a mail asking for anything of ours
 * @param label the weight of each clue to a label
 */
record Judge(Map<String, Double> any, Map<String, Double> label) {
  /** The judge that ships with the code. */
  static Judge load() {
    try (InputStream in =
        Objects.requireNonNull(Judge.class.getResourceAsStream("/intake/judge.yaml"))) {
      return new YAMLMapper().readValue(in, Judge.class);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The weights intake/judge.yaml cannot be read; train them again (mails/README.md).", e);
    }
  }

  Judgement judge(Weighed weighed) {
    Clues clues = new Clues(weighed);
    Map<Label, Double> labels = new EnumMap<>(Label.class);
    Clues.labels().forEach(each -> labels.put(each, probability(label, clues.of(each))));
    return new Judgement(probability(any, clues.any()), labels);
  }

  private static double probability(Map<String, Double> weights, Map<String, Double> clues) {
    double sum = 0;
    for (Map.Entry<String, Double> clue : clues.entrySet()) {
      sum += weights.getOrDefault(clue.getKey(), 0.0) * clue.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
