package nl.mistervoip.privacy.approval.rights;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Verdict;
import nl.mistervoip.privacy.approval.decision.Waits;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LiftRequest;
import nl.mistervoip.privacy.casefile.Restriction;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What a person of the team sees and wants of a restriction. To ask that it be lifted lifts
 * nothing: that is a decision of its own, and the person whose data it is is told before.
 */
final class RestrictionDesk {
  /**
   * How a restriction stands.
   *
   * @param caseId the case
   * @param since from when on it is in force
   * @param ground the article
   * @param liftedAt when it was lifted, if it was
   * @param liftAsked which time lifting was asked last; 0 when never
   * @param reason why lifting was asked, empty text when it was not
   * @param by who asked; empty when nobody did, or the workflow
   */
  record View(
      String caseId,
      Instant since,
      String ground,
      Optional<Instant> liftedAt,
      int liftAsked,
      String reason,
      Optional<String> by) {
    @Override
    public String toString() {
      return "View[" + caseId + " REDACTED]";
    }
  }

  private final Approvals approvals;
  private final Cases cases;
  private final CaseVault vault;
  private final LiftMachine machine;
  private final AuditLog audit;

  RestrictionDesk(
      Approvals approvals, Cases cases, CaseVault vault, LiftMachine machine, AuditLog audit) {
    this.approvals = approvals;
    this.cases = cases;
    this.vault = vault;
    this.machine = machine;
    this.audit = audit;
  }

  View show(CaseId id) {
    Restriction restriction = restriction(id);
    Optional<LiftRequest> asked = asked(id);
    return new View(
        id.value(),
        restriction.since(),
        restriction.ground(),
        restriction.liftedAt(),
        asked.map(LiftRequest::round).orElse(0),
        asked.map(LiftRequest::reason).orElse(""),
        asked.flatMap(LiftRequest::by));
  }

  /**
   * Asks that the restriction be lifted. While that waits for a decision, nothing else is asked:
   * the person whose data it is reads the very reason that was decided on.
   *
   * @param id the case that restricts
   * @param user who asks; somebody else decides
   * @param reason why; the person whose data it is will read it
   * @param now the time of asking
   * @return how it stands
   */
  View askToLift(CaseId id, User user, String reason, Instant now) {
    if (!restriction(id).inForce()) {
      throw ConsoleProblem.conflict("Not restricted", "This restriction was lifted before.");
    }
    Optional<LiftRequest> before = asked(id);
    Optional<LiftRequest> waiting = before.filter(one -> !settled(id, one, now));
    LiftRequest request =
        waiting.orElseGet(
            () ->
                new LiftRequest(
                    before.map(one -> one.round() + 1).orElse(1),
                    reason,
                    now,
                    Optional.of(user.id())));
    requireUndecided(id, request);
    if (waiting.isEmpty()) {
      vault.putJson(id, LiftRequest.VAULT_NAME, request);
      append(id, user, request.round(), now);
    }
    // Also for what was asked before and may not have come so far.
    machine.start(id, request.round());
    requireSame(request, reason);
    return show(id);
  }

  private static void requireSame(LiftRequest request, String reason) {
    if (!request.reason().equals(reason)) {
      throw ConsoleProblem.conflict(
          "Asked already",
          "Lifting waits for a decision, with another reason. Have that question refused, then ask"
              + " anew.");
    }
  }

  /**
   * A round that a person refused, or nobody waits for, is over; one agreed to goes on by itself.
   */
  private boolean settled(CaseId id, LiftRequest request, Instant now) {
    return approval(id, request)
        .filter(
            one ->
                one.verdict() instanceof Verdict.Refused
                    || one.verdict() instanceof Verdict.Lapsed
                    || Waits.over(one, false, now))
        .isPresent();
  }

  private void requireUndecided(CaseId id, LiftRequest request) {
    if (approval(id, request).filter(Approval::decided).isPresent()) {
      throw ConsoleProblem.conflict(
          "Under way", "Lifting was agreed to; it happens on the day that the person was told.");
    }
  }

  private Optional<Approval> approval(CaseId id, LiftRequest request) {
    return approvals.find(id + "-lifting-" + request.round());
  }

  private Optional<LiftRequest> asked(CaseId id) {
    return vault.findJson(id, LiftRequest.VAULT_NAME, LiftRequest.class);
  }

  private Restriction restriction(CaseId id) {
    if (cases.find(id).isEmpty()) {
      throw ConsoleProblem.notFound("There is no case with this number.");
    }
    return vault
        .findJson(id, Restriction.VAULT_NAME, Restriction.class)
        .orElseThrow(() -> ConsoleProblem.notFound("This case restricts nothing."));
  }

  private void append(CaseId id, User user, int round, Instant now) {
    String once = "restriction.lift-asked/" + round + "/" + now;
    Map<String, String> facts = Map.of("round", Integer.toString(round));
    audit.append(
        new AuditLog.Event(
            id.value(), "restriction.lift-asked", user.id(), "GDPR 18(3)", facts, once),
        now);
  }
}
