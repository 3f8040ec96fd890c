package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/** Ends what runs for a case that a person has closed as withdrawn. */
final class StopCase {
  /** Only a person's decision closes a case as withdrawn; without it nothing is stopped. */
  static final class NotWithdrawnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWithdrawnException(CaseId id) {
      super("Case " + id + " is not withdrawn, so its workflows go on.");
    }
  }

  private final Cases cases;
  private final RunningWork work;
  private final AuditLog audit;

  StopCase(Cases cases, RunningWork work, AuditLog audit) {
    this.cases = cases;
    this.work = work;
    this.audit = audit;
  }

  void stop(CaseId id, Instant now) {
    if (cases.get(id).state() != CaseState.CLOSED_WITHDRAWN) {
      throw new NotWithdrawnException(id);
    }
    int stopped = work.stop(id, "The request was withdrawn.");
    audit.append(
        new AuditLog.Event(
            id.value(),
            "case.work-stopped",
            "system",
            "",
            Map.of("executions", Integer.toString(stopped)),
            "work-stopped"),
        now);
  }
}
