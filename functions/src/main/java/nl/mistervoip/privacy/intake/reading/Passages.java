package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.intake.reading.Findings.Span;

/**
 * The passages of a text: two sentences each, every sentence in two of them. A request in one
 * sentence of a long story is lost in the whole and plain in its passage.
 */
final class Passages {
  /** A longer text has longer passages, so that reading it takes no longer. */
  static final int MOST = 60;

  /** Fewer words say nothing by themselves. */
  private static final int FEWEST_WORDS = 5;

  private Passages() {}

  static List<Span> of(Words words) {
    List<Integer> starts = sentenceStarts(words);
    int sentences = starts.size() - 1;
    int step = Math.max(1, (sentences + MOST - 1) / MOST);
    List<Span> passages = new ArrayList<>();
    for (int i = 0; i < sentences; i += step) {
      Span span = new Span(starts.get(i), starts.get(Math.min(sentences, i + 2 * step)));
      if (span.end() - span.start() >= FEWEST_WORDS) {
        passages.add(span);
      }
    }
    return List.copyOf(passages);
  }

  /** Where each sentence starts, and behind the last the number of words. */
  private static List<Integer> sentenceStarts(Words words) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i == 0 || words.sentence(i) != words.sentence(i - 1)) {
        starts.add(i);
      }
    }
    starts.add(words.size());
    return starts;
  }
}
