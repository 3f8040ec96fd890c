package nl.mistervoip.privacy.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known to be the person's own, so that masking leaves it alone. Prints nothing of it. */
final class OwnData {
  private static final Pattern BLANK = Pattern.compile("\\s+");

  /** Digits with the country code; free numbers such as 0800 and four more are the shortest. */
  private static final int SHORTEST = 9;

  private final Set<String> texts = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  private final boolean callsInFull;
  private final boolean sharedLine;
  private final List<String> others = new ArrayList<>();

  OwnData(Collection<String> values) {
    this(values, false, false);
  }

  /**
   * With the numbers that the person called or was called by.
   *
   * @param values the person's own
   * @param callsInFull whether those numbers are shown whole
   * @param sharedLine whether others use the line too
   */
  OwnData(Collection<String> values, boolean callsInFull, boolean sharedLine) {
    this.callsInFull = callsInFull;
    this.sharedLine = sharedLine;
    for (String value : values) {
      texts.add(plain(value));
      String number = number(value);
      if (!number.isEmpty()) {
        numbers.add(number);
      }
    }
  }

  /** Whether a text is one of the person's own values, however it is spaced or capitalised. */
  boolean has(String text) {
    return texts.contains(plain(text));
  }

  /** Whether a phone number is one of the person's own, in national or international form. */
  boolean hasNumber(String text) {
    return numbers.contains(number(text));
  }

  /** With the names of others who use the person's lines; one's own name is not among them. */
  OwnData besides(Collection<String> names) {
    names.stream().filter(name -> !has(name)).forEach(others::add);
    return this;
  }

  /** The names of others who use the person's lines. */
  List<String> others() {
    return List.copyOf(others);
  }

  /** Whether the numbers in the person's own calls are shown whole. */
  boolean callsInFull() {
    return callsInFull;
  }

  /** Whether others use the person's line too, or nobody knows. */
  boolean sharedLine() {
    return sharedLine;
  }

  /** Whether a word is part of one of the person's own values, such as a surname. */
  boolean hasWord(String word) {
    return !word.isBlank() && texts.stream().anyMatch(text -> text.contains(plain(word)));
  }

  @Override
  public String toString() {
    return "OwnData[REDACTED]";
  }

  private static String plain(String text) {
    return BLANK.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The digits after the country code; Dutch numbers alone have a national form here. */
  private static String number(String text) {
    String digits = digits(text);
    boolean withCountry = text.strip().startsWith("+");
    if (!withCountry && digits.startsWith("00")) {
      digits = digits.substring(2);
    } else if (digits.startsWith("0")) {
      digits = "31" + digits.substring(1);
    }
    return digits.length() >= SHORTEST ? digits : "";
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign >= '0' && sign <= '9') {
        digits.append(sign);
      }
    }
    return digits.toString();
  }
}
