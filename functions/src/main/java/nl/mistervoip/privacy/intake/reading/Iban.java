package nl.mistervoip.privacy.intake.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bank account numbers (ISO 13616), checked by remainder 97 (ISO 7064). */
final class Iban {
  private static final Pattern CANDIDATE =
      Pattern.compile("(?<![0-9A-Za-z])[A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]){11,30}");
  private static final int SHORTEST = 15;
  private static final int DUTCH = 18;

  private Iban() {}

  static Optional<String> first(String text) {
    Matcher matcher = CANDIDATE.matcher(text);
    while (matcher.find()) {
      Optional<String> iban = validStart(matcher.group().replace(" ", "").toUpperCase(Locale.ROOT));
      if (iban.isPresent()) {
        return iban;
      }
    }
    return Optional.empty();
  }

  /**
   * The text after a number may have been taken with it: the longest start that checks out is the
   * number.
   */
  private static Optional<String> validStart(String candidate) {
    if (candidate.startsWith("NL")) {
      return candidate.length() >= DUTCH && isValid(candidate.substring(0, DUTCH))
          ? Optional.of(candidate.substring(0, DUTCH))
          : Optional.empty();
    }
    for (int length = candidate.length(); length >= SHORTEST; length--) {
      if (isValid(candidate.substring(0, length))) {
        return Optional.of(candidate.substring(0, length));
      }
    }
    return Optional.empty();
  }

  static boolean isValid(String iban) {
    String turned = iban.substring(4) + iban.substring(0, 4);
    int remainder = 0;
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder == 1;
  }
}
