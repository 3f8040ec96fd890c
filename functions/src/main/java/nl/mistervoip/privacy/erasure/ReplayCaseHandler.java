package nl.mistervoip.privacy.erasure;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Carries an approved replay out for one case, turn by turn; can be repeated at any point. */
public final class ReplayCaseHandler
    extends StepHandler<ReplayCaseHandler.Input, ReplayCaseHandler.Output> {
  /**
   * What to carry out.
   *
   * @param replayId the replay
   * @param mode {@code returned} or {@code lapsed}
   * @param caseId the case
   * @param digest of its part, as approved
   */
  public record Input(String replayId, String mode, String caseId, String digest) {}

  /**
   * What became of it; nothing is counted before the last turn.
   *
   * @param caseId the case
   * @param done whether all of it was worked through; otherwise the step is called again
   * @param erased how many items are gone
   * @param stays how many stay, cut down or held
   * @param left how many should have gone and are there still
   * @param letter which further confirmation goes to the person; empty text for none
   * @param telling under which name the recipients are told; empty text when they are not
   */
  public record Output(
      String caseId,
      boolean done,
      long erased,
      long stays,
      long left,
      String letter,
      String telling) {}

  private final ReplayRunner runner;

  /** For Lambda. */
  public ReplayCaseHandler() {
    this(Startup.context());
  }

  ReplayCaseHandler(ApplicationContext context) {
    super(Input.class);
    this.runner = context.getBean(ReplayRunner.class);
  }

  @Override
  protected Output handle(Input input) {
    ReplayMode mode = ReplayMode.ofWireName(input.mode());
    CaseId id = new CaseId(input.caseId());
    return runner
        .inTurns(new ReplayRunner.Part(input.replayId(), mode, id, input.digest()))
        .map(ReplayCaseHandler::output)
        // A machine of an earlier release adds this up: what is not worked through counts as left.
        .orElseGet(() -> new Output(input.caseId(), false, 0, 0, 1, "", ""));
  }

  private static Output output(ReplayResult result) {
    return new Output(
        result.caseId(),
        true,
        result.erased(),
        result.stays(),
        result.left(),
        result.letter(),
        result.telling());
  }
}
