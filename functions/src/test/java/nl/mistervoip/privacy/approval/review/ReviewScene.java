package nl.mistervoip.privacy.approval.review;

import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.casefile.MaskChanges.Change;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.erasure.PlanReading;
import nl.mistervoip.privacy.export.FoundReading;
import nl.mistervoip.privacy.rectification.correction.CorrectionReading;
import nl.mistervoip.privacy.testing.InMemoryLandscape;

/** What people look at before they decide, on fakes. */
public final class ReviewScene {
  private ReviewScene() {}

  static MaskDecisions masks(ApprovalScene scene) {
    return new MaskDecisions(
        scene.approvals,
        scene.cases,
        scene.vault,
        scene.workflow,
        scene.audit,
        Optional.of(new InMemoryLandscape()));
  }

  /** Somebody has more or less shown than the rules do. */
  public static void change(ApprovalScene scene, String approvalId, String digest, Change change) {
    masks(scene).change(approvalId, digest, change);
  }

  /** The addresses at which it is shown. */
  public static List<Capability> apis(CountedScene scene) {
    DataMap map = DataMapLoader.bundled();
    return List.of(
        new ReviewApi(
            new PlanConsole(scene.rows, new PlanReading(scene.vault, map), scene.trail, scene.log),
            new CorrectionReview(scene.rows, new CorrectionReading(scene.vault, map), scene.log),
            new FoundConsole(scene.cases, new FoundReading(scene.vault, map), scene.log)),
        new PackageApi(new PackageReview(scene.vault, scene.log), masks(scene.scene)));
  }
}
