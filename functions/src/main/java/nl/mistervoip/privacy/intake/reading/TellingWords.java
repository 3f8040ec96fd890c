package nl.mistervoip.privacy.intake.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mistervoip.privacy.intake.mail.TextView;

/**
 * The words that weighed most for a label in the model, for a person. Only words that the lexicon
 * has: they tell nothing of anybody.
 */
final class TellingWords {
  private static final int MOST = 3;

  private final Lexicon lexicon;
  private final Model model;

  TellingWords(Lexicon lexicon, Model model) {
    this.lexicon = lexicon;
    this.model = model;
  }

  /** One reason, or none when no word of the lexicon spoke for the label. */
  Stream<String> reason(Weighed weighed, Label label) {
    TextView view = weighed.mail().views().getFirst();
    Map<String, String> parts = new TreeMap<>();
    addWords(parts, view.forwarded(), "forwarded");
    addWords(parts, view.fresh(), "body");
    addWords(parts, weighed.mail().headers().subject(), "subject");
    List<String> telling =
        parts.keySet().stream()
            .map(word -> Map.entry(word, model.weight(label, word)))
            .filter(entry -> entry.getValue() > 0)
            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST)
            .map(entry -> "'%s' in %s".formatted(entry.getKey(), parts.get(entry.getKey())))
            .toList();
    return telling.isEmpty()
        ? Stream.empty()
        : Stream.of("%s: model, %s".formatted(label.wireName(), String.join(", ", telling)));
  }

  private void addWords(Map<String, String> parts, String text, String part) {
    Words words = Words.of(text);
    for (int i = 0; i < words.size(); i++) {
      if (lexicon.has(words.word(i))) {
        parts.put(words.word(i), part);
      }
    }
  }
}
