package nl.mistervoip.privacy.identity;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Chooses the lightest means that will do for a case, and prepares it. */
public final class AssessIdentityHandler
    extends StepHandler<AssessIdentityHandler.Input, AssessIdentityHandler.Output> {
  private final AssessIdentity assessIdentity;
  private final Clock clock;

  /**
   * What the state machine passes.
   *
   * @param caseId the case
   */
  public record Input(String caseId) {}

  /**
   * What the state machine goes on with.
   *
   * @param caseId the case
   * @param outcome {@code none}, {@code challenge}, {@code hold} or {@code person}
   * @param holdUntil the ISO instant until which the case is held, empty text when it is not
   */
  public record Output(String caseId, String outcome, String holdUntil) {}

  /** For Lambda. */
  public AssessIdentityHandler() {
    this(Startup.context());
  }

  AssessIdentityHandler(ApplicationContext context) {
    super(Input.class);
    this.assessIdentity = context.getBean(AssessIdentity.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    Assessment assessment = assessIdentity.assess(new CaseId(input.caseId()), clock.instant());
    String until = assessment.holdUntil().map(Instant::toString).orElse("");
    return new Output(input.caseId(), assessment.outcome(), until);
  }
}
