package nl.mistervoip.privacy.datamap;

import java.time.Instant;

/**
 * The addresses and numbers that get no advertising any more (GDPR Art. 21(3), Tw 11.7): keyed
 * hashes only, so that the list can be asked about somebody and tells of nobody.
 */
public interface SuppressionList {
  /** The id of its store in the data map. */
  String STORE = "suppression-list";

  /**
   * Puts a contact on the list; one that is on it stays as it is, with its first date.
   *
   * @param contact the address or number
   * @param objectedAt since when no advertising may go to it
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  void add(MarketingContact contact, Instant objectedAt);

  /**
   * Whether advertising to a contact is forbidden.
   *
   * @param contact the address or number
   * @return true when it is on the list
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  boolean holds(MarketingContact contact);
}
