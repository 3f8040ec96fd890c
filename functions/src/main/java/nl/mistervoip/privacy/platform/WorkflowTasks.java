package nl.mistervoip.privacy.platform;

import java.util.Map;

/**
 * Ends a step of a workflow that waits for a person. A task token is a secret: it is kept in our
 * tables only, and never logged or shown.
 */
public interface WorkflowTasks {
  /**
   * Ends a waiting step with a result. Doing so twice is harmless.
   *
   * @param taskToken the token that the step was given
   * @param result what the workflow goes on with; ids and decisions, no personal data
   * @return false when nobody waits for this token any more: the step was ended before, timed out
   *     or was stopped
   */
  boolean succeed(String taskToken, Map<String, String> result);
}
