package nl.mistervoip.privacy.erasure;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Plans again just before acting: a plan that is no longer true is not carried out. */
public final class CheckPlanHandler
    extends StepHandler<CheckPlanHandler.Input, CheckPlanHandler.Output> {
  /**
   * What was approved.
   *
   * @param caseId the case
   * @param digest of the approved plan
   */
  public record Input(String caseId, String digest) {}

  /**
   * Whether it still holds.
   *
   * @param caseId the case
   * @param same false when anything changed since: plan again and ask again
   */
  public record Output(String caseId, boolean same) {}

  private final ErasureDesk desk;

  /** For Lambda. */
  public CheckPlanHandler() {
    this(Startup.context());
  }

  CheckPlanHandler(ApplicationContext context) {
    super(Input.class);
    this.desk = context.getBean(ErasureDesk.class);
  }

  @Override
  protected Output handle(Input input) {
    return new Output(input.caseId(), desk.check(new CaseId(input.caseId()), input.digest()));
  }
}
