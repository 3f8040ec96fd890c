package nl.mistervoip.privacy.intake.mail;

import java.util.Locale;

/**
 * A mail address with the name beside it.
 *
 * @param address in lower case, empty text when there is none
 * @param name the display name, empty text when there is none
 */
public record MailAddress(String address, String name) {
  /** Normalises the address. */
  public MailAddress {
    address = address.strip().toLowerCase(Locale.ROOT);
  }

  /** The part after the at sign, empty text when there is none. */
  public String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** The part before the at sign. */
  public String local() {
    return address.contains("@") ? address.substring(0, address.lastIndexOf('@')) : address;
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
