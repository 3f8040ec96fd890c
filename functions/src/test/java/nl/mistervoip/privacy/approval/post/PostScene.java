package nl.mistervoip.privacy.approval.post;

import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.casefile.SettingsInForce;

/** Letters that people print and post, on fakes. */
public final class PostScene {
  private PostScene() {}

  /** The addresses about them. */
  public static PostApi api(CountedScene scene) {
    return new PostApi(
        new PostDesk(
            scene.paper, scene.log, new SettingsInForce(scene.set.shelves(), Optional.empty())));
  }
}
