package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.platform.WorkflowTasks;

/**
 * Carries out what follows once a challenge has ended: recorded, told to the workflow, forgotten.
 * Safe to repeat.
 */
final class Settlement {
  private final Challenges challenges;
  private final WorkflowTasks tasks;
  private final AuditLog audit;

  Settlement(Challenges challenges, WorkflowTasks tasks, AuditLog audit) {
    this.challenges = challenges;
    this.tasks = tasks;
    this.audit = audit;
  }

  /**
   * Does whatever is left to do.
   *
   * @param ended a challenge that is no longer open
   * @param now the time of doing so
   */
  void finish(Challenge ended, Instant now) {
    audit.append(event(ended), now);
    // Nobody waiting means: told before, or the wait timed out and the next wait asks for the end
    // itself.
    ended
        .taskToken()
        .ifPresent(
            token -> {
              tasks.succeed(token, Map.of("outcome", ended.state().wireName()));
              challenges.forgetTaskToken(ended.key(), token);
            });
  }

  private static String facts(Challenge ended) {
    String asked = ended.factsGiven() ? "given" : "not-given";
    return ended.facts().isPresent() ? asked : "not-asked";
  }

  private static AuditLog.Event event(Challenge ended) {
    String name = "identity." + ended.state().wireName();
    return new AuditLog.Event(
        ended.caseId().value(),
        name,
        "system",
        "GDPR Art. 12(6)",
        Map.of(
            "challenge", ended.shortId(),
            "tries", Integer.toString(ended.tries()),
            "facts", facts(ended)),
        name + "/" + ended.shortId());
  }
}
