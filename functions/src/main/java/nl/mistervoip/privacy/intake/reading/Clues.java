package nl.mistervoip.privacy.intake.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the {@link Judge} looks at: numbers with a name each, made of what rules and model found.
 * Probabilities count as their log-odds; sums of rules count up to {@link #MOST_RULES}.
 */
final class Clues {
  /** What is always there, so that its weight is where the scale starts. */
  static final String ALWAYS = "always";

  private static final int MOST_RULES = 6;

  /** Further from doubt than this does not count. */
  private static final double NEAREST = 1e-4;

  private final Weighed weighed;

  Clues(Weighed weighed) {
    this.weighed = weighed;
  }

  /** Clues to whether it asks for anything of ours. */
  Map<String, Double> any() {
    Map<String, Double> clues = new TreeMap<>();
    clues.put(ALWAYS, 1.0);
    clues.put("model-any", odds(weighed.whole().any()));
    clues.put("passage-any", odds(weighed.passages().any()));
    clues.put("model-topic", odds(weighed.whole().ofTopic()));
    clues.put("model-best", best(labels().map(l -> odds(weighed.whole().of(l))), 0));
    clues.put("rules-best", best(labels().map(this::rules), 0));
    clues.put("rules-topic", best(Likelihoods.topics().stream().map(this::rules), 0));
    clues.put("machine", one(weighed.isMachine()));
    clues.put("article", one(weighed.citesArticle()));
    return clues;
  }

  /** Clues to whether it bears this label; those behind a colon are of the label alone. */
  Map<String, Double> of(Label label) {
    Map<String, Double> clues = new TreeMap<>(any());
    clues.keySet().removeAll(List.of("passage-any", "model-best", "rules-best"));
    double model = odds(weighed.whole().of(label));
    double passage = odds(weighed.passages().of(label));
    clues.put("model", model);
    clues.put("passage", passage);
    clues.put("rules", rules(label));
    clues.put("rules-hint", one(weighed.sum(label) >= Weighed.HINTED));
    clues.put("rules-settle", one(weighed.sum(label) >= Weighed.SETTLED));
    clues.put("model-other", best(others(label).map(l -> odds(weighed.whole().of(l))), 0));
    clues.put("model-third", best(others(label).map(l -> odds(weighed.whole().of(l))), 1));
    clues.put("rules-other", best(others(label).map(this::rules), 0));
    clues.put("rules-third", best(others(label).map(this::rules), 1));
    String own = label.wireName() + ":";
    clues.put(own + ALWAYS, 1.0);
    clues.put(own + "model", model);
    clues.put(own + "passage", passage);
    clues.put(own + "rules", rules(label));
    return clues;
  }

  private double rules(Label label) {
    return Math.min(MOST_RULES, weighed.sum(label));
  }

  /** The labels that are judged. */
  static Stream<Label> labels() {
    return Stream.of(Label.values())
        .filter(label -> label.isPrivacy() && label != Label.UNNAMED_RIGHT);
  }

  private static Stream<Label> others(Label label) {
    return labels().filter(other -> other != label);
  }

  private static double best(Stream<Double> values, int after) {
    return values.sorted(Comparator.reverseOrder()).skip(after).findFirst().orElse(0.0);
  }

  private static double odds(double probability) {
    double bounded = Math.clamp(probability, NEAREST, 1 - NEAREST);
    return Math.log(bounded / (1 - bounded));
  }

  private static double one(boolean is) {
    return is ? 1 : 0;
  }
}
