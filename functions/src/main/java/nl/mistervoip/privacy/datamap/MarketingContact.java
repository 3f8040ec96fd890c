package nl.mistervoip.privacy.datamap;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address or number that advertising could go to, written in the one form in which it is
 * compared. Prints nothing of it.
 *
 * @param channel how advertising would reach it
 * @param value a mail address in small letters, or a phone number in E.164 form
 */
public record MarketingContact(Channel channel, String value) {
  /** How advertising reaches someone. */
  public enum Channel {
    /** By mail to an address. */
    MAIL,
    /** By a call or text message to a number. */
    PHONE
  }

  /** RFC 5321 4.5.3.1.3: a path has at most 256 octets, two of which are its brackets. */
  private static final int LONGEST_ADDRESS = 254;

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
  private static final Pattern SEPARATORS = Pattern.compile("\\(0\\)|[\\s().\\-/]");

  /** ITU-T E.164 6.1: at most 15 digits. */
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  /**
   * Reads an address or number. Letter case of an address does not count, although RFC 5321 2.4
   * lets it: nobody objects for one spelling only. Numbers without a country are Dutch.
   *
   * @param text as stored or as somebody wrote it
   * @return the contact, or empty when the text is neither an address nor a number
   */
  public static Optional<MarketingContact> of(String text) {
    String written = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    return written.contains("@") ? address(written) : number(written);
  }

  private static Optional<MarketingContact> address(String written) {
    String address = written.toLowerCase(Locale.ROOT);
    return address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches()
        ? Optional.of(new MarketingContact(Channel.MAIL, address))
        : Optional.empty();
  }

  private static Optional<MarketingContact> number(String written) {
    String digits = SEPARATORS.matcher(written).replaceAll("");
    String number =
        digits.startsWith("00")
            ? "+" + digits.substring(2)
            : digits.startsWith("0") ? "+31" + digits.substring(1) : digits;
    return E164.matcher(number).matches()
        ? Optional.of(new MarketingContact(Channel.PHONE, number))
        : Optional.empty();
  }

  /**
   * What is hashed: the channel stands in it, so that no two kinds can ever be the same text.
   *
   * @return channel and value; personal data
   */
  public String canonical() {
    return channel.name().toLowerCase(Locale.ROOT) + ":" + value;
  }

  @Override
  public String toString() {
    return "MarketingContact[" + channel + " REDACTED]";
  }
}
