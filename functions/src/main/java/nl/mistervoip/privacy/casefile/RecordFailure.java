package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;

/**
 * A step failed for good: the case waits for a person, the audit says why, and someone is woken.
 */
final class RecordFailure {
  /** What the rule of template.yaml says of an execution that was stopped. */
  private static final String STOPPED = "ExecutionABORTED";

  private final Cases cases;
  private final AuditLog audit;
  private final AuditTrail trail;
  private final Alarms alarms;

  RecordFailure(Cases cases, AuditLog audit, AuditTrail trail, Alarms alarms) {
    this.cases = cases;
    this.audit = audit;
    this.trail = trail;
    this.alarms = alarms;
  }

  CaseState record(CaseId id, String error, Instant now) {
    CaseRecord present = cases.get(id);
    if (present.state() == CaseState.CLOSED_WITHDRAWN && error.equals(STOPPED)) {
      // We stopped the workflow ourselves because nothing is owed any more; that is no failure.
      return present.state();
    }
    // A case that was closed meanwhile, or only waits for the post, stays so; a person still has to
    // hear of the failure.
    CaseState state =
        Lifecycle.next(present.state(), CaseEvent.FAIL).isEmpty()
            ? present.state()
            : cases.apply(id, CaseEvent.FAIL, "system", now).state();
    audit.append(event(id, errorName(error)), now);
    alarms.raise(new Alarms.Alarm("case-failed", id.value()));
    return state;
  }

  /**
   * Known by how often the case failed so far: the step run again is the same failure, a later one
   * is not.
   */
  private AuditLog.Event event(CaseId id, String error) {
    long failures =
        trail.of(id.value()).stream().filter(line -> line.event().equals("case.fail")).count();
    String once = "failure/" + failures + "/" + error;
    return new AuditLog.Event(
        id.value(), "case.step-failed", "system", "", Map.of("error", error), once);
  }

  /**
   * An error name is a class name or a name of Step Functions; whatever else came along is not
   * kept.
   */
  private static String errorName(String error) {
    return error.matches("[A-Za-z][A-Za-z0-9_.$]{0,199}") ? error : "unnamed";
  }
}
