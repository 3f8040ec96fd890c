package nl.mistervoip.privacy.intake.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;

/**
 * The identifiers a person gives: found, checked where they can be checked, and written in one
 * form. The keys are those of {@code casefile.Requester}. A BSN is none of them; see {@link
 * BsnMask}.
 */
public final class Identifiers {
  private static final String LABEL =
      "(?i)(?<![\\p{L}])(?:%s)[\\s.:#=]{0,6}(?:is|nr|no|nummer|number)?[\\s.:#=]{0,6}";
  private static final Pattern CUSTOMER =
      Pattern.compile(
          LABEL.formatted(
                  "klant ?-?(?:nummer|nr|no|id)|klantennummer|relatie"
                      + " ?-?(?:nummer|nr)|debiteur(?:en)? ?-?(?:nummer|nr)|customer"
                      + " ?-?(?:number|no|nr|id)|client ?-?(?:number|no)|account ?number")
              + "([0-9][0-9 .-]{2,12}[0-9])(?![0-9])");
  private static final Pattern INVOICE =
      Pattern.compile(
          LABEL.formatted(
                  "factuur ?-?(?:nummer|nr)?|faktuur ?-?(?:nummer|nr)?|invoice"
                      + " ?-?(?:number|no|nr)?")
              + "([A-Za-z]{0,4}[-/]?[0-9][0-9A-Za-z/-]{3,19})");
  private static final Pattern POSTCODE =
      Pattern.compile("(?<![0-9A-Za-z])([1-9][0-9]{3}) ?([A-Z]{2})(?![A-Za-z0-9])");
  private static final Pattern OWN_MAIL =
      Pattern.compile(
          "(?i)(?:mail ?-?adres|e-?mail ?-?adres|email|e-?mail ?-?address|account)[^\\n"
              + "@]{0,40}?[\\s:<(]"
              + "([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5})");

  private Identifiers() {}

  /** The identifiers in a mail, by the keys of {@code casefile.Requester}; each at most once. */
  public static Map<String, String> in(ReadMail mail) {
    StringBuilder text = new StringBuilder(mail.headers().subject()).append('\n');
    mail.views()
        .forEach(
            view ->
                text.append(view.fresh())
                    .append('\n')
                    .append(view.footer())
                    .append('\n')
                    .append(view.forwarded())
                    .append('\n'));
    String whole = text.toString();
    Map<String, String> found = new LinkedHashMap<>();
    put(
        found,
        "email",
        first(OWN_MAIL, whole).or(() -> Optional.of(mail.headers().sender().address())));
    put(
        found,
        "customer-number",
        first(CUSTOMER, whole).map(number -> number.replaceAll("[^0-9]", "")));
    put(found, "phone-number", PhoneNumbers.first(whole));
    put(found, "invoice-number", first(INVOICE, whole));
    put(found, "postcode", postcode(whole));
    put(found, "iban", Iban.first(whole));
    return found;
  }

  private static void put(Map<String, String> found, String key, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> found.put(key, text.strip()));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Not used by PostNL: SA, SD and SS. */
  private static Optional<String> postcode(String text) {
    Matcher matcher = POSTCODE.matcher(text);
    while (matcher.find()) {
      if (!matcher.group(2).matches("S[ADS]")) {
        return Optional.of(matcher.group(1) + " " + matcher.group(2));
      }
    }
    return Optional.empty();
  }
}
