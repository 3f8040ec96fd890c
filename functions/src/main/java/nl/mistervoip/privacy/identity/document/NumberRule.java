package nl.mistervoip.privacy.identity.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that may be a BSN or the number of a document. Which of both a number is cannot always be
 * told, so most count for both; the eleven-test of the BSN makes sure, and is never required.
 */
final class NumberRule {
  private static final Pattern DATE =
      Pattern.compile(
          // A reader may lose one of the two dots.
          "[0-3]?\\d\\s?[.\\-/]\\s?[01]?\\d\\s?[.\\-/]?\\s?(19|20)\\d\\d"
              + "|[0-3]?\\d\\s?[.\\-/]?\\s?[01]\\d\\s?[.\\-/]\\s?(19|20)\\d\\d"
              + "|[0-3]?\\d\\s?[A-Za-z]{3,9}(/[A-Za-z]{3,9})?\\s?(19|20)\\d\\d");
  private static final Pattern RUN =
      Pattern.compile("[A-Za-z0-9|!]*\\d[A-Za-z0-9|!]*|\\d{2,4}([ .]\\d{2,4}){1,3}");
  private static final Pattern GROUPED = Pattern.compile("\\d{2,4}(?:[ .]{1,2}\\d{2,4}){1,3}");
  private static final Pattern DOCUMENT = Pattern.compile("[A-Z]{2}[A-Z0-9]{6}[0-9OISBZ]");
  // What a cover left of a number: four digits by themselves that are no year.
  private static final Pattern REST =
      Pattern.compile("(?<![\\w.,/-])(?!(19|20)\\d\\d)\\d{4}(?![\\w.,/-])");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

  private static final int BSN = 9;
  private static final int LICENCE = 10;

  /**
   * A number on a line.
   *
   * @param from index of its first character
   * @param to index after its last
   * @param document whether it may be the number of a document
   * @param bsn whether it may be a BSN
   */
  record Found(int from, int to, Verdict document, Verdict bsn) {}

  private NumberRule() {}

  static List<Found> in(String text) {
    String dateless = blanked(DATE, text);
    List<Found> found = new ArrayList<>();
    for (Pattern pattern : List.of(RUN, GROUPED)) {
      Matcher matcher = pattern.matcher(dateless);
      while (matcher.find()) {
        Found number = judged(matcher.group(), matcher.start());
        if (number.document().countsAsVisible() || number.bsn().countsAsVisible()) {
          found.add(number);
        }
      }
    }
    Matcher rest = REST.matcher(dateless);
    while (rest.find()) {
      found.add(new Found(rest.start(), rest.end(), Verdict.UNSURE, Verdict.UNSURE));
    }
    return found;
  }

  private static Found judged(String run, int start) {
    String packed = run.replaceAll("[ .]", "");
    String digits = digits(packed);
    long real = packed.chars().filter(Character::isDigit).count();
    boolean mostly = real >= 5 && digits.length() == packed.length();
    Verdict bsn = mostly ? bsn(digits) : Verdict.NOT_SEEN;
    return new Found(start, start + run.length(), document(run, packed, real, mostly), bsn);
  }

  private static Verdict document(String run, String packed, long real, boolean mostly) {
    boolean grouped = run.length() != packed.length();
    if (real == packed.length() && real == BSN && passes(packed)) {
      // Numbers of documents begin with letters, those of licences have ten digits.
      return Verdict.NOT_SEEN;
    }
    if (!grouped && ((DOCUMENT.matcher(packed).matches() && real >= 2) || (mostly && real >= 10))) {
      return Verdict.VISIBLE;
    }
    long telling = blanked(YEAR, packed).chars().filter(Character::isDigit).count();
    boolean number = packed.length() >= 5 && telling >= 3 && (!grouped || real >= 7);
    return number ? Verdict.UNSURE : Verdict.NOT_SEEN;
  }

  private static Verdict bsn(String digits) {
    if ((digits.length() == 8 && passes("0" + digits))
        || (digits.length() == 9 && passes(digits))) {
      return Verdict.VISIBLE;
    }
    if (digits.length() == LICENCE) {
      return holdsBsn(digits) ? Verdict.UNSURE : Verdict.NOT_SEEN;
    }
    return digits.length() >= 5 ? Verdict.UNSURE : Verdict.NOT_SEEN;
  }

  /** Whether some nine digits in a row pass the eleven-test. */
  static boolean holdsBsn(String digits) {
    for (int from = 0; from + 9 <= digits.length(); from++) {
      if (passes(digits.substring(from, from + 9))) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(String nine) {
    int sum = -(nine.charAt(8) - '0');
    for (int index = 0; index < 8; index++) {
      sum += (9 - index) * (nine.charAt(index) - '0');
    }
    return sum % 11 == 0;
  }

  /** Characters that a reader takes for digits become those digits; others drop out. */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int at = "OoDQIl|!ZSsGBg".indexOf(character);
      if (at >= 0) {
        digits.append("00001111255689".charAt(at));
      } else if (Character.isDigit(character)) {
        digits.append(character);
      }
    }
    return digits.toString();
  }

  private static String blanked(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }
}
