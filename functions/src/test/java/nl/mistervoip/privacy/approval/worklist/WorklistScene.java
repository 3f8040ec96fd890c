package nl.mistervoip.privacy.approval.worklist;

import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.port.Worklists;
import nl.mistervoip.privacy.testing.InMemoryWorklist;

/** Tasks of people on fakes. */
public final class WorklistScene {
  private WorklistScene() {}

  /** What their addresses do, over this other side. */
  public static Capability api(InMemoryWorklist other, AuditLog audit) {
    return new WorklistApi(Worklists.over(other::answer), audit);
  }
}
