package nl.mistervoip.privacy.export;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.TransferReview;
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
   * @param to {@link PackageFor#TRANSFER} for the part that goes to another controller, cut out of
   *     the approved package; absent for the person's own
   */
  public record Step(String caseId, Optional<PackageFor> to) {}

  /**
   * What a person has to approve.
   *
   * @param caseId the case
   * @param digest SHA-256 over the manifest, hex; empty text when a store could not be read and
   *     nothing was built
   * @param summary items per store
   * @param unreachable the stores that could not be read
   * @param nothing whether every store was searched and held nothing: then a letter says so, and no
   *     package goes out
   */
  public record Result(
      String caseId,
      String digest,
      Map<String, Long> summary,
      List<String> unreachable,
      boolean nothing) {}

  private final BuildPackage buildPackage;
  private final CutTransfer cutTransfer;

  /** For Lambda. */
  public BuildPackageHandler() {
    this(Startup.context());
  }

  BuildPackageHandler(ApplicationContext context) {
    super(Step.class);
    this.buildPackage = context.getBean(BuildPackage.class);
    this.cutTransfer = context.getBean(CutTransfer.class);
  }

  @Override
  protected Result handle(Step step) {
    CaseId id = new CaseId(step.caseId());
    return switch (step.to().orElse(PackageFor.PERSON)) {
      case PERSON -> {
        BuildPackage.Built built = buildPackage.build(id);
        Review review = built.review();
        yield new Result(
            id.value(), review.digest(), review.summary(), review.unreachable(), built.nothing());
      }
      case TRANSFER -> {
        TransferReview review = cutTransfer.cut(id);
        Map<String, Long> summary = Map.of("files", (long) review.files().size());
        yield new Result(id.value(), review.digest(), summary, List.of(), false);
      }
    };
  }
}
