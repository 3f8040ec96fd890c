package nl.mistervoip.privacy.intake.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How likely the statistical model finds each target: the most it finds in any of several texts.
 *
 * @param byName between 0 and 1, by label name and {@link Model#ANY}; what is missing is 0
 */
record Likelihoods(Map<String, Double> byName) {
  /** How little a rule adds to a topic: the model tells topics better than the rules. */
  private static final double RULE = 0.001;

  static Likelihoods most(Collection<Map<String, Double>> texts) {
    Map<String, Double> most = new TreeMap<>();
    texts.forEach(text -> text.forEach((name, value) -> most.merge(name, value, Math::max)));
    return new Likelihoods(most);
  }

  double of(Label label) {
    return byName.getOrDefault(label.wireName(), 0.0);
  }

  /** That it asks for anything of ours. */
  double any() {
    return byName.getOrDefault(Model.ANY, 0.0);
  }

  /** Of the likeliest topic that is none of ours. */
  double ofTopic() {
    return topics().stream().mapToDouble(this::of).max().orElse(0);
  }

  /** What a mail is about that asks for nothing of ours; rules decide between equals. */
  Label topic(Map<Label, Integer> sums) {
    return topics().stream()
        .max(Comparator.comparingDouble(l -> of(l) + RULE * sums.getOrDefault(l, 0)))
        .filter(label -> of(label) + sums.getOrDefault(label, 0) > 0)
        .orElse(Label.OTHER);
  }

  static List<Label> topics() {
    return Arrays.stream(Label.values())
        .filter(label -> !label.isPrivacy() && label != Label.NOT_PRIVACY)
        .toList();
  }
}
