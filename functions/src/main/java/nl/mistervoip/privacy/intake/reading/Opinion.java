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
  private static final double ASKS = 0.5;

  /** From here on a person looks, whatever the rules say. */
  private static final double PERHAPS = 0.04;

  /** A rule that matched is believed from here on. */
  private static final double SECONDED = 0.12;

  /** Without any rule a label needs this. */
  private static final double ALONE = 0.5;

  /** Rights that are usually named beside another and are rarer than the model thinks. */
  private static final double BESIDE = 0.3;

  private static final Set<Label> COMPANIONS =
      EnumSet.of(Label.ON_BEHALF, Label.DECEASED, Label.COMPLAINT_PRIVACY, Label.REMINDER);

  double any() {
    return of(Model.ANY);
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

  /** What the mail asks for, given what the rules settled. */
  Set<Label> labels(Set<Label> settled) {
    Set<Label> chosen =
        privacy()
            .filter(label -> of(label) >= needed(label, settled))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Label.class)));
    if (!asks()) {
      chosen.clear();
    } else if (chosen.stream().allMatch(label -> label == Label.ON_BEHALF)) {
      chosen.add(likeliest());
    }
    return chosen;
  }

  private static double needed(Label label, Set<Label> settled) {
    if (settled.contains(label)) {
      return SECONDED;
    }
    return COMPANIONS.contains(label) ? BESIDE : ALONE;
  }

  /** The label that fits best, for a person to judge. */
  Label likeliest() {
    return privacy()
        .filter(label -> label != Label.ON_BEHALF)
        .max(Comparator.comparingDouble(this::of))
        .orElse(Label.ACCESS);
  }

  private static java.util.stream.Stream<Label> privacy() {
    return Arrays.stream(Label.values())
        .filter(label -> label.isPrivacy() && label != Label.UNNAMED_RIGHT);
  }

  /** For a person: the labels that the model finds likely. */
  List<String> reasons() {
    return privacy()
        .filter(label -> of(label) >= SECONDED)
        .map(label -> "%s: model %.2f".formatted(label.wireName(), of(label)))
        .map(text -> text.replace(',', '.'))
        .toList();
  }
}
