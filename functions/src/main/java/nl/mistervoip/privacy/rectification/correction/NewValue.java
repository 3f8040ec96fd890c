package nl.mistervoip.privacy.rectification.correction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.MarketingContact;

/** Whether a value is one that a field may hold. Pure. */
final class NewValue {
  private static final int LONGEST = 500;
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern CREDIT_NOTE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/.-]{2,39}");

  private NewValue() {}

  /**
   * The value as it is written.
   *
   * @param field of the map, one that can be corrected
   * @param value as proposed
   * @return the value in the form of the field, or empty when the field cannot hold it
   */
  static Optional<String> of(Field field, String value) {
    String text = value.strip();
    boolean plain =
        !text.isEmpty()
            && text.length() <= LONGEST
            && text.codePoints().noneMatch(Character::isISOControl);
    if (!plain) {
      return Optional.empty();
    }
    return switch (field.correction()) {
      case NO -> Optional.empty();
      case CREDIT_NOTE -> Optional.of(text).filter(CREDIT_NOTE.asMatchPredicate());
      case IN_PLACE -> inPlace(field, text);
    };
  }

  private static Optional<String> inPlace(Field field, String text) {
    return switch (field.kind()) {
      case TEXT, FREE_TEXT -> Optional.of(text);
      case EMAIL -> contact(text, MarketingContact.Channel.MAIL);
      case PHONE -> contact(text, MarketingContact.Channel.PHONE);
      case IBAN -> Optional.of(text.replace(" ", "")).filter(IBAN.asMatchPredicate());
      case DATE -> Optional.of(text).filter(NewValue::isDate);
      case CODE -> Optional.of(text).filter(code -> allowed(field, code));
      case FLAG -> Optional.of(text).filter(flag -> flag.equals("true") || flag.equals("false"));
      case NUMBER, AMOUNT_CENTS, DURATION_SECONDS, BYTES, INSTANT, DOCUMENT, LIST, OBJECT ->
          Optional.empty();
    };
  }

  private static Optional<String> contact(String text, MarketingContact.Channel channel) {
    return MarketingContact.of(text)
        .filter(contact -> contact.channel() == channel)
        .map(MarketingContact::value);
  }

  private static boolean allowed(Field field, String code) {
    return field.values().containsKey(code)
        || (field.values().isEmpty() && code.matches("[a-z0-9_-]{1,20}"));
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException notADate) {
      return false;
    }
  }
}
