package nl.mistervoip.privacy.intake.reading;

import java.util.Set;

/** Tells whether a sentence ends with a chunk of text between two spaces. */
final class SentenceEnds {
  /** What may stand behind the end of a sentence. */
  private static final String CLOSING = "\"'”’)]";

  private static final int MOST_CLOSING = 4;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "art", "artt", "nr", "no", "tel", "dhr", "mevr", "mw", "dr", "mr", "mrs", "ms", "bijv",
          "bv", "ca", "incl", "excl", "evt", "jl", "resp", "sub", "par", "vgl", "eg", "ie", "etc",
          "ivm", "mbt", "oa", "tav", "tnv", "blz", "st", "ref");

  private SentenceEnds() {}

  /**
   * Whether it ends here.
   *
   * @param chunk as written
   * @param last the last word of the text so far, or empty text
   * @param single whether the chunk is one word
   */
  static boolean isAt(String chunk, String last, boolean single) {
    String end = withoutClosing(chunk);
    if (end.endsWith("!") || end.endsWith("?")) {
      return true;
    }
    boolean shortened = single && (last.length() == 1 || ABBREVIATIONS.contains(last));
    return end.endsWith(".") && !shortened && !isDotted(chunk);
  }

  private static String withoutClosing(String chunk) {
    int end = chunk.length();
    int least = Math.max(0, end - MOST_CLOSING);
    while (end > least && CLOSING.indexOf(chunk.charAt(end - 1)) >= 0) {
      end--;
    }
    return chunk.substring(0, end);
  }

  /** Such as {@code m.b.t.} */
  private static boolean isDotted(String chunk) {
    return chunk.length() >= 4
        && chunk.length() <= 10
        && chunk.charAt(1) == '.'
        && chunk.charAt(3) == '.';
  }
}
