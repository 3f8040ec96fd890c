package nl.mistervoip.privacy.intake.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What follows from a mail that was weighed and judged. Pure. */
final class Conclusion {
  /** From here on the model is certain of a topic without a rule. */
  private static final double CERTAIN_TOPIC = 0.6;

  /** From here on a passage by itself is worth a look, whatever the rest is about. */
  private static final double SAID_IN_PASSAGE = 0.6;

  /** A letter names what it wants; below this it is more likely a trick or a pitch. */
  private static final double LIKELY_LETTER = 0.1;

  private final Weighed weighed;
  private final Judgement judgement;
  private final List<Label> settled;
  private final Label topic;

  Conclusion(Weighed weighed, Judgement judgement) {
    this.weighed = weighed;
    this.judgement = judgement;
    settled = settled();
    topic = weighed.isMachine() ? Label.AUTO_REPLY : weighed.whole().topic(weighed.sums());
  }

  /** Whether the rules alone read it: the generators' letters name what they want. */
  private boolean isLetter() {
    return weighed.citesArticle() && !weighed.firm().isEmpty();
  }

  private List<Label> settled() {
    if (isLetter()) {
      return weighed.firm();
    }
    if (!judgement.asks(weighed.isMachine())) {
      return List.of();
    }
    Set<Label> chosen = judgement.chosen();
    if (weighed.viewsDiffer()) {
      // Each view asks for something else: both stand, for a person to see which was meant.
      Set<Label> ruled = LabelRules.settled(weighed.sums(), Weighed.SETTLED);
      chosen.addAll(LabelRules.consistent(ruled, weighed.sums()));
    }
    return List.copyOf(chosen);
  }

  /** The privacy labels, in the order of {@link Label}. */
  List<Label> labels() {
    return settled;
  }

  /** Whether nobody has to look first; a letter only has to be likely to ask for anything. */
  boolean isSure() {
    return isLetter()
        ? judgement.any() >= LIKELY_LETTER
        : !settled.isEmpty() && judgement.isSureToAsk(isSeconded()) && judgement.isSureOf(settled);
  }

  /** Whether the rules by themselves read the same. */
  private boolean isSeconded() {
    return LabelRules.settled(weighed.sums(), Weighed.SETTLED).equals(Set.copyOf(settled));
  }

  /** Beside what was read, whatever a rule speaks for; else what it may ask for all the same. */
  List<Label> suspected() {
    boolean possible = settled.isEmpty() && isPossible();
    boolean hintCounts = possible || !settled.isEmpty();
    Set<Label> guessed = possible ? Set.of(judgement.likeliest()) : Set.of();
    return Stream.of(Label.values())
        .filter(label -> label.isPrivacy() && !settled.contains(label))
        .filter(
            label ->
                weighed.isNegated(label)
                    || weighed.standsBelow(label)
                    || (hintCounts && weighed.sum(label) >= Weighed.HINTED)
                    || guessed.contains(label))
        .toList();
  }

  /** In the whole, or in one passage of a long story. */
  private boolean isPossible() {
    return judgement.perhaps()
        || Clues.labels().anyMatch(label -> weighed.passages().of(label) >= SAID_IN_PASSAGE);
  }

  Label topic() {
    return topic;
  }

  boolean isTopicStrong() {
    return weighed.sum(topic) >= Weighed.SETTLED
        || weighed.whole().of(topic) >= CERTAIN_TOPIC
        || topic == Label.AUTO_REPLY;
  }

  boolean asksService() {
    return LabelRules.asksService(weighed.sumsBesideRights());
  }

  /** In steps of a thousandth: that it asks for these, or for nothing. */
  double confidence() {
    double certainty =
        isLetter() ? 1 : settled.isEmpty() ? 1 - judgement.any() : judgement.of(settled);
    return Math.round(certainty * 1000) / 1000.0;
  }
}
