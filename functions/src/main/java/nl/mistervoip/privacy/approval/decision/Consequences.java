package nl.mistervoip.privacy.approval.decision;

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
  private final Lapsing lapsing;

  Consequences(
      Approvals approvals,
      CaseEffects effects,
      WorkflowTasks tasks,
      ApprovalAudit audit,
      Lapsing lapsing) {
    this.approvals = approvals;
    this.effects = effects;
    this.tasks = tasks;
    this.audit = audit;
    this.lapsing = lapsing;
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

  /**
   * An approval before a person decides on it: what somebody decided before is finished, and what
   * nobody waits for is over.
   *
   * @param approval decided or not
   * @param now the time of deciding
   * @return the approval as it stands
   */
  Approval present(Approval approval, Instant now) {
    return lapsing.settled(carryOut(approval, now), now);
  }

  private Approval step(Approval decided, Instant now) {
    if (!decided.carrying().caseMoved()) {
      effects.carryOut(decided, now);
      return decided.caseMoved();
    }
    // Nobody waiting means: told before, by whom died before noting it; or the wait timed out and
    // the next wait asks for the verdict itself; or nothing follows at all, as with a sweep. Which
    // of them cannot be told here, so nobody is told that it is carried out.
    boolean heard = tell(decided);
    if (!heard) {
      audit.unheard(decided, now);
    }
    return decided.finished(heard);
  }

  private boolean tell(Approval decided) {
    return decided
        .carrying()
        .taskToken()
        .map(token -> tasks.succeed(token, Map.of("decision", effects.word(decided))))
        .orElse(true);
  }
}
