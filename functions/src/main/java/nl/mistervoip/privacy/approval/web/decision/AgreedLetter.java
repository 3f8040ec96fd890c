package nl.mistervoip.privacy.approval.web.decision;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.letters.ShownLetter;

/**
 * The letter that follows when a question is agreed to: see {@code POST
 * /api/approvals/{id}/agreement-letter}.
 *
 * @param shown as it would read
 * @param addition what people put into it so far
 * @param open whether they can put words of their own into it
 * @param nothing whether it says that nothing is held
 * @param plan of the erasure that it tells of, when that was asked for too
 */
record AgreedLetter(
    ShownLetter shown, String addition, boolean open, boolean nothing, Optional<PlanSheet> plan) {
  /**
   * Questions on which a letter follows that can be shown before; on an access only where nothing
   * is held.
   */
  private static final Set<String> FOLLOWS =
      Set.of("access", "erasure", "rectification", "objection_other", "withdrawal", "lifting");

  /**
   * The letter for who may decide, with the plan that it tells of; empty when none follows, or the
   * case holds no such plan.
   */
  static Optional<AgreedLetter> of(Visit visit, ApprovalLine line) {
    return visit.decides() && line.open() && FOLLOWS.contains(line.kind())
        ? visit
            .sendIfThere(address(line.approvalId()), Map.of("plan", visit.shell().lang()))
            .map(found -> Visit.as(found, AgreedLetter.class))
        : Optional.empty();
  }

  static String address(String approvalId) {
    return "/api/approvals/" + approvalId + "/agreement-letter";
  }

  @Override
  public String toString() {
    return "AgreedLetter[REDACTED]";
  }
}
