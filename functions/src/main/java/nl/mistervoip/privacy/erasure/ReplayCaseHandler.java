package nl.mistervoip.privacy.erasure;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Carries an approved replay out for one case; can be repeated at any point. */
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
   * What became of it.
   *
   * @param caseId the case
   * @param erased how many items are gone
   * @param stays how many stay, cut down or held
   * @param left how many should have gone and are there still
   * @param letter which further confirmation goes to the person; empty text for none
   */
  public record Output(String caseId, long erased, long stays, long left, String letter) {}

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
    ReplayResult result =
        runner.run(input.replayId(), mode, new CaseId(input.caseId()), input.digest());
    return new Output(
        result.caseId(), result.erased(), result.stays(), result.left(), result.letter());
  }
}
