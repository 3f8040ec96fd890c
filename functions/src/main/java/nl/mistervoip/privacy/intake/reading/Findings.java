package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the phrases of the lexicon stand in a text. */
final class Findings {
  /**
   * A stretch of words.
   *
   * @param start the first word
   * @param end the word after the last
   */
  record Span(int start, int end) {
    int distanceTo(Span other) {
      return Math.max(0, Math.max(other.start - end, start - other.end));
    }

    Span with(Span other) {
      return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
  }

  /**
   * A phrase that stands in a text more often than this is counted no further: it says nothing new.
   */
  private static final int MOST = 500;

  private final Words words;
  private final Map<Integer, List<Span>> spans = new HashMap<>();

  Findings(Words words) {
    this.words = words;
  }

  void add(int set, int start, int end) {
    List<Span> list = spans.computeIfAbsent(set, any -> new ArrayList<>());
    if (list.size() < MOST) {
      list.add(new Span(start, end));
    }
  }

  List<Span> of(int set) {
    return Collections.unmodifiableList(spans.getOrDefault(set, List.of()));
  }

  /**
   * The occurrence of a set nearest to a span and in the same sentence, at most so many words away.
   */
  Optional<Span> near(int set, Span span, int within) {
    Optional<Span> best = Optional.empty();
    for (Span candidate : of(set)) {
      int distance = candidate.distanceTo(span);
      boolean nearer = best.isEmpty() || distance < best.get().distanceTo(span);
      if (distance <= within
          && nearer
          && words.sentence(candidate.start()) == words.sentence(span.start())) {
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** Whether a set occurs in the sentence of a span, anywhere. */
  boolean inSentenceOf(int set, Span span) {
    return of(set).stream()
        .anyMatch(other -> words.sentence(other.start()) == words.sentence(span.start()));
  }

  int sentenceOf(Span span) {
    return words.sentence(span.start());
  }

  Words words() {
    return words;
  }
}
