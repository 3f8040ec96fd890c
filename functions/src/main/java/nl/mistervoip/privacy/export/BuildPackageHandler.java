package nl.mistervoip.privacy.export;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Step: packs what was gathered for a case. Building again from the same gathering gives the same
 * digest.
 */
public final class BuildPackageHandler
    extends StepHandler<BuildPackageHandler.Step, BuildPackageHandler.Result> {
  /**
   * Which case.
   *
   * @param caseId the case
   */
  public record Step(String caseId) {}

  /**
   * What a person has to approve.
   *
   * @param caseId the case
   * @param digest SHA-256 over the manifest, hex; empty text when a store could not be read and
   *     nothing was built
   * @param summary items per store
   * @param unreachable the stores that could not be read
   */
  public record Result(
      String caseId, String digest, Map<String, Long> summary, List<String> unreachable) {}

  private final BuildPackage buildPackage;

  /** For Lambda. */
  public BuildPackageHandler() {
    this(Startup.context());
  }

  BuildPackageHandler(ApplicationContext context) {
    super(Step.class);
    this.buildPackage = context.getBean(BuildPackage.class);
  }

  @Override
  protected Result handle(Step step) {
    Review review = buildPackage.build(new CaseId(step.caseId()));
    return new Result(step.caseId(), review.digest(), review.summary(), review.unreachable());
  }
}
