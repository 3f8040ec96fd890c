package nl.mistervoip.privacy.approval.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseHolds;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Right;

/** What a person of the team sees and notes of what keeps data beyond its term. */
final class HoldsDesk {
  /**
   * A restriction that nobody has lifted.
   *
   * @param caseId the case
   * @param since from when on it is in force
   * @param state where the case stands
   * @param leftAfterErasure whether the case is closed and asked for an erasure: what was kept then
   *     stays out of the retention sweep until somebody lifts this
   */
  record Standing(String caseId, Instant since, String state, boolean leftAfterErasure) {
    private static Standing of(CaseHolds.Restricting one) {
      CaseRecord record = one.record();
      boolean left = record.state().closed() && record.rights().contains(Right.ERASURE);
      return new Standing(record.id().value(), one.since(), record.state().name(), left);
    }
  }

  /** A page of restrictions, and the cursor of the page after it. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Restrictions(List<Standing> restrictions, Optional<String> next) {}

  private static final int PAGE = 50;

  private final Cases cases;
  private final AuditLog audit;

  HoldsDesk(Cases cases, AuditLog audit) {
    this.cases = cases;
    this.audit = audit;
  }

  /** A page of the restrictions in force, the longest standing first. */
  Restrictions standing(String cursor) {
    CaseHolds.Page page = cases.restricting(cursor, PAGE);
    return new Restrictions(page.restricting().stream().map(Standing::of).toList(), page.next());
  }

  /** Notes that a claim about a case has come or gone; while there is one, the case is kept. */
  void claim(CaseId id, User user, boolean open, Instant now) {
    cases.claim(id, open);
    String event = open ? "case.claim-opened" : "case.claim-ended";
    audit.append(
        new AuditLog.Event(
            id.value(), event, user.id(), "GDPR 17(3)(e)", Map.of(), event + "/" + now),
        now);
  }
}
