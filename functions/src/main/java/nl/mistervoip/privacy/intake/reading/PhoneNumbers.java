package nl.mistervoip.privacy.intake.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dutch phone numbers in any notation to E.164: nine digits after the zero or +31, by the numbering
 * plan (Nummerplan telefoon- en ISDN-diensten): 010-058 and 070-079 areas, 06 mobile, 084, 085,
 * 087, 088 and 091 services. Numbers of companies to call (0800, 0900) name no person.
 */
final class PhoneNumbers {
  private static final Pattern CANDIDATE =
      Pattern.compile("(?<![0-9A-Za-z@.])(?:\\+|00|\\(|0)[0-9() .\\-/]{8,22}[0-9](?![0-9A-Za-z])");
  private static final Pattern NATIONAL =
      Pattern.compile("(?:[1-57][0-9]|6[1-58]|8[4578]|91)[0-9]{7}");

  private PhoneNumbers() {}

  static Optional<String> first(String text) {
    Matcher matcher = CANDIDATE.matcher(text);
    while (matcher.find()) {
      Optional<String> number = international(matcher.group());
      if (number.isPresent()) {
        return number;
      }
    }
    return Optional.empty();
  }

  static Optional<String> international(String written) {
    String digits = written.replace("(0)", "").replaceAll("[^0-9+]", "");
    String national =
        digits.startsWith("+31")
            ? digits.substring(3)
            : digits.startsWith("0031")
                ? digits.substring(4)
                : digits.startsWith("0") ? digits.substring(1) : "";
    return NATIONAL.matcher(national).matches() ? Optional.of("+31" + national) : Optional.empty();
  }
}
