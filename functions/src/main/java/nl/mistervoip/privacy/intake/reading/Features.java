package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mistervoip.privacy.intake.mail.MachineSign;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.TextView;

/**
 * What the statistical model looks at: words and pairs of neighbouring words, pieces of words, and
 * signs of the header. Rules are not among them: they are believed or not beside the model, because
 * on the mails that they were made with they look better than they are. Features are kept as
 * numbers only, so the model holds no text of anyone.
 */
final class Features {
  /** A power of two; features that share a number are told apart by their company. */
  static final int BUCKETS = 1 << 17;

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONG_MAIL = 120;

  /** Digits say that there is a number, not which. */
  private static final java.util.regex.Pattern DIGIT = java.util.regex.Pattern.compile("[0-9]");

  private static final java.util.regex.Pattern ANSWER =
      java.util.regex.Pattern.compile("(?s)(re|antw|aw|betr) ?:.*");

  private Features() {}

  /**
   * Features of one kind; together they weigh the same in a short mail and in a long one.
   *
   * @param buckets which, without repetition, in order
   * @param length how much the kind weighs
   */
  record Kind(List<Integer> buckets, double length) {}

  /** The features of one view of a mail. */
  static List<Kind> of(ReadMail mail, TextView view) {
    String subject = mail.headers().subject();
    Words words = Words.of(subject + "\n\n" + view.fresh() + "\n\n" + view.forwarded());
    return List.of(
        new Kind(buckets(phrases(words)), 1),
        new Kind(buckets(pieces(words)), 1),
        new Kind(buckets(facts(mail, view, words)), 0.4));
  }

  private static List<Integer> buckets(Stream<String> features) {
    Set<Integer> distinct = new TreeSet<>();
    features.forEach(feature -> distinct.add(bucket(feature)));
    return List.copyOf(distinct);
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

  private static Stream<String> phrases(Words words) {
    List<String> found = new ArrayList<>();
    String before = "";
    for (int i = 0; i < words.size(); i++) {
      String word = shape(words.word(i));
      found.add("w:" + word);
      if (!before.isEmpty()) {
        found.add("b:" + before + " " + word);
      }
      before = word;
    }
    return found.stream();
  }

  private static Stream<String> pieces(Words words) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = " " + shape(words.word(i)) + " ";
      for (int size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++) {
        for (int at = 0; at + size <= word.length(); at++) {
          found.add("p:" + word.substring(at, at + size));
        }
      }
    }
    return found.stream();
  }

  private static String shape(String word) {
    return DIGIT.matcher(word).replaceAll("0");
  }

  private static Stream<String> facts(ReadMail mail, TextView view, Words words) {
    List<String> found = new ArrayList<>();
    found.add("f:any");
    for (MachineSign sign : mail.headers().signs()) {
      found.add("f:" + sign.name());
    }
    String subject = mail.headers().subject().toLowerCase(Locale.ROOT);
    found.add("f:answer-" + ANSWER.matcher(subject).matches());
    found.add("f:quotes-" + !view.quoted().isBlank());
    found.add("f:passes-on-" + !view.forwarded().isBlank());
    mail.attachments().forEach(part -> found.add("f:attached-" + part.mimeType()));
    found.add("f:long-" + (words.size() > LONG_MAIL));
    found.add("f:short-" + (words.size() < LONG_MAIL / 6));
    return found.stream();
  }
}
