package nl.mistervoip.privacy.intake.reading;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.intake.reading.Findings.Span;

/**
 * A rule of the lexicon, its phrases replaced by set numbers.
 *
 * @param id for the reasons
 * @param label what it speaks for
 * @param weight how much
 * @param kind request or mention
 * @param slots what must be there
 * @param within how many words apart at most
 * @param unless what stops it
 * @param stubborn whether a negation leaves it standing
 */
record Rule(
    String id,
    Label label,
    int weight,
    LexiconFile.Kind kind,
    List<List<Integer>> slots,
    int within,
    List<Integer> unless,
    boolean stubborn) {
  private static final int DEFAULT_WITHIN = 8;
  private static final int VETO_WITHIN = 12;

  static Rule of(LexiconFile.RuleText text, Phrases phrases) {
    return new Rule(
        text.id(),
        Label.ofWireName(text.label()),
        text.weight(),
        text.kind().orElse(LexiconFile.Kind.MENTION),
        text.all().stream().map(phrases::sets).toList(),
        text.within().orElse(DEFAULT_WITHIN),
        phrases.sets(text.unless().orElse(List.of())),
        text.stubborn().orElse(false));
  }

  /** Every place where all that must be there stands together and nothing stops it. */
  List<Match> matches(Findings findings) {
    return slots.getFirst().stream()
        .flatMap(set -> findings.of(set).stream())
        .flatMap(anchor -> completed(findings, anchor).stream())
        .filter(
            match ->
                unless.stream()
                    .noneMatch(set -> findings.near(set, match.whole(), VETO_WITHIN).isPresent()))
        .toList();
  }

  /**
   * A place where a rule matches.
   *
   * @param parts the phrases found, one per slot
   * @param whole the stretch from the first to the last
   */
  record Match(List<Span> parts, Span whole) {}

  private Optional<Match> completed(Findings findings, Span anchor) {
    List<Span> parts = new java.util.ArrayList<>(List.of(anchor));
    Span whole = anchor;
    for (List<Integer> slot : slots.subList(1, slots.size())) {
      Span base = whole;
      Optional<Span> nearest =
          slot.stream()
              .flatMap(set -> findings.near(set, base, within).stream())
              .min(java.util.Comparator.comparingInt(base::distanceTo));
      if (nearest.isEmpty()) {
        return Optional.empty();
      }
      parts.add(nearest.get());
      whole = whole.with(nearest.get());
    }
    return Optional.of(new Match(List.copyOf(parts), whole));
  }
}
