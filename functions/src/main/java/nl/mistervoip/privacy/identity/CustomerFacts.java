package nl.mistervoip.privacy.identity;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Facts that only the customer is likely to know: customer number and amount of the last invoice,
 * in one form however a person writes them, Dutch or English.
 */
final class CustomerFacts {
  private static final String AMOUNT = "last-invoice-amount";
  private static final Pattern NOISE = Pattern.compile("(?i)eur(o|os)?|€|[\\s\\u00A0\\u202F]");
  private static final Pattern MONEY =
      Pattern.compile(
          "-?([0-9]{1,3}(?:[.,'][0-9]{3})+|[0-9]{1,9})(?:[.,](?:([0-9]{1,2})|-{1,2}))?-?");
  private static final int LONGEST = 40;

  private CustomerFacts() {}

  /**
   * The right answer.
   *
   * @param customerNumber as on file
   * @param facts on file, amounts in cents
   * @return its one form; empty when there is no invoice to ask about
   */
  static Optional<String> onFile(String customerNumber, Map<String, String> facts) {
    return Optional.ofNullable(facts.get(AMOUNT))
        .filter(cents -> cents.matches("-?[0-9]{1,12}"))
        .map(cents -> answer(digits(customerNumber), Math.abs(Long.parseLong(cents))));
  }

  /**
   * What a person typed.
   *
   * @return its one form; a text that is never right when it makes no sense
   */
  static String typed(String customerNumber, String amount) {
    return customerNumber.length() > LONGEST || amount.length() > LONGEST
        ? ""
        : cents(amount).map(cents -> answer(digits(customerNumber), cents)).orElse("");
  }

  /** A credit note counts without its sign: people leave it out. */
  static Optional<Long> cents(String amount) {
    Matcher money = MONEY.matcher(NOISE.matcher(amount).replaceAll(""));
    if (!money.matches()) {
      return Optional.empty();
    }
    long euros = Long.parseLong(money.group(1).replaceAll("[.,']", ""));
    String rest = money.group(2) == null ? "" : money.group(2);
    return Optional.of(euros * 100 + Long.parseLong((rest + "00").substring(0, 2)));
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  private static String answer(String number, long cents) {
    return number + "/" + cents;
  }
}
