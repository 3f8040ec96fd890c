package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.intake.mail.MachineSign;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.TextView;
import nl.mistervoip.privacy.intake.reading.Concepts.Meaning;
import nl.mistervoip.privacy.intake.reading.Findings.Span;

/**
 * What the statistical model looks at: words and pairs of neighbouring words, pieces of words, what
 * is meant by them ({@link Concepts}), and signs of the header. Rules are not among them: they are
 * believed or not beside the model, because on the mails that they were made with they look better
 * than they are. Features are kept as numbers only, so the model holds no text of anyone.
 */
final class Features {
  /** A power of two; features that share a number are told apart by their company. */
  static final int BUCKETS = 1 << 17;

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONG_MAIL = 120;

  /** How much the facts weigh beside the words. */
  private static final double FACTS = 0.4;

  /** Digits say that there is a number, not which. */
  private static final java.util.regex.Pattern DIGIT = java.util.regex.Pattern.compile("[0-9]");

  private static final java.util.regex.Pattern ANSWER =
      java.util.regex.Pattern.compile("(?s)(re|antw|aw|betr) ?:.*");

  private final Words words;
  private final List<Meaning> meanings;
  private final Map<String, int[]> known = new HashMap<>();

  /** Every word is taken apart once, however often it stands there. */
  Features(Words words) {
    this.words = words;
    this.meanings = Concepts.shipped().in(words);
  }

  /**
   * Features of one kind; together they weigh the same in a short mail and in a long one.
   *
   * @param buckets which, without repetition, in order
   * @param length how much the kind weighs
   */
  record Kind(List<Integer> buckets, double length) {}

  /** All words of one view of a mail, in the order in which they are read. */
  static Words words(ReadMail mail, TextView view) {
    return Words.of(mail.headers().subject() + "\n\n" + view.fresh() + "\n\n" + view.forwarded());
  }

  /** The features of the whole. */
  List<Kind> whole(ReadMail mail, TextView view) {
    return kinds(new Span(0, words.size()), facts(mail, view));
  }

  /** The features of some of the words, as if nothing stood around them. */
  List<Kind> passage(Span span) {
    return kinds(span, List.of("f:answer-false", "f:quotes-false", "f:passes-on-false"));
  }

  private List<Kind> kinds(Span span, List<String> facts) {
    int size = span.end() - span.start();
    List<String> all = new ArrayList<>(facts);
    all.addAll(
        List.of("f:any", "f:long-" + (size > LONG_MAIL), "f:short-" + (size < LONG_MAIL / 6)));
    return List.of(
        new Kind(distinct(phrases(span)), 1),
        new Kind(distinct(pieces(span)), 1),
        new Kind(distinct(concepts(span)), 1),
        new Kind(distinct(all.stream().mapToInt(Features::bucket)), FACTS));
  }

  private static List<Integer> distinct(IntStream buckets) {
    return buckets.sorted().distinct().boxed().toList();
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

  private IntStream phrases(Span span) {
    IntStream.Builder found = IntStream.builder();
    String before = "";
    for (int i = span.start(); i < span.end(); i++) {
      String word = shape(words.word(i));
      found.add(bucket("w:" + word));
      if (!before.isEmpty()) {
        found.add(bucket("b:" + before + " " + word));
      }
      before = word;
    }
    return found.build();
  }

  private IntStream pieces(Span span) {
    return IntStream.range(span.start(), span.end())
        .mapToObj(words::word)
        .distinct()
        .flatMapToInt(word -> IntStream.of(known.computeIfAbsent(word, Features::piecesOf)));
  }

  /** What is meant, and what is meant together in one sentence. */
  private IntStream concepts(Span span) {
    Map<Integer, Set<String>> bySentence = new TreeMap<>();
    for (Meaning meaning : meanings) {
      if (meaning.at() >= span.start() && meaning.at() < span.end()) {
        bySentence
            .computeIfAbsent(meaning.sentence(), any -> new TreeSet<>())
            .add(meaning.concept());
      }
    }
    IntStream.Builder found = IntStream.builder();
    for (Set<String> together : bySentence.values()) {
      for (String one : together) {
        found.add(bucket("c:" + one));
        together.stream()
            .filter(other -> one.compareTo(other) < 0)
            .forEach(other -> found.add(bucket("d:" + one + " " + other)));
      }
    }
    return found.build();
  }

  private static int[] piecesOf(String plain) {
    IntStream.Builder found = IntStream.builder();
    String word = " " + shape(plain) + " ";
    for (int size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++) {
      for (int at = 0; at + size <= word.length(); at++) {
        found.add(bucket("p:" + word.substring(at, at + size)));
      }
    }
    return found.build().toArray();
  }

  /** Everything that one word adds by itself. */
  static IntStream ofWord(String word) {
    return IntStream.concat(IntStream.of(bucket("w:" + shape(word))), IntStream.of(piecesOf(word)));
  }

  private static String shape(String word) {
    return DIGIT.matcher(word).replaceAll("0");
  }

  private static List<String> facts(ReadMail mail, TextView view) {
    List<String> found = new ArrayList<>();
    for (MachineSign sign : mail.headers().signs()) {
      found.add("f:" + sign.name());
    }
    String subject = mail.headers().subject().toLowerCase(Locale.ROOT);
    found.add("f:answer-" + ANSWER.matcher(subject).matches());
    found.add("f:quotes-" + !view.quoted().isBlank());
    found.add("f:passes-on-" + !view.forwarded().isBlank());
    mail.attachments().forEach(part -> found.add("f:attached-" + part.mimeType()));
    return found;
  }
}
