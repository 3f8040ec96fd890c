package nl.mistervoip.privacy.rectification.correction;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: carries the approved correction out; can be repeated at any point. */
public final class CorrectHandler extends StepHandler<CorrectHandler.Input, CorrectHandler.Output> {
  /**
   * What was approved.
   *
   * @param caseId the case
   * @param digest of the plan
   */
  public record Input(String caseId, String digest) {}

  /**
   * What it came to.
   *
   * @param caseId the case
   * @param outcome {@code corrected}, or {@code changed} when it must be planned again
   * @param telling under which name the recipients are told; empty text when it is planned again
   */
  public record Output(String caseId, String outcome, String telling) {}

  private final Correcting correcting;
  private final Clock clock;

  /** For Lambda. */
  public CorrectHandler() {
    this(Startup.context());
  }

  CorrectHandler(ApplicationContext context) {
    super(Input.class);
    this.correcting = context.getBean(Correcting.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    Correcting.Outcome outcome =
        correcting.correct(new CaseId(input.caseId()), input.digest(), clock.instant());
    return switch (outcome) {
      case Correcting.Outcome.Corrected(Deed telling) ->
          new Output(input.caseId(), "corrected", telling.wireName());
      case Correcting.Outcome.Changed() -> new Output(input.caseId(), "changed", "");
    };
  }
}
