package nl.mistervoip.privacy.approval.letters;

import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.notifications.LetterPreview;

/** Letters before they go, on fakes. */
public final class LetterScene {
  private static final String DESK_ADDRESS = "privacy@mistervoip.example";

  private LetterScene() {}

  /** The letters about what waits in a scene. */
  public static LetterConsole letters(ApprovalScene scene) {
    LetterPreview preview = new LetterPreview(DESK_ADDRESS);
    return new LetterConsole(
        scene.rows,
        scene.records,
        scene.documents,
        LetterSources.of(scene.documents, DataMap.load(), preview, Optional.of("14")));
  }
}
