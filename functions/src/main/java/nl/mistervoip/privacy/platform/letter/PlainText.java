package nl.mistervoip.privacy.platform.letter;

import java.util.regex.Pattern;

/** What may stand in a line that is shown to a person, whatever was stored. */
public final class PlainText {
  /**
   * Control characters, and the characters that turn the direction of reading and so can disguise a
   * text.
   */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  private static final Pattern DISGUISE =
      Pattern.compile(
          "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}");

  private PlainText() {}

  /**
   * A text as one line: line ends and control characters become a space, marks that turn the
   * direction of reading go.
   *
   * @param text any text
   * @return one line that every renderer can show
   */
  public static String line(String text) {
    return DISGUISE.matcher(UNSEEN.matcher(text).replaceAll(" ")).replaceAll("").strip();
  }
}
