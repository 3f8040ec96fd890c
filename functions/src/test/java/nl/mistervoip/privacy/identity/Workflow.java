package nl.mistervoip.privacy.identity;

import java.time.Instant;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;

/** What the state machine {@code verify-identity} does with an assessment, without the waiting. */
final class Workflow {
  private Workflow() {}

  /**
   * Runs the step once more, as the workflow does when somebody answered or a hold is over, and
   * moves the case as it does.
   *
   * @return {@code data} when data may be gathered from now on, else what the workflow waits for
   */
  static String told(IdentityScene scene, Instant now) {
    move(scene, CaseEvent.ACKNOWLEDGE, now);
    String outcome = scene.assess.assess(scene.id(), now).outcome();
    switch (outcome) {
      case "none" -> move(scene, CaseEvent.CONFIRM_IDENTITY, now);
      case "challenge" -> move(scene, CaseEvent.ASK_IDENTITY, now);
      case "person" -> move(scene, CaseEvent.DOUBT_IDENTITY, now);
      default -> {
        // A hold moves nothing.
      }
    }
    return scene.cases.get(scene.id()).state() == CaseState.IDENTIFIED ? "data" : outcome;
  }

  private static void move(IdentityScene scene, CaseEvent event, Instant now) {
    CaseState state = scene.cases.get(scene.id()).state();
    if (Lifecycle.next(state, event).isPresent()) {
      scene.cases.apply(scene.id(), event, "system", now);
    }
  }
}
