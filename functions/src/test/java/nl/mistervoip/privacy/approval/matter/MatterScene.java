package nl.mistervoip.privacy.approval.matter;

import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.approval.letters.LetterScene;

/** Complaints and investigations of nuisance calls on fakes. */
public final class MatterScene {
  private MatterScene() {}

  static MatterConsole matters(ApprovalScene scene) {
    return matters(scene, LetterScene.letters(scene));
  }

  private static MatterConsole matters(ApprovalScene scene, LetterConsole letters) {
    MatterConsole.Ports ports =
        new MatterConsole.Ports(
            scene.rows, scene.documents, scene.subjects, scene.decisions, scene.audit);
    return new MatterConsole(ports, letters);
  }

  /** The addresses about them. */
  public static MatterApi api(CountedScene scene) {
    return new MatterApi(matters(scene.scene, LetterScene.letters(scene)));
  }
}
