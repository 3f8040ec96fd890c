package nl.mistervoip.privacy.identity;

/**
 * How much proof of who is asking is needed, lightest first; each level says what its means are.
 */
enum Level {
  /** None: nothing is disclosed, and doing it for a stranger harms nobody. */
  L0(0),
  /** An aligned sender whose address is on file. */
  L1(1),
  /** A one-time link and a code to contact points that were on file before the request. */
  L2(2),
  /** Level 2 and facts that only the customer is likely to know. */
  L3(3),
  /** A masked copy of an identity document, viewed and destroyed; the last resort. */
  L4(4);

  private final int number;

  Level(int number) {
    this.number = number;
  }

  /** As it stands in the case: 0 to 4. */
  int number() {
    return number;
  }
}
