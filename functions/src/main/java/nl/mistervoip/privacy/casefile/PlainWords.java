package nl.mistervoip.privacy.casefile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand in words that an administrator sets for everybody to read: letters of Dutch and
 * English with usual signs, and no address but the company's own. So there is no markup, nothing
 * that turns the direction of reading, no look-alike of another alphabet and no place that software
 * would fill. Pure.
 */
final class PlainWords {
  /** Letters up to Latin Extended-A, digits, and the signs of a sentence. */
  private static final Pattern UNUSUAL =
      Pattern.compile("[^A-Za-z\\u00C0-\\u017F0-9 \\n.,:;!?'’\"“”‘()/&+–—@€-]");

  private static final Pattern SCHEME = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*:\\S");
  private static final Pattern OWN_SCHEME = Pattern.compile("(?i)https://");

  /** What a mail program makes a link of: names with a dot between. */
  private static final Pattern DOTTED =
      Pattern.compile("[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}");

  private PlainWords() {}

  /**
   * A text as it is kept: composed letters, one kind of line end, no spaces at the ends of lines.
   *
   * @param text as it was typed
   */
  static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\R", "\n")
        .replaceAll("[\\t\\u00A0]", " ")
        .replaceAll(" +(?=\\n|$)", "")
        .replaceAll("\\n{2,}", "\n")
        .strip();
  }

  /**
   * What is wrong with a text.
   *
   * @param name of the field, for who mends it
   * @param text tidied; empty text is no fault
   * @param longest in characters
   * @param domain the company's own, lower case; empty when no address at all may stand in it
   * @return one line for each fault, none of which quotes the text
   */
  static List<String> faults(String name, String text, int longest, Optional<String> domain) {
    List<String> faults = new ArrayList<>();
    if (text.length() > longest) {
      faults.add(name + " has at most " + longest + " characters.");
    }
    if (UNUSUAL.matcher(text).find()) {
      faults.add(name + " is plain words: letters of Dutch and English, digits and usual signs.");
    }
    if (!onlyOwnAddresses(text, domain)) {
      faults.add(
          name
              + domain
                  .map(own -> " names no other web or mail address than those of " + own + ".")
                  .orElse(" names no web or mail address."));
    }
    return faults;
  }

  private static boolean onlyOwnAddresses(String text, Optional<String> domain) {
    Matcher names = DOTTED.matcher(text);
    while (names.find()) {
      String name = names.group().toLowerCase(Locale.ROOT);
      if (domain.filter(own -> name.equals(own) || name.endsWith("." + own)).isEmpty()) {
        return false;
      }
    }
    return !SCHEME.matcher(ownLinks(text, domain)).find();
  }

  /** Addresses that begin with https and the own domain are let through; no other scheme is. */
  private static String ownLinks(String text, Optional<String> domain) {
    return domain
        .map(own -> OWN_SCHEME.pattern() + "(?=(?:[a-z0-9-]+\\.)*" + Pattern.quote(own) + "\\b)")
        .map(own -> text.replaceAll(own, " "))
        .orElse(text);
  }
}
