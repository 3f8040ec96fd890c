package nl.mistervoip.privacy.erasure;

import nl.mistervoip.privacy.datamap.ItemKey;

/**
 * One line of a plan. Its key may be personal (a phone number): it lives sealed in the vault and
 * prints nothing.
 *
 * @param key the item's key within its store
 * @param digest SHA-256 over the item's content when it was planned, hexadecimal
 * @param decision what happens to it
 */
record PlannedItem(ItemKey key, String digest, ItemDecision decision) {
  @Override
  public String toString() {
    return "PlannedItem[REDACTED " + decision.outcome() + "]";
  }
}
