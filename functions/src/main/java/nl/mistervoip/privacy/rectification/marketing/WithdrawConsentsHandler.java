package nl.mistervoip.privacy.rectification.marketing;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: withdraws what rests on consent; can be repeated at any point. */
public final class WithdrawConsentsHandler
    extends StepHandler<WithdrawConsentsHandler.Input, WithdrawConsentsHandler.Output> {
  /**
   * Which case.
   *
   * @param caseId its number
   */
  public record Input(String caseId) {}

  /**
   * Which case.
   *
   * @param caseId its number
   */
  public record Output(String caseId) {}

  private final ConsentWithdrawal withdrawal;
  private final Clock clock;

  /** For Lambda. */
  public WithdrawConsentsHandler() {
    this(Startup.context());
  }

  WithdrawConsentsHandler(ApplicationContext context) {
    super(Input.class);
    this.withdrawal = context.getBean(ConsentWithdrawal.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    withdrawal.withdraw(new CaseId(input.caseId()), clock.instant());
    return new Output(input.caseId());
  }
}
