package nl.mistervoip.privacy.approval.worklist;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.port.Worklists;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.testing.InMemoryWorklist;
import nl.mistervoip.privacy.testing.SamplePeople;

/** Tasks of people on fakes. */
public final class WorklistScene {
  private WorklistScene() {}

  /** What their addresses do, over this other side. */
  public static Capability api(InMemoryWorklist other, CountedScene scene) {
    return WorklistFactory.api(
        Worklists.over(other::answer),
        new WaitingCases(scene.rows, scene.vault, DataMapLoader.bundled()),
        scene.vault,
        scene.log);
  }

  /** The case of a scene is about this person and waits for this store. */
  public static void waits(ApprovalScene scene, CustomerRef person, String store) {
    scene.documents.putJson(scene.id, Subject.VAULT_NAME, SamplePeople.landscape().resolve(person));
    scene.request.request(
        new Question(
            scene.id.value() + "-retry",
            scene.id.value(),
            ApprovalKind.RETRY,
            1,
            "round-1",
            Map.of("unreachable", List.of(store))),
        scene.tasks.waiting("task-retry"),
        ApprovalScene.NOW);
  }
}
