package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.intake.reading.Findings.Span;

/**
 * The rules over words: finds in a text what speaks for which label. Deterministic, without
 * network, safe to share.
 */
public final class Lexicon {
  /** How many words before a match a negation may stand. */
  private static final int NEGATION_WITHIN = 2;

  private final List<Rule> rules;
  private final PhraseTree tree;
  private final Spelling spelling;
  private final List<Integer> negation;
  private final List<Integer> notNegation;
  private final List<Integer> past;
  private final List<Integer> rightsTalk;

  private Lexicon(LexiconFile file) {
    Phrases phrases = new Phrases(withIdeas(file));
    rules = file.rules().stream().map(rule -> Rule.of(rule, phrases)).toList();
    negation = phrases.sets(file.negation());
    notNegation = phrases.sets(file.notNegation());
    past = phrases.sets(file.past());
    rightsTalk = phrases.sets(file.rightsTalk());
    tree = phrases.tree();
    Set<String> known = new HashSet<>(tree.exactWords());
    known.addAll(file.notMisspelt());
    spelling = new Spelling(file.fuzzy(), known);
  }

  /** Rules may name an idea as {@code @i-name}. */
  private static Map<String, List<String>> withIdeas(LexiconFile file) {
    Map<String, List<String>> groups = new java.util.HashMap<>(file.groups());
    file.ideas()
        .forEach((name, list) -> groups.put("i-" + name, list.stream().map(Words::plain).toList()));
    return groups;
  }

  /** The lexicon that ships with the code. */
  public static Lexicon load() {
    return new Lexicon(LexiconFile.load());
  }

  /** Whether a phrase has this word. */
  boolean has(String word) {
    return tree.has(word);
  }

  /** What a part of a mail says; at most the strongest match of each rule in each sentence. */
  List<Evidence> evidence(String view, String part, String text) {
    Findings findings = tree.find(Words.of(text), spelling);
    List<Evidence> all = new ArrayList<>();
    for (Rule rule : rules) {
      for (Rule.Match match : rule.matches(findings)) {
        all.add(
            weighed(
                new Evidence(
                    rule,
                    view,
                    part,
                    findings.sentenceOf(match.whole()),
                    rule.weight(),
                    words(findings, match),
                    ""),
                match,
                findings));
      }
    }
    return SentenceTalk.demoted(all, sentences(rightsTalk, findings), sentences(past, findings));
  }

  private Evidence weighed(Evidence evidence, Rule.Match match, Findings findings) {
    boolean negated = !evidence.rule().stubborn() && isNegated(match, findings);
    return negated ? evidence.counting(0, "negated") : evidence;
  }

  private boolean isNegated(Rule.Match match, Findings findings) {
    return negation.stream()
        .flatMap(set -> findings.of(set).stream())
        .filter(span -> findings.sentenceOf(span) == findings.sentenceOf(match.whole()))
        .filter(
            span ->
                match.parts().stream()
                    .noneMatch(part -> part.distanceTo(span) == 0 && overlaps(part, span)))
        .filter(span -> reaches(span, match.whole(), findings))
        .anyMatch(
            span ->
                notNegation.stream()
                    .flatMap(set -> findings.of(set).stream())
                    .noneMatch(other -> overlaps(other, span)));
  }

  /**
   * A negation just before or within the match, or right behind it at the end of the sentence ("...
   * niet.").
   */
  private static boolean reaches(Span negation, Span match, Findings findings) {
    boolean before =
        negation.end() <= match.start() && match.start() - negation.end() <= NEGATION_WITHIN;
    boolean within = negation.start() >= match.start() && negation.end() <= match.end();
    boolean last =
        negation.end() >= findings.words().size()
            || findings.words().sentence(negation.end()) != findings.sentenceOf(match);
    boolean behind = negation.start() >= match.end() && negation.start() - match.end() <= 1 && last;
    return before || within || behind;
  }

  private static boolean overlaps(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static Set<Integer> sentences(List<Integer> sets, Findings findings) {
    return sets.stream()
        .flatMap(set -> findings.of(set).stream())
        .map(findings::sentenceOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String words(Findings findings, Rule.Match match) {
    return match.parts().stream()
        .map(
            part ->
                String.join(
                    " ",
                    java.util.stream.IntStream.range(part.start(), part.end())
                        .mapToObj(findings.words()::word)
                        .toList()))
        .collect(Collectors.joining("' + '"));
  }
}
