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
  /** From here on a mail asks for something of ours. */
  private static final double ASKS = 0.17;

  /** From here on a person looks, whatever the rules say. */
  private static final double PERHAPS = 0.03;

  /** A rule that matched is believed from here on. */
  private static final double SECONDED = 0.02;

  /** Without any rule a label needs this. */
  private static final double ALONE = 0.35;

  /** Moving data is not read without a rule: moving a number looks too much like it. */
  private static final double NEVER = 1.1;

  /** Labels that stand beside another are found rarer than they are. */
  private static final double BESIDE = 0.15;

  // How much the mail as a whole, its best label and its best other topic say; fitted on the
  // cross-check by writer (mails/README.md).
  private static final double WHOLE = 0.45;
  private static final double BEST_LABEL = 0.48;
  private static final double BEST_TOPIC = -0.40;
  private static final double OFFSET = -1.1;

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
    double sum =
        WHOLE * logit(of(Model.ANY))
            + BEST_LABEL * logit(privacy().mapToDouble(this::of).max().orElse(0))
            + BEST_TOPIC * logit(topics().mapToDouble(this::of).max().orElse(0))
            + OFFSET;
    return 1 / (1 + Math.exp(-sum));
  }

  private static double logit(double probability) {
    double bounded = Math.clamp(probability, 1e-5, 1 - 1e-5);
    return Math.log(bounded / (1 - bounded));
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
      chosen.add(likeliest());
    }
    return chosen;
  }

  private static double needed(Label label, Set<Label> hinted) {
    if (hinted.contains(label)) {
      return SECONDED;
    }
    if (label == Label.PORTABILITY) {
      return NEVER;
    }
    return COMPANIONS.contains(label) ? BESIDE : ALONE;
  }

  /** The label that fits best, for a person to judge. */
  Label likeliest() {
    return privacy()
        .filter(label -> label != Label.ON_BEHALF && label != Label.PORTABILITY)
        .max(Comparator.comparingDouble(this::of))
        .orElse(Label.ACCESS);
  }

  private static java.util.stream.Stream<Label> privacy() {
    return Arrays.stream(Label.values())
        .filter(label -> label.isPrivacy() && label != Label.UNNAMED_RIGHT);
  }

  private static java.util.stream.Stream<Label> topics() {
    return Arrays.stream(Label.values())
        .filter(label -> !label.isPrivacy() && label != Label.NOT_PRIVACY);
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
