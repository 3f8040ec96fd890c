package nl.mistervoip.privacy.approval.letters;

import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.notifications.LetterPreview;
import nl.mistervoip.privacy.testing.InMemorySettings;

/** Letters before they go, on fakes. */
public final class LetterScene {
  private static final String DESK_ADDRESS = "privacy@mistervoip.example";

  private LetterScene() {}

  /** The letters about what waits in a scene. */
  public static LetterConsole letters(ApprovalScene scene) {
    return letters(new CountedScene(scene));
  }

  /** The letters that leave by themselves. */
  public static AheadApi ahead(CountedScene scene) {
    return new AheadApi(letters(), scene.cases);
  }

  static LettersAhead letters() {
    return new LettersAhead(
        new LetterPreview(DESK_ADDRESS, new InMemorySettings().passages(DESK_ADDRESS)),
        new LettersAhead.Days(Optional.of("28"), Optional.of("14")));
  }

  /** The same, with what is asked counted. */
  public static LetterConsole letters(CountedScene scene) {
    LetterPreview preview = new LetterPreview(DESK_ADDRESS, scene.set.passages(DESK_ADDRESS));
    return new LetterConsole(
        scene.rows,
        scene.cases,
        scene.vault,
        LetterSources.of(scene.vault, DataMapLoader.bundled(), preview, Optional.of("14")));
  }
}
