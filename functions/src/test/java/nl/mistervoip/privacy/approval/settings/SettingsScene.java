package nl.mistervoip.privacy.approval.settings;

import java.util.Optional;
import nl.mistervoip.privacy.datamap.DataMap;

/** How the desk is set up, on fakes. */
public final class SettingsScene {
  private SettingsScene() {}

  /** The addresses that tell it; everything is set here, so that a secret would show. */
  public static DeskApi api() {
    return new DeskApi(
        DataMap.load(), new EffectiveSettings(name -> Optional.of("value of " + name)));
  }
}
