package nl.mistervoip.privacy.approval.oversight;

import java.util.List;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.audit.AuditReport;
import nl.mistervoip.privacy.retention.SweepDesk;

/** What accounts for what was done, on fakes. */
public final class OversightScene {
  private OversightScene() {}

  /** The addresses at which it is shown. */
  public static List<Capability> apis(CountedScene scene, SweepDesk sweeps) {
    return List.of(
        new SweepApi(new SweepConsole(sweeps, scene.rows, scene.trail)),
        new AuditApi(
            now -> new AuditReport(true, 1, 2, now, List.of()),
            new AuditDesk(scene.search),
            new Statistics(scene.cases, scene.rows),
            new SweepHistory(scene.search)));
  }
}
