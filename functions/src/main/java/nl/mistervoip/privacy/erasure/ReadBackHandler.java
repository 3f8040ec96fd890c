package nl.mistervoip.privacy.erasure;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Looks whether everything is gone that had to go. */
public final class ReadBackHandler
    extends StepHandler<ReadBackHandler.Input, ReadBackHandler.Output> {
  /**
   * The case.
   *
   * @param caseId its number
   */
  public record Input(String caseId) {}

  /**
   * What is left.
   *
   * @param caseId the case
   * @param residual how many items had to go and are still there
   */
  public record Output(String caseId, long residual) {}

  private final ErasureDesk desk;

  /** For Lambda. */
  public ReadBackHandler() {
    this(Startup.context());
  }

  ReadBackHandler(ApplicationContext context) {
    super(Input.class);
    this.desk = context.getBean(ErasureDesk.class);
  }

  @Override
  protected Output handle(Input input) {
    return new Output(input.caseId(), desk.residual(new CaseId(input.caseId())));
  }
}
