package nl.mistervoip.privacy.approval.cases;

import java.util.List;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.approval.letters.LetterScene;
import nl.mistervoip.privacy.intake.byhand.HandScene;
import nl.mistervoip.privacy.intake.triage.InMemoryTriageQueue;
import nl.mistervoip.privacy.intake.triage.SiblingCases;
import nl.mistervoip.privacy.request.CaseId;

/** Cases and the questions about them on fakes. */
public final class CaseScene {
  private CaseScene() {}

  static Console console(ApprovalScene scene) {
    return console(new CountedScene(scene));
  }

  private static Console console(CountedScene scene) {
    return new Console(scene.cases, scene.rows, scene.trail, scene.vault, scene.log);
  }

  static TransferDesk transfers(ApprovalScene scene) {
    return new TransferDesk(scene.cases, scene.vault, scene.log);
  }

  /** The addresses about them; cases opened beside another are added to a list. */
  public static List<Capability> apis(
      CountedScene counted, List<CaseId> siblings, InMemoryTriageQueue queue) {
    Teaching teaching =
        new Teaching(new HandScene(queue, counted.log).rereading(counted.vault), counted.trail);
    ApprovalScene scene = counted.scene;
    SiblingCases opening =
        new SiblingCases(counted.cases, counted.vault, counted.log, siblings::add);
    WrongRightDesk wrong =
        new WrongRightDesk(
            counted.cases, counted.rows, counted.trail, counted.vault, scene.decisions, teaching);
    return List.of(
        new CaseApi(
            console(counted),
            scene.answers,
            transfers(scene),
            new CaseApi.Readings(new ReadingDesk(counted.cases, opening, teaching), wrong)),
        new ReadingApi(
            new LabelDesk(counted.cases, counted.rows, counted.vault, counted.log, teaching)),
        new ApprovalApi(console(counted), scene.decisions, LetterScene.letters(counted)));
  }
}
