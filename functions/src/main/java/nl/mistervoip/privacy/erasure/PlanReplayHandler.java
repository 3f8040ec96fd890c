package nl.mistervoip.privacy.erasure;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Looks what came back of erased data, or what may go now; only numbers and digests come out. */
public final class PlanReplayHandler
    extends StepHandler<PlanReplayHandler.Input, PlanReplayHandler.Output> {
  /**
   * What to look at.
   *
   * @param replayId the replay
   * @param mode {@code returned} or {@code lapsed}
   * @param since an ISO instant: only erasures concluded then or later; empty text for all
   */
  public record Input(String replayId, String mode, String since) {}

  /**
   * What two people approve.
   *
   * @param replayId the replay
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
    ReplayPlan plan = desk.plan(input.replayId(), ReplayMode.ofWireName(input.mode()), since);
    List<Part> parts =
        plan.parts().stream()
            .filter(part -> part.changes() > 0)
            .map(part -> new Part(part.caseId(), part.digest()))
            .toList();
    return new Output(
        plan.replayId(),
        plan.digest(),
        plan.due(),
        plan.doubtful(),
        plan.looked(),
        plan.unreadable(),
        plan.summary(),
        parts);
  }
}
