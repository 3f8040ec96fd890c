package nl.mistervoip.privacy.datamap;

import java.util.List;

/**
 * How a store's items are erased on request (GDPR Art. 17).
 *
 * @param method what is done with an item
 * @param keep the fields that stay when the method is {@link Method#REDUCE}; empty otherwise
 * @param order stores are erased from low to high: what hangs on others first, identifiers last
 * @param necessity when an item may not go yet although the person asks; the first that applies
 *     decides and is what the person is told
 */
public record Erasure(Method method, List<String> keep, int order, List<Necessity> necessity) {
  /** What is done with an item. */
  public enum Method {
    /** The whole item goes. */
    DELETE,
    /** All but the kept fields goes, because a law demands these until the retention term ends. */
    REDUCE,
    /** Its key is destroyed. */
    CRYPTO
  }

  /**
   * When an item is still necessary (GDPR Art. 17(1)(a), 17(3)).
   *
   * @param kind what decides
   * @param attribute the attribute that ends the necessity; empty text for {@link Kind#WITHIN_TERM}
   * @param ground what the person is told
   */
  public record Necessity(Kind kind, String attribute, Ground ground) {
    /** What decides whether an item is still necessary. */
    public enum Kind {
      /**
       * As long as the attribute is absent or holds a date or moment that has not passed: a
       * contract runs through its last day, and a claim stands until it is settled.
       */
      UNTIL_ENDED,
      /** Until the retention term of the item ends: call data of a bill that can be contested. */
      WITHIN_TERM
    }
  }
}
