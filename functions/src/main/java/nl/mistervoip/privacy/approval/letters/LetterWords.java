package nl.mistervoip.privacy.approval.letters;

import java.util.regex.Pattern;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Param;

/**
 * What a person of the team may add to a letter in words of their own: plain words. The rest of a
 * letter (grounds, dates, how to complain) is not theirs to change.
 */
public final class LetterWords {
  /** In characters; a page of a letter. */
  public static final int LONGEST = 2000;

  private static final int LONGEST_DIGEST = 200;

  /** What may be said in a letter beside what it has to say. */
  public static final Param ADDITION =
      Param.optional("addition", LONGEST, "To the letter, in plain words.");

  /** The letter that was looked at before. */
  public static final Param LETTER =
      Param.optional("letter", LONGEST_DIGEST, "Of the letter that was seen; no other goes out.");

  private static final int MOST_DIGITS = 7;

  private static final Pattern MARKUP = Pattern.compile("[<>]|&[a-zA-Z#][a-zA-Z0-9]*;");

  /** What a mail program makes a link of: a scheme, www, or a name with a dot in it. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:https?|ftp|mailto|tel|data|javascript):|\\bwww\\.|[\\p{L}\\d-]+\\.\\p{L}{2,}");

  /** A mail reader shows no line ends of other kinds, and nothing that turns the text round. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]|[\\p{Cf}\\p{Cs}\\p{Co}]");

  /** Dates and spans of years have as many digits as a phone number and are none. */
  private static final Pattern DATES =
      Pattern.compile(
          "\\b\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b"
              + "|\\b(?:19|20)\\d{2}\\s?[-–]\\s?(?:19|20)\\d{2}\\b");

  private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .()/-]{0,2}\\d)*");

  private LetterWords() {}

  /**
   * Words that a letter can carry.
   *
   * @param text as the person wrote it; may be empty
   * @return the same
   * @throws ConsoleProblem 400, saying what does not fit
   */
  public static String checked(String text) {
    require(text.length() <= LONGEST, "Write at most " + LONGEST + " characters.");
    require(!UNSEEN.matcher(text).find(), "Leave out characters that cannot be seen.");
    require(!MARKUP.matcher(text).find(), "Write plain words, no HTML.");
    require(
        !LINK.matcher(text).find(),
        "Leave out links and mail addresses, and put a space after a full stop.");
    require(
        !hasLongNumber(text),
        "Leave out phone numbers, BSN and other long numbers: the letter travels by mail.");
    return text;
  }

  private static boolean hasLongNumber(String text) {
    return NUMBER
        .matcher(DATES.matcher(text).replaceAll(" x "))
        .results()
        .anyMatch(found -> found.group().replaceAll("\\D", "").length() > MOST_DIGITS);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw ConsoleProblem.unfit(otherwise);
    }
  }
}
