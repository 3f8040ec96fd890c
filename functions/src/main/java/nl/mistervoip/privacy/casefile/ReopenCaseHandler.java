package nl.mistervoip.privacy.casefile;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.casefile.ReopenCase.Reopened;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: puts a case whose answer came back before a person. */
public final class ReopenCaseHandler
    extends StepHandler<ReopenCaseHandler.Input, ReopenCaseHandler.Output> {
  /**
   * Which answer of which case came back.
   *
   * @param caseId the case number
   * @param letter as in {@link ReturnedAnswer#letter()}
   * @param delivery as in {@link ReturnedAnswer#delivery()}
   */
  public record Input(String caseId, String letter, String delivery) {}

  /**
   * What became of it.
   *
   * @param outcome {@code reopened}, {@code later} or {@code over}
   * @param closing the event that closes the case again, empty text when it was not reopened
   */
  public record Output(String outcome, String closing) {}

  private final ReopenCase reopenCase;
  private final Clock clock;

  /** Starts with the settings of the function. */
  public ReopenCaseHandler() {
    this(Startup.context());
  }

  ReopenCaseHandler(ApplicationContext context) {
    super(Input.class);
    this.reopenCase = context.getBean(ReopenCase.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    ReturnedAnswer answer = new ReturnedAnswer(input.letter(), input.delivery());
    return switch (reopenCase.reopen(new CaseId(input.caseId()), answer, clock.instant())) {
      case Reopened.Open open -> new Output("reopened", open.closing().name());
      case Reopened.Later later -> new Output("later", "");
      case Reopened.Over over -> new Output("over", "");
    };
  }
}
