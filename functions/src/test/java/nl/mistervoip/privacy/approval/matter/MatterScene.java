package nl.mistervoip.privacy.approval.matter;

import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.letters.LetterScene;

/** Complaints and investigations of nuisance calls on fakes. */
public final class MatterScene {
  private MatterScene() {}

  static MatterConsole matters(ApprovalScene scene) {
    MatterConsole.Ports ports =
        new MatterConsole.Ports(
            scene.rows, scene.documents, scene.subjects, scene.decisions, scene.audit);
    return new MatterConsole(ports, LetterScene.letters(scene));
  }

  /** The addresses about them. */
  public static MatterApi api(ApprovalScene scene) {
    return new MatterApi(matters(scene));
  }
}
