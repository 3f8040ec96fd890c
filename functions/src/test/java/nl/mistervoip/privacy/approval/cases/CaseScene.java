package nl.mistervoip.privacy.approval.cases;

import java.util.List;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.letters.LetterScene;
import nl.mistervoip.privacy.intake.triage.SiblingCases;
import nl.mistervoip.privacy.request.CaseId;

/** Cases and the questions about them on fakes. */
public final class CaseScene {
  private CaseScene() {}

  static Console console(ApprovalScene scene) {
    return new Console(scene.records, scene.rows, scene.audit, scene.documents, scene.audit);
  }

  static TransferDesk transfers(ApprovalScene scene) {
    return new TransferDesk(scene.cases, scene.vault, scene.log);
  }

  /** The addresses about them; cases opened beside another are added to a list. */
  public static List<Capability> apis(ApprovalScene scene, List<CaseId> siblings) {
    SiblingCases opening =
        new SiblingCases(scene.records, scene.documents, scene.audit, siblings::add);
    WrongRightDesk wrong =
        new WrongRightDesk(
            scene.records, scene.rows, scene.audit, scene.documents, scene.decisions);
    return List.of(
        new CaseApi(
            console(scene),
            scene.answers,
            transfers(scene),
            new CaseApi.Readings(new ReadingDesk(scene.records, opening), wrong)),
        new ApprovalApi(console(scene), scene.decisions, LetterScene.letters(scene)));
  }
}
