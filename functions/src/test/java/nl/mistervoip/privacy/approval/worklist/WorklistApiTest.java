package nl.mistervoip.privacy.approval.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.datamap.port.Worklists;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.testing.InMemoryWorklist;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What people do by hand is on the audit before the owner of the store is told. */
class WorklistApiTest {
  private static final User DECIDER = new User("officer-1", Set.of(Role.PRIVACY_OFFICER));

  private final InMemoryWorklist other = new InMemoryWorklist();

  @Test
  void anAuditThatDoesNotAnswerShouldLeaveTheTaskAsItIs() {
    other.opens(InMemoryWorklist.erasure("t-1", "2026-12-31"));
    Worklist worklist = Worklists.over(other::answer);
    String id = worklist.open().tasks().getFirst().id();
    WorklistApi api =
        new WorklistApi(
            worklist,
            (event, now) -> {
              throw new IllegalStateException("no audit");
            });
    Call call = new Call(id, Map.of(), Json.MAPPER.createObjectNode(), DECIDER, TickingClock.NOW);
    for (WorklistApi.Action action :
        new WorklistApi.Action[] {WorklistApi.Action.TAKE_TASK, WorklistApi.Action.NOTE_DONE}) {
      assertThatThrownBy(() -> api.act(action, call)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(other.log).isEmpty();
    assertThat(worklist.open().tasks()).hasSize(1);
  }
}
