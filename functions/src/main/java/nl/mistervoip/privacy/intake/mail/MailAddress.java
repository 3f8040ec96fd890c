package nl.mistervoip.privacy.intake.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mail address with the name beside it.
 *
 * @param address in lower case, empty text when there is none
 * @param name the display name, empty text when there is none
 */
public record MailAddress(String address, String name) {
  private static final Set<Character.UnicodeScript> LOOKALIKE =
      Set.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC);

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

  /**
   * Whether one word of the address or the name mixes Latin letters with Greek or Cyrillic ones,
   * which look the same. No one writes so; forgers do.
   */
  public boolean isMixedScript() {
    return Arrays.stream((address + " " + name).split("[^\\p{L}]+"))
        .map(MailAddress::scripts)
        .anyMatch(found -> found.contains(Character.UnicodeScript.LATIN) && found.size() > 1);
  }

  private static Set<Character.UnicodeScript> scripts(String word) {
    return word.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .filter(LOOKALIKE::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
