package nl.mistervoip.privacy.export;

import io.micronaut.context.ApplicationContext;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.TransferWish;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Step: makes the link and the code of an approved package, the person's own or the one for another
 * controller. Repeating it keeps the link.
 */
public final class DeliverPackageHandler
    extends StepHandler<DeliverPackageHandler.Step, DeliverPackageHandler.Result> {
  /**
   * Which package of which case.
   *
   * @param caseId the case
   * @param to {@link PackageFor#TRANSFER} for the one for another controller; absent for the
   *     person's own
   */
  public record Step(String caseId, Optional<PackageFor> to) {}

  /**
   * What else there is to do.
   *
   * @param caseId the case
   * @param transfer whether the person also wants the data sent to another controller
   */
  public record Result(String caseId, boolean transfer) {}

  private final DeliverPackage deliverPackage;
  private final OpenTransfer openTransfer;
  private final CaseVault vault;

  /** For Lambda. */
  public DeliverPackageHandler() {
    this(Startup.context());
  }

  DeliverPackageHandler(ApplicationContext context) {
    super(Step.class);
    this.deliverPackage = context.getBean(DeliverPackage.class);
    this.openTransfer = context.getBean(OpenTransfer.class);
    this.vault = context.getBean(CaseVault.class);
  }

  @Override
  protected Result handle(Step step) {
    CaseId id = new CaseId(step.caseId());
    switch (step.to().orElse(PackageFor.PERSON)) {
      case PERSON -> deliverPackage.deliver(id);
      case TRANSFER -> openTransfer.open(id);
    }
    return new Result(step.caseId(), vault.find(id, TransferWish.VAULT_NAME).isPresent());
  }
}
