package nl.mistervoip.privacy.platform;

/**
 * Turns an identifier into a pseudonym that only the holder of the key can compute (GDPR Art.
 * 4(5)): a list or ledger can be asked about somebody without holding who they are.
 */
@FunctionalInterface
public interface Pseudonyms {
  /**
   * The pseudonym of an identifier; the same identifier always gives the same pseudonym.
   *
   * @param identifier kind and value, such as {@code customer-number:C-1001}
   * @return 64 hexadecimal digits
   */
  String of(String identifier);
}
