package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mistervoip.privacy.intake.mail.MachineSign;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.TextView;

/**
 * What the statistical model looks at: words, pairs of neighbouring words, pieces of words, ideas
 * of the lexicon that stand near each other, rules that matched, and signs of the header. Each kind
 * weighs the same in a short mail and in a long one. Features are kept as numbers only, so the
 * model holds no text of anyone.
 */
final class Features {
  /** A power of two; features that share a number are told apart by their company. */
  static final int BUCKETS = 1 << 16;

  private static final int PIECE = 4;
  private static final int IDEAS_WITHIN = 8;
  private static final int LONG_MAIL = 120;

  private final Lexicon lexicon;

  Features(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The features of one view of a mail: bucket to value. */
  Map<Integer, Float> of(ReadMail mail, TextView view, List<Evidence> evidence) {
    Map<Integer, Float> all = new TreeMap<>();
    String subject = mail.headers().subject();
    String text = view.fresh() + "\n\n" + view.forwarded();
    Words words = Words.of(subject + "\n\n" + text);
    add(all, unigrams(words), 1.0);
    add(all, bigrams(words), 0.8);
    add(all, pieces(words), 0.8);
    add(all, prefixed("s:", unigrams(Words.of(subject))), 0.5);
    add(all, ideas(subject + "\n\n" + text), 1.2);
    add(all, facts(mail, view, words), 0.8);
    add(all, rules(evidence), 1.0);
    return all;
  }

  /** Values of one kind together have this length, whatever their number. */
  private static void add(Map<Integer, Float> all, Set<String> kind, double length) {
    float value = (float) (length / Math.sqrt(Math.max(1, kind.size())));
    for (String feature : kind) {
      all.merge(bucket(feature), value, Float::sum);
    }
  }

  /**
   * Deterministic everywhere: {@code String.hashCode} is specified, then mixed (murmur3 fmix32).
   */
  static int bucket(String feature) {
    int h = feature.hashCode();
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return h & (BUCKETS - 1);
  }

  private static Set<String> unigrams(Words words) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      found.add("w:" + shape(words.word(i)));
    }
    return found;
  }

  private static Set<String> bigrams(Words words) {
    Set<String> found = new HashSet<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.sentence(i) == words.sentence(i - 1)) {
        found.add("b:" + shape(words.word(i - 1)) + " " + shape(words.word(i)));
      }
    }
    return found;
  }

  private static Set<String> pieces(Words words) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = "^" + shape(words.word(i)) + "$";
      for (int at = 0; at + PIECE <= word.length(); at++) {
        found.add("p:" + word.substring(at, at + PIECE));
      }
    }
    return found;
  }

  /** Digits say that there is a number, not which. */
  private static String shape(String word) {
    return word.chars().anyMatch(Character::isDigit) ? word.replaceAll("[0-9]", "0") : word;
  }

  private Set<String> ideas(String text) {
    List<Idea> ideas = lexicon.ideas(text);
    Set<String> found = new HashSet<>();
    for (int i = 0; i < ideas.size(); i++) {
      Idea one = ideas.get(i);
      found.add("i:" + one.name());
      for (int j = 0; j < ideas.size(); j++) {
        Idea other = ideas.get(j);
        if (i != j
            && one.sentence() == other.sentence()
            && other.start() >= one.start()
            && other.start() - one.end() <= IDEAS_WITHIN
            && !one.name().equals(other.name())) {
          found.add("i:" + one.name() + ">" + other.name());
        }
      }
    }
    return found;
  }

  /**
   * An idea of the lexicon in a text.
   *
   * @param name which
   * @param start its first word
   * @param end the word after its last
   * @param sentence where
   */
  record Idea(String name, int start, int end, int sentence) {}

  private static Set<String> facts(ReadMail mail, TextView view, Words words) {
    Set<String> found = new HashSet<>();
    found.add("f:any");
    for (MachineSign sign : mail.headers().signs()) {
      found.add("f:" + sign.name());
    }
    String subject = mail.headers().subject().toLowerCase(java.util.Locale.ROOT);
    found.add("f:answer-" + subject.matches("(?s)(re|antw|aw|betr) ?:.*"));
    found.add("f:quotes-" + !view.quoted().isBlank());
    found.add("f:passes-on-" + !view.forwarded().isBlank());
    mail.attachments().forEach(part -> found.add("f:attached-" + part.mimeType()));
    found.add("f:long-" + (words.size() > LONG_MAIL));
    found.add("f:short-" + (words.size() < LONG_MAIL / 6));
    return found;
  }

  private static Set<String> rules(List<Evidence> evidence) {
    Set<String> found = new HashSet<>();
    Map<String, Integer> sums = new HashMap<>();
    for (Evidence one : evidence) {
      found.add("r:" + one.rule().id() + (one.weight() == 0 ? "-not" : ""));
      sums.merge(one.rule().label().wireName(), one.weight(), Integer::sum);
    }
    sums.forEach((label, sum) -> found.add("l:" + label + "-" + Math.min(sum, 3)));
    return found;
  }

  private static Set<String> prefixed(String prefix, Set<String> features) {
    Set<String> all = new HashSet<>();
    new ArrayList<>(features).forEach(feature -> all.add(prefix + feature));
    return all;
  }
}
