package nl.mistervoip.privacy.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.platform.WorkflowTasks;

/** Waiting steps in memory: a token can be answered once, and only while somebody waits for it. */
public final class InMemoryTasks implements WorkflowTasks {
  /**
   * A step that was ended.
   *
   * @param taskToken its token
   * @param result what the workflow goes on with
   */
  public record Answered(String taskToken, Map<String, String> result) {}

  private final Set<String> waiting = new HashSet<>();
  private final List<Answered> answered = new ArrayList<>();

  /**
   * Lets a step wait.
   *
   * @param taskToken its token
   * @return the token
   */
  public synchronized String waiting(String taskToken) {
    waiting.add(taskToken);
    return taskToken;
  }

  /**
   * Lets a step time out.
   *
   * @param taskToken its token
   */
  public synchronized void timeOut(String taskToken) {
    waiting.remove(taskToken);
  }

  @Override
  public synchronized boolean succeed(String taskToken, Map<String, String> result) {
    if (!waiting.remove(taskToken)) {
      return false;
    }
    answered.add(new Answered(taskToken, result));
    return true;
  }

  /**
   * The steps that were ended.
   *
   * @return in the order in which they were
   */
  public synchronized List<Answered> answered() {
    return List.copyOf(answered);
  }
}
