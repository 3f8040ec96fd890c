package nl.mistervoip.privacy.approval.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.port.Worklists;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.testing.InMemoryWorklist;
import nl.mistervoip.privacy.testing.SamplePeople;

/** Tasks of people on fakes. */
public final class WorklistScene {
  private WorklistScene() {}

  /** What their addresses do, over this other side. */
  public static Capability api(InMemoryWorklist other, CountedScene scene) {
    return WorklistFactory.api(
        Worklists.over(other::answer),
        new WaitingCases(scene.rows, scene.cases, scene.vault, DataMapLoader.bundled()),
        scene.vault,
        scene.log);
  }

  /** Somebody attaches a file of tickets of Anneke, of whom the case of the scene is. */
  public static void attaches(ApprovalScene scene, User user) {
    waits(scene, SamplePeople.ANNEKE, "tickets");
    InMemoryWorklist other = new InMemoryWorklist();
    other.opens(InMemoryWorklist.lookUp("t-1", "2026-12-31"));
    String task = Worklists.over(other::answer).open().tasks().getFirst().id();
    byte[] table = ("a;" + user.id()).getBytes(StandardCharsets.UTF_8);
    String file = Base64.getEncoder().encodeToString(table);
    JsonNode sent = Json.MAPPER.valueToTree(Map.of("file", file));
    WorklistApi.Action attach = WorklistApi.Action.ATTACH_FILE;
    Call call = new Call(task, Map.of(), sent, user, ApprovalScene.NOW);
    WorklistFactory.api(Worklists.over(other::answer), waiting(scene), scene.vault, scene.audit)
        .act(attach, call);
  }

  static WaitingCases waiting(ApprovalScene scene) {
    return new WaitingCases(scene.approvals, scene.cases, scene.vault, DataMapLoader.bundled());
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
