package nl.mistervoip.privacy.approval.post;

import nl.mistervoip.privacy.approval.decision.CountedScene;

/** Letters that people print and post, on fakes. */
public final class PostScene {
  private PostScene() {}

  /** The addresses about them. */
  public static PostApi api(CountedScene scene) {
    return new PostApi(new PostDesk(scene.paper, scene.log));
  }
}
