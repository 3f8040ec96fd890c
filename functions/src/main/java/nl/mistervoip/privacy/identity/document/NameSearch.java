package nl.mistervoip.privacy.identity.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/**
 * Searches the lines of a page for an expected name. The machine-readable zone holds the name too,
 * as SURNAME GIVEN on one line; that one is never taken.
 */
final class NameSearch {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final double NEAR = 6;

  private final ExpectedName name;

  NameSearch(ExpectedName name) {
    this.name = name;
  }

  /** The surname, and the given name near it; empty when the surname was not found. */
  List<Span> in(List<TextLine> lines) {
    List<Span> surnames = new ArrayList<>();
    List<Span> given = new ArrayList<>();
    for (TextLine line : lines) {
      List<Word> words = words(line);
      Optional<Span> surname = surname(line, words);
      Optional<Span> first =
          name.given().isEmpty() ? Optional.empty() : one(line, words, name.given());
      if (!zone(surname, first)) {
        surname.ifPresent(surnames::add);
        first.ifPresent(given::add);
      }
    }
    return surnames.stream().min(best()).map(found -> with(found, given)).orElse(List.of());
  }

  private static List<Span> with(Span surname, List<Span> given) {
    double near = NEAR * surname.line().box().height();
    List<Span> result = new ArrayList<>(List.of(surname));
    given.stream()
        .filter(span -> Math.abs(span.top() - surname.top()) < near)
        .filter(span -> !span.line().equals(surname.line()) || span.to() <= surname.from())
        .min(best())
        .ifPresent(result::add);
    return result;
  }

  private static Comparator<Span> best() {
    return Comparator.comparingInt(Span::distance).thenComparingDouble(Span::top);
  }

  /** Whether the given name follows the surname on its line, as in the machine-readable zone. */
  private static boolean zone(Optional<Span> surname, Optional<Span> given) {
    return surname.isPresent()
        && given.isPresent()
        && given.orElseThrow().from() >= surname.orElseThrow().to();
  }

  private record Word(int from, int to, String text) {}

  private static List<Word> words(TextLine line) {
    String text = Spelling.folded(line.text());
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.start(), matcher.end(), matcher.group()));
    }
    return words;
  }

  private Optional<Span> surname(TextLine line, List<Word> words) {
    Optional<Span> best = Optional.empty();
    for (String surname : name.surnames()) {
      Optional<Span> found = whole(line, words, surname);
      if (found.isPresent()) {
        best = Optional.of(best.isEmpty() ? found.get() : joined(best.get(), found.get()));
      }
    }
    return best.map(span -> withPrefixes(span, words));
  }

  /**
   * A reader of narrow letters loses spaces: prefixes, or the last of them, may be joined to it.
   */
  private Optional<Span> whole(TextLine line, List<Word> words, String surname) {
    Optional<Span> found = one(line, words, surname);
    for (int from = 0; found.isEmpty() && from < name.prefixes().length(); from++) {
      found = one(line, words, name.prefixes().substring(from) + surname);
    }
    return found;
  }

  private static Span joined(Span one, Span other) {
    int from = Math.min(one.from(), other.from());
    int to = Math.max(one.to(), other.to());
    return new Span(one.line(), from, to, Math.min(one.distance(), other.distance()));
  }

  private static Optional<Span> one(TextLine line, List<Word> words, String wanted) {
    return words.stream()
        .filter(word -> Math.abs(word.text().length() - wanted.length()) <= 2)
        .map(word -> span(line, word, Spelling.distance(word.text(), wanted)))
        .filter(span -> span.distance() <= Spelling.tolerance(wanted.length()))
        .min(Comparator.comparingInt(Span::distance));
  }

  private static Span span(TextLine line, Word word, int distance) {
    return new Span(line, word.from(), word.to(), distance);
  }

  private Span withPrefixes(Span span, List<Word> words) {
    int from = span.from();
    for (Word word : words.reversed()) {
      if (word.to() <= from && from - word.to() <= 2 && prefix(word.text())) {
        from = word.from();
      }
    }
    return new Span(span.line(), from, span.to(), span.distance());
  }

  private boolean prefix(String word) {
    return ExpectedName.prefix(word) || (word.length() > 1 && name.prefixes().contains(word));
  }
}
