package nl.mistervoip.privacy.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Burgerservicenummers that people send unasked. We have no ground to keep one (UAVG Art. 46), so
 * it is overwritten in every copy we make. It is one when it passes the eleven test and the text
 * calls it one.
 */
public final class BsnMask {
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:bsn|burger ?service ?-?(?:nummer|nr)|sofi ?-?(?:nummer|nr)|citizen"
              + " service number)[^0-9\\n"
              + "]{0,30}([0-9](?:[ .-]?[0-9]){7,8})(?![0-9])");
  private static final Pattern BEFORE_WORD =
      Pattern.compile(
          "(?i)(?<![0-9])([0-9](?:[ .-]?[0-9]){8})(?![0-9])[^0-9\\n]{0,24}(?<!\\p{L})"
              + "(?:bsn|burger ?service|sofi ?-?n|citizen service)");
  private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

  private BsnMask() {}

  /** The numbers as written in a text. */
  public static Set<String> in(String text) {
    Set<String> found = new HashSet<>();
    for (Pattern pattern : List.of(IN_TEXT, BEFORE_WORD)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (passesElevenTest(matcher.group(1).replaceAll("[^0-9]", ""))) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  /** A text with each BSN in it overwritten by stars. */
  public static String masked(String text) {
    String masked = text;
    for (String number : in(text)) {
      masked = masked.replace(number, stars(number));
    }
    return masked;
  }

  /**
   * A raw mail with the numbers overwritten, also where a part is in base64; every other byte stays
   * as it is. A part in quoted-printable holds digits as themselves.
   */
  public static byte[] maskedRaw(byte[] raw, Set<String> numbers) {
    if (numbers.isEmpty()) {
      return raw;
    }
    String octets = new String(raw, StandardCharsets.ISO_8859_1);
    for (String number : longestFirst(numbers)) {
      octets = octets.replace(number, stars(number));
    }
    return maskedBase64(octets, numbers).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Runs of lines in the alphabet of base64 are decoded, masked, and put back line by line. */
  private static String maskedBase64(String octets, Set<String> numbers) {
    StringBuilder out = new StringBuilder(octets.length());
    StringBuilder block = new StringBuilder();
    for (int start = 0; start < octets.length(); ) {
      int newline = octets.indexOf('\n', start);
      int end = newline < 0 ? octets.length() : newline + 1;
      String line = octets.substring(start, end);
      if (isBase64(line)) {
        block.append(line);
      } else {
        out.append(maskedBlock(block.toString(), numbers)).append(line);
        block.setLength(0);
      }
      start = end;
    }
    return out.append(maskedBlock(block.toString(), numbers)).toString();
  }

  private static boolean isBase64(String line) {
    String packed = line.strip();
    return packed.length() >= 4
        && packed
            .chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=');
  }

  private static String maskedBlock(String block, Set<String> numbers) {
    if (block.isEmpty()) {
      return block;
    }
    String content =
        new String(Base64.getMimeDecoder().decode(padded(block)), StandardCharsets.ISO_8859_1);
    String masked = content;
    for (String number : longestFirst(numbers)) {
      masked = masked.replace(number, stars(number));
    }
    return masked.equals(content)
        ? block
        : rewrapped(
            block,
            Base64.getEncoder().encodeToString(masked.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** The whole quartets of a block up to its first padding. */
  private static String padded(String block) {
    String packed = block.replaceAll("[\\r\\n\\s]", "");
    int padding = packed.indexOf('=');
    String body =
        padding < 0
            ? packed
            : packed.substring(0, Math.min(packed.length(), (padding / 4 + 1) * 4));
    return body.substring(0, body.length() / 4 * 4);
  }

  private static String rewrapped(String block, String packed) {
    StringBuilder out = new StringBuilder(block.length());
    int next = 0;
    for (int i = 0; i < block.length(); i++) {
      boolean lineEnd = block.charAt(i) == '\r' || block.charAt(i) == '\n';
      out.append(lineEnd || next >= packed.length() ? block.charAt(i) : packed.charAt(next++));
    }
    return out.toString();
  }

  private static List<String> longestFirst(Set<String> numbers) {
    List<String> sorted = new ArrayList<>(numbers);
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return sorted;
  }

  private static String stars(String number) {
    return number.replaceAll("[0-9]", "*");
  }

  private static boolean passesElevenTest(String digits) {
    String nine = digits.length() == 8 ? "0" + digits : digits;
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (nine.charAt(i) - '0');
    }
    return sum % 11 == 0 && sum != 0;
  }
}
