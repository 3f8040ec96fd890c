package nl.mistervoip.privacy.erasure;

/**
 * Turns an identifier into a pseudonym that only the holder of the key can compute (GDPR Art.
 * 4(5)): the ledger can be asked "was this customer erased?" without holding a customer number.
 */
@FunctionalInterface
interface Pseudonyms {
  /**
   * The pseudonym of an identifier; the same identifier always gives the same pseudonym.
   *
   * @param identifier kind and value, such as {@code customer-number:C-1001}
   * @return 64 hexadecimal digits
   */
  String of(String identifier);
}
