package nl.mistervoip.privacy.export;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: makes the link and the code of an approved package. Repeating it keeps the link. */
public final class DeliverPackageHandler
    extends StepHandler<DeliverPackageHandler.Step, DeliverPackageHandler.Step> {
  /**
   * Which case.
   *
   * @param caseId the case
   */
  public record Step(String caseId) {}

  private final DeliverPackage deliverPackage;

  /** For Lambda. */
  public DeliverPackageHandler() {
    this(Startup.context());
  }

  DeliverPackageHandler(ApplicationContext context) {
    super(Step.class);
    this.deliverPackage = context.getBean(DeliverPackage.class);
  }

  @Override
  protected Step handle(Step step) {
    deliverPackage.deliver(new CaseId(step.caseId()));
    return step;
  }
}
