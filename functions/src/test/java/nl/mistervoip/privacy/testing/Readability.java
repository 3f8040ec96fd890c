package nl.mistervoip.privacy.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.request.Language;

/**
 * How easily a text reads: Flesch for English (206.835 - 1.015 w/s - 84.6 syl/w), Flesch-Douma for
 * Dutch (206.84 - 0.93 w/s - 77 syl/w). 60 and more is plain language.
 */
public final class Readability {
  private static final Pattern SENTENCE = Pattern.compile("[.!?:]+(\\s|$)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
  private static final Pattern DUTCH =
      Pattern.compile("aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyëïéèöü]");
  private static final Pattern ENGLISH = Pattern.compile("[aeiouy]+");

  private Readability() {}

  /**
   * The score of a text.
   *
   * @param text plain sentences
   * @param language of the text
   * @return about 0 (hard) to 100 (easy)
   */
  public static double score(String text, Language language) {
    List<String> words = WORD.matcher(text).results().map(m -> m.group()).toList();
    long sentences =
        Math.max(1, Arrays.stream(SENTENCE.split(text)).filter(part -> !part.isBlank()).count());
    double length = (double) words.size() / sentences;
    double syllables =
        (double) words.stream().mapToLong(word -> syllables(word, language)).sum() / words.size();
    return language == Language.NL
        ? 206.84 - 0.93 * length - 77 * syllables
        : 206.835 - 1.015 * length - 84.6 * syllables;
  }

  /**
   * How long each sentence of a text is.
   *
   * @param text plain sentences
   * @return number of words, sentence by sentence
   */
  public static List<Integer> sentences(String text) {
    return Arrays.stream(SENTENCE.split(text))
        .map(sentence -> (int) WORD.matcher(sentence).results().count())
        .filter(words -> words > 0)
        .toList();
  }

  private static long syllables(String word, Language language) {
    String lower = word.toLowerCase(Locale.ROOT);
    // A silent e at the end of an English word is no syllable.
    String spoken =
        language == Language.EN && lower.length() > 2 && !lower.endsWith("le")
            ? lower.replaceFirst("e$|(?<=[^td])ed$|(?<=[^sxz])es$", "")
            : lower;
    Matcher vowels = (language == Language.NL ? DUTCH : ENGLISH).matcher(spoken);
    return Math.max(1, vowels.results().count());
  }
}
