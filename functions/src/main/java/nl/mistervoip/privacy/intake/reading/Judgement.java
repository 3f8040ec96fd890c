package nl.mistervoip.privacy.intake.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How probable it is that a mail asks for anything of ours, and that it bears each label. The
 * bounds were chosen on the cross-check by writer (mails/README.md).
 *
 * @param any between 0 and 1
 * @param labels between 0 and 1
 */
record Judgement(double any, Map<Label, Double> labels) {
  /**
   * From here on a mail asks for something of ours. Low, because a request too few is an
   * infringement: the lowest bound at which, in the cross-check, still 93 of 100 mails that are
   * read
   */
  private static final double ASKS = 0.12;

  /** From here on a person looks. */
  private static final double PERHAPS = 0.02;

  /** From here on it bears a label. */
  private static final double BEARS = 0.5;

  /** What a machine sends asks for nothing, unless it looks very much like a request. */
  private static final double MACHINE_ASKS = 0.8;

  /** From here on nobody has to look first whether it asks for anything. */
  private static final double SURE_TO_ASK = 0.95;

  /** So much is enough where the rules by themselves read the very same. */
  private static final double SECONDED_TO_ASK = 0.8;

  /** From here on nobody has to look first whether it asks for just this. */
  private static final double SURE_OF_LABELS = 0.7;

  /** Whoever surely names a right asks for something, whatever else the mail is about. */
  private static final double SAID_BY_LABEL = 0.128;

  private static final double WORTH_SAYING = 0.1;

  boolean asks(boolean machine) {
    return machine
        ? any >= MACHINE_ASKS
        : Math.max(any, SAID_BY_LABEL * probability(likeliest())) >= ASKS;
  }

  boolean perhaps() {
    return any >= PERHAPS;
  }

  /** What it asks for when it asks; at least one label, and not only for whom. */
  Set<Label> chosen() {
    Set<Label> chosen =
        labels.keySet().stream()
            .filter(label -> probability(label) >= BEARS)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Label.class)));
    if (chosen.stream().allMatch(label -> label == Label.ON_BEHALF)) {
      chosen.add(likeliest());
    }
    return chosen;
  }

  private double probability(Label label) {
    return labels.getOrDefault(label, 0.0);
  }

  /** The label that fits best. */
  Label likeliest() {
    return labels.keySet().stream()
        .filter(label -> label != Label.ON_BEHALF)
        .max(Comparator.comparingDouble(this::probability))
        .orElse(Label.ACCESS);
  }

  /** The probability of exactly these labels. */
  double of(Collection<Label> exactly) {
    return labels.entrySet().stream()
        .mapToDouble(e -> exactly.contains(e.getKey()) ? e.getValue() : 1 - e.getValue())
        .reduce(1, (a, b) -> a * b);
  }

  /** Whether nobody has to look whether it asks for anything. */
  boolean isSureToAsk(boolean seconded) {
    return any >= (seconded ? SECONDED_TO_ASK : SURE_TO_ASK);
  }

  /** Whether nobody has to look whether it asks for just these. */
  boolean isSureOf(Collection<Label> settled) {
    return of(settled) >= SURE_OF_LABELS;
  }

  /** For a person: the labels that are likely. */
  List<String> reasons() {
    return labels.entrySet().stream()
        .filter(e -> e.getValue() >= WORTH_SAYING)
        .map(
            e ->
                "%s: probability %d %%"
                    .formatted(e.getKey().wireName(), Math.round(100 * e.getValue())))
        .toList();
  }
}
