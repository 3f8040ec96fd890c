package nl.mistervoip.privacy.approval.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.worklist.WorklistApi.Action;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.datamap.port.Worklists;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.testing.InMemoryWorklist;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What people do by hand is on the audit before the owner of the store is told. */
class WorklistApiTest {
  private static final User DECIDER = new User("officer-1", Set.of(Role.PRIVACY_OFFICER));

  private final InMemoryWorklist other = new InMemoryWorklist();
  private final List<String> asked = new ArrayList<>();
  private final ApprovalScene scene = new ApprovalScene();

  private WorklistApi api(AuditLog audit) {
    return WorklistFactory.api(
        Worklists.over(
            (path, body) -> {
              asked.add(path.substring(path.lastIndexOf('/') + 1));
              return other.answer(path, body);
            }),
        WorklistScene.waiting(scene),
        scene.vault,
        audit);
  }

  private String id() {
    return Worklists.over(other::answer).open().tasks().getFirst().id();
  }

  private static Call call(String id, Map<String, Object> body) {
    JsonNode sent = Json.MAPPER.valueToTree(body);
    return new Call(id, Map.of(), sent, DECIDER, TickingClock.NOW);
  }

  @Test
  void anAuditThatDoesNotAnswerShouldLeaveTheTaskAsItIs() {
    other.opens(InMemoryWorklist.erasure("t-1", "2026-12-31"));
    String id = id();
    WorklistApi api =
        api(
            (event, now) -> {
              throw new IllegalStateException("no audit");
            });
    for (Action action : List.of(Action.TAKE_TASK, Action.NOTE_DONE)) {
      assertThatThrownBy(() -> api.act(action, call(id, Map.of())))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(other.log).isEmpty();
    assertThat(id()).isEqualTo(id);
  }

  @Test
  void aPressShouldAskTheOwnerOnceAndTellItOnce() {
    other.opens(InMemoryWorklist.lookUp("t-1", "2026-12-31"));
    String id = id();
    WorklistApi api = api(scene.audit);
    api.act(Action.TAKE_TASK, call(id, Map.of()));
    assertThat(asked).containsExactly("open", "take");
    asked.clear();
    String text = "ticket_id: T-1\ncustomer_number: 100042";
    api.act(Action.HAND_IN, call(id, Map.of("text", text)));
    assertThat(asked).containsExactly("open", "found");
    assertThat(other.handedIn).hasSize(1);
    other.opens(InMemoryWorklist.erasure("t-2", "2026-12-31"));
    String erasure = id();
    asked.clear();
    api.act(Action.NOTE_DONE, call(erasure, Map.of()));
    assertThat(asked).containsExactly("open", "done");
  }

  @Test
  void aTaskThatWasDoneShouldBeDoneOnceAndNotBeOnTheAuditTwice() {
    other.opens(InMemoryWorklist.erasure("t-1", "2026-12-31"));
    String id = id();
    WorklistApi api = api(scene.audit);
    api.act(Action.NOTE_DONE, call(id, Map.of()));
    assertThatThrownBy(() -> api.act(Action.NOTE_DONE, call(id, Map.of())))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    assertThat(scene.audit.eventsOf("worklist")).containsExactly("worklist.done");
    assertThat(other.log).containsExactly("done by officer-1");
  }

  private void attaches(WorklistApi api, String id, String content) {
    String file = Base64.getEncoder().encodeToString(content.getBytes(UTF_8));
    assertThat(api.act(Action.ATTACH_FILE, call(id, Map.of("file", file)))).isNotNull();
  }

  private void refuses(WorklistApi api, String id) {
    assertThatThrownBy(() -> attaches(api, id, "a;b"))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
  }

  @Test
  void aFileShouldGoIntoTheAnswerOfThePersonWhoIsLookedForAndNoOther() {
    other.opens(InMemoryWorklist.lookUp("t-1", "2026-12-31"));
    String id = id();
    WorklistApi api = api(scene.audit);
    refuses(api, id);
    WorklistScene.waits(scene, SamplePeople.ROBIN, "tickets");
    refuses(api, id);
    assertThat(AttachedFile.of(scene.documents, scene.id)).isEmpty();
    WorklistScene.waits(scene, SamplePeople.ANNEKE, "tickets");
    attaches(api, id, "a;b");
    attaches(api, id, "a;b");
    assertThat(AttachedFile.of(scene.documents, scene.id))
        .extracting(AttachedFile::path)
        .containsExactly("files/tickets-1.csv");
    assertThat(scene.audit.eventsOf(scene.id.value())).contains("file.attached");
    assertThat(scene.audit.eventsOf("worklist")).contains("file.attached");
    assertThat(other.log).isEmpty();
  }

  @Test
  void aCaseThatWasWithdrawnShouldTakeNoFileWhileItsQuestionIsStillThere() {
    other.opens(InMemoryWorklist.lookUp("t-1", "2026-12-31"));
    WorklistScene.waits(scene, SamplePeople.ANNEKE, "tickets");
    scene.records.apply(scene.id, CaseEvent.WITHDRAW, "officer-1", TickingClock.NOW);
    assertThat(scene.rows.find(scene.id.value() + "-retry").orElseThrow().decided()).isFalse();
    refuses(api(scene.audit), id());
    assertThat(AttachedFile.of(scene.documents, scene.id)).isEmpty();
  }

  @Test
  void whatIsThereAlreadyShouldNotBeOnTheAuditAgainWhoeverSendsIt() {
    other.opens(InMemoryWorklist.lookUp("t-1", "2026-12-31"));
    String id = id();
    WorklistScene.waits(scene, SamplePeople.ANNEKE, "tickets");
    WorklistApi api = api(scene.audit);
    Map<String, Object> file = Map.of("file", "YTti");
    JsonNode sent = Json.MAPPER.valueToTree(file);
    List<User> senders = List.of(DECIDER, DECIDER, ApprovalScene.TWO);
    for (int i = 0; i < senders.size(); i++) {
      Call press = new Call(id, Map.of(), sent, senders.get(i), TickingClock.NOW.plusSeconds(i));
      assertThat(api.act(Action.ATTACH_FILE, press)).isNotNull();
    }
    for (String chain : List.of(scene.id.value(), "worklist")) {
      assertThat(scene.audit.eventsOf(chain)).containsOnlyOnce("file.attached");
    }
  }

  @Test
  void aPressThatIsRepeatedUntilTheFileIsSealedShouldBeOnTheAuditOnce() {
    other.opens(InMemoryWorklist.lookUp("t-1", "2026-12-31"));
    String id = id();
    WorklistScene.waits(scene, SamplePeople.ANNEKE, "tickets");
    WorklistApi api = api(scene.audit);
    JsonNode sent = Json.MAPPER.valueToTree(Map.of("file", "YTti"));
    for (int i = 0; i < 2; i++) {
      Call press = new Call(id, Map.of(), sent, DECIDER, TickingClock.NOW.plusSeconds(i));
      assertThat(api.act(Action.ATTACH_FILE, press)).isNotNull();
      // As if the process had died before it was sealed.
      scene.documents.destroy(
          scene.id, AttachedFile.of(scene.documents, scene.id).getFirst().document());
    }
    assertThat(scene.audit.eventsOf(scene.id.value())).containsOnlyOnce("file.attached");
  }

  @Test
  void aCaseThatWaitsForAnotherStoreShouldTakeNoFileOfThisOne() {
    other.opens(InMemoryWorklist.lookUp("t-1", "2026-12-31"));
    WorklistScene.waits(scene, SamplePeople.ANNEKE, "invoices");
    refuses(api(scene.audit), id());
  }

  @Test
  void whatIsErasedOrLookedForByANumberThatCanPassOnShouldTakeNoFile() {
    WorklistScene.waits(scene, SamplePeople.ANNEKE, "tickets");
    other.opens(InMemoryWorklist.erasure("t-1", "2026-12-31"));
    refuses(api(scene.audit), id());
    InMemoryWorklist byLine = new InMemoryWorklist();
    byLine.opens(
        Map.of(
            "id", "t-9",
            "store", "tickets",
            "kind", "look up",
            "role", "archivist",
            "due", "2026-12-31",
            "what", Json.MAPPER.valueToTree(Map.of("by", Map.of("line", "+31850101234")))));
    WorklistApi api =
        WorklistFactory.api(
            Worklists.over(byLine::answer), WorklistScene.waiting(scene), scene.vault, scene.audit);
    refuses(api, Worklists.over(byLine::answer).open().tasks().getFirst().id());
  }

  @Test
  void anAnswerShouldTakeSoManyFilesOfAStoreAndNoMore() {
    other.opens(InMemoryWorklist.lookUp("t-1", "2026-12-31"));
    WorklistScene.waits(scene, SamplePeople.ANNEKE, "tickets");
    WorklistApi api = api(scene.audit);
    for (int i = 0; i < TaskFiles.MOST; i++) {
      attaches(api, id(), "a;" + i);
    }
    refuses(api, id());
    assertThat(AttachedFile.of(scene.documents, scene.id)).hasSize(TaskFiles.MOST);
  }
}
