package nl.mistervoip.privacy.intake.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The second opinion: how probable the statistical model finds each label. It weighs the rules; by
 * itself it never opens a case, and never sends a mail away that the rules read as a request.
 *
 * @param probabilities by label name, and {@link Model#ANY}
 */
record Opinion(Map<String, Double> probabilities) {
  // The bounds were chosen on the cross-check by writer (mails/README.md).

  /** From here on a mail asks for something of ours. */
  private static final double ASKS = 0.25;

  /** From here on, and with labels that are {@link #CERTAIN}, nobody has to look first. */
  private static final double SURE = 0.5;

  /** From here on a person looks, whatever the rules say. */
  private static final double PERHAPS = 0.05;

  /** A rule that matched is believed from here on. */
  private static final double SECONDED = 0.05;

  /** Without any rule a label needs this. */
  private static final double ALONE = 0.3;

  /** Labels that stand beside another are found rarer than they are. */
  private static final double BESIDE = 0.2;

  /** How little a rule adds to a topic: the model tells topics better than the rules. */
  private static final double RULE_IN_DOUBT = 0.001;

  /** From here on a label or a topic is certain without a rule. */
  private static final double CERTAIN = 0.6;

  /** How much the best label says of the whole. */
  private static final double BEST_LABEL = 0.7;

  /** What a rule adds when the best of unlikely labels is looked for. */
  private static final double HINT = 0.15;

  private static final Set<Label> COMPANIONS =
      EnumSet.of(
          Label.ON_BEHALF,
          Label.DECEASED,
          Label.COMPLAINT_PRIVACY,
          Label.REMINDER,
          Label.RECIPIENTS_LIST,
          Label.OBJECTION_OTHER);

  /** The probability that it asks for anything of ours. */
  double any() {
    double best = privacy().mapToDouble(this::of).max().orElse(0);
    return Math.max(of(Model.ANY), BEST_LABEL * best);
  }

  double of(Label label) {
    return of(label.wireName());
  }

  private double of(String name) {
    return probabilities.getOrDefault(name, 0.0);
  }

  boolean asks() {
    return any() >= ASKS;
  }

  boolean perhaps() {
    return any() >= PERHAPS;
  }

  /** What the mail asks for, given for which labels a rule speaks. */
  Set<Label> labels(Set<Label> hinted) {
    Set<Label> chosen =
        privacy()
            .filter(label -> of(label) >= needed(label, hinted))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Label.class)));
    if (!asks()) {
      chosen.clear();
    } else if (chosen.stream().allMatch(label -> label == Label.ON_BEHALF)) {
      chosen.add(likeliest(hinted));
    }
    return chosen;
  }

  private static double needed(Label label, Set<Label> hinted) {
    if (hinted.contains(label)) {
      return SECONDED;
    }
    return COMPANIONS.contains(label) ? BESIDE : ALONE;
  }

  /** The label that fits best, for a person to judge. */
  Label likeliest(Set<Label> hinted) {
    return privacy()
        .filter(label -> label != Label.ON_BEHALF)
        .max(Comparator.comparingDouble(label -> of(label) + (hinted.contains(label) ? HINT : 0)))
        .orElse(Label.ACCESS);
  }

  /**
   * Whether it can be acted upon before a person looks. On the cross-check nine in ten of such
   * readings were right to the last label, and one in two hundred asked for nothing.
   */
  boolean isSure(Iterable<Label> settled) {
    boolean certain = any() >= SURE;
    for (Label label : settled) {
      certain &= isCertain(label);
    }
    return certain;
  }

  boolean isCertain(Label topic) {
    return of(topic) >= CERTAIN;
  }

  /**
   * What a mail is about that asks for nothing of ours; rules decide between what is equally
   * likely.
   */
  Label topic(Map<Label, Integer> sums) {
    return Arrays.stream(Label.values())
        .filter(label -> !label.isPrivacy() && label != Label.NOT_PRIVACY)
        .max(
            Comparator.comparingDouble(
                label -> of(label) + RULE_IN_DOUBT * sums.getOrDefault(label, 0)))
        .filter(label -> of(label) + sums.getOrDefault(label, 0) > 0)
        .orElse(Label.OTHER);
  }

  private static java.util.stream.Stream<Label> privacy() {
    return Arrays.stream(Label.values())
        .filter(label -> label.isPrivacy() && label != Label.UNNAMED_RIGHT);
  }

  /** For a person: the labels that the model finds likely. */
  List<String> reasons() {
    return privacy()
        .filter(label -> of(label) >= 0.1)
        .map(label -> "%s: model %.2f".formatted(label.wireName(), of(label)))
        .map(text -> text.replace(',', '.'))
        .toList();
  }
}
