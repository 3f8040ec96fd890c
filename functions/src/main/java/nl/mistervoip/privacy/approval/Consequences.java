package nl.mistervoip.privacy.approval;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.platform.WorkflowTasks;

/**
 * Does what follows from a verdict: audit, case, workflow, in this order, each step noted on the
 * approval before the next. Whoever comes after a death in between finishes it; nothing is done
 * twice.
 */
final class Consequences {
  private final Approvals approvals;
  private final CaseEffects effects;
  private final WorkflowTasks tasks;
  private final ApprovalAudit audit;

  Consequences(Approvals approvals, CaseEffects effects, WorkflowTasks tasks, ApprovalAudit audit) {
    this.approvals = approvals;
    this.effects = effects;
    this.tasks = tasks;
    this.audit = audit;
  }

  /**
   * Does whatever is left to do.
   *
   * @param approval decided or not
   * @param now the time of doing so
   * @return the approval after it
   */
  Approval carryOut(Approval approval, Instant now) {
    audit.decided(approval, now);
    Approval present = approval;
    while (present.decided() && !present.carrying().done()) {
      Approval next = step(present, now);
      present = approvals.save(next) ? next : approvals.find(next.id()).orElseThrow();
    }
    return present;
  }

  private Approval step(Approval decided, Instant now) {
    if (!decided.carrying().caseMoved()) {
      effects.carryOut(decided, now);
      return decided.caseMoved();
    }
    // Nobody waiting means: told before, or the wait timed out and the next wait asks for the
    // verdict itself.
    decided
        .carrying()
        .taskToken()
        .ifPresent(token -> tasks.succeed(token, Map.of("decision", effects.word(decided))));
    return decided.finished();
  }
}
