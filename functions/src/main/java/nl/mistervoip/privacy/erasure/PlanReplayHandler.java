package nl.mistervoip.privacy.erasure;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Looks what came back of erased data, or what may go now, turn by turn; only numbers and digests
 * come out.
 */
public final class PlanReplayHandler
    extends StepHandler<PlanReplayHandler.Input, PlanReplayHandler.Output> {
  /**
   * What to look at.
   *
   * @param replayId the replay
   * @param mode {@code returned} or {@code lapsed}
   * @param since an ISO instant: only erasures concluded then or later; empty text for all
   * @param soFar what the turn before left to go on with, {@code {"after": ""}} in the first one;
   *     absent in a machine of an earlier release, which knows no turns: then it is one
   */
  public record Input(String replayId, String mode, String since, Optional<SoFar> soFar) {}

  /**
   * Where to go on.
   *
   * @param after the case that was looked at last; empty text before the first
   * @param cases those so far in which something is to be done or is held
   * @param counts {@code <store>/<outcome>} to count so far
   * @param looked at how many cases so far
   * @param unreadable of how many of these the plans have aged out
   */
  public record SoFar(
      String after, List<Found> cases, Map<String, Long> counts, long looked, long unreadable) {
    static SoFar of(ReplayProgress progress) {
      return new SoFar(
          progress.after(),
          progress.parts().stream()
              .map(part -> new Found(part.caseId(), part.digest(), part.changes()))
              .toList(),
          progress.counts(),
          progress.looked(),
          progress.unreadable());
    }

    ReplayProgress progress() {
      return new ReplayProgress(
          after,
          cases.stream()
              .map(one -> new ReplayPlan.Part(one.caseId(), one.digest(), one.changes()))
              .toList(),
          counts,
          looked,
          unreadable);
    }
  }

  /**
   * One case so far.
   *
   * @param caseId its number
   * @param digest of its part
   * @param changes how many items have to go
   */
  public record Found(String caseId, String digest, long changes) {}

  /**
   * What two people approve; nothing is counted before the last turn.
   *
   * @param replayId the replay
   * @param done whether all cases were looked at; otherwise the step is called again
   * @param soFar what that call takes on
   * @param digest SHA-256 of the plan
   * @param due how many items have to go
   * @param doubtful how many are there again in another form and seem to be needed
   * @param looked at how many cases
   * @param unreadable how many cases' plans have aged out
   * @param summary {@code <store>/<outcome>} to count
   * @param cases the cases in which something is to be done
   */
  public record Output(
      String replayId,
      boolean done,
      SoFar soFar,
      String digest,
      long due,
      long doubtful,
      long looked,
      long unreadable,
      Map<String, Long> summary,
      List<Part> cases) {}

  /**
   * One case of the plan.
   *
   * @param caseId its number
   * @param digest of its part
   */
  public record Part(String caseId, String digest) {}

  private final ReplayDesk desk;

  /** For Lambda. */
  public PlanReplayHandler() {
    this(Startup.context());
  }

  PlanReplayHandler(ApplicationContext context) {
    super(Input.class);
    this.desk = context.getBean(ReplayDesk.class);
  }

  @Override
  protected Output handle(Input input) {
    Optional<Instant> since =
        Optional.of(input.since()).filter(text -> !text.isBlank()).map(Instant::parse);
    ReplayDesk.Wanted wanted =
        new ReplayDesk.Wanted(input.replayId(), ReplayMode.ofWireName(input.mode()), since);
    ReplayDesk.Turn turn =
        input
            .soFar()
            .map(soFar -> desk.inTurns(wanted, soFar.progress()))
            .orElseGet(() -> desk.plan(wanted, ReplayProgress.BEGIN, () -> false));
    SoFar soFar = SoFar.of(turn.plan().isPresent() ? ReplayProgress.BEGIN : turn.progress());
    return turn.plan()
        .map(plan -> output(plan, soFar))
        .orElseGet(
            () -> new Output(input.replayId(), false, soFar, "", 0, 0, 0, 0, Map.of(), List.of()));
  }

  private static Output output(ReplayPlan plan, SoFar soFar) {
    List<Part> parts =
        plan.parts().stream()
            .filter(part -> part.changes() > 0)
            .map(part -> new Part(part.caseId(), part.digest()))
            .toList();
    return new Output(
        plan.replayId(),
        true,
        soFar,
        plan.digest(),
        plan.due(),
        plan.doubtful(),
        plan.looked(),
        plan.unreadable(),
        plan.summary(),
        parts);
  }
}
