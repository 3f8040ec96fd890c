package nl.mistervoip.privacy.erasure;

import java.util.Optional;
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
  /**
   * Whether an approval of this line still holds. What would be changed must be exactly what was
   * approved; that somebody else took it away does not void the approval, unless a law demands a
   * part of it. What stays may change as long as it stays on the same ground; when nothing but time
   * went by and it could go now, it is left to its own term.
   *
   * @param present what would be decided about the item as it is now, empty when it is not there
   * @return false when people have to look at a new plan
   */
  boolean isStillApproved(Optional<PlannedItem> present) {
    return present
        .map(this::holdsFor)
        .orElseGet(() -> !(decision instanceof ItemDecision.ReduceNow));
  }

  private boolean holdsFor(PlannedItem now) {
    return switch (decision) {
      case ItemDecision.EraseNow() -> sameContent(now) && now.decision.equals(decision);
      case ItemDecision.ReduceNow reduce -> sameContent(now) && now.decision.changesTheItem();
      case ItemDecision.Held held -> now.decision.equals(held);
      case ItemDecision.Keep keep -> staysFor(now);
      case ItemDecision.AtContractEnd later -> staysFor(now);
    };
  }

  private boolean staysFor(PlannedItem now) {
    return now.decision.changesTheItem()
        ? sameContent(now)
        : now.decision.kind().equals(decision.kind());
  }

  private boolean sameContent(PlannedItem now) {
    return now.digest.equals(digest);
  }

  @Override
  public String toString() {
    return "PlannedItem[REDACTED " + decision.outcome() + "]";
  }
}
