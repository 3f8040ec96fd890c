package nl.mistervoip.privacy.approval.settings;

import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.SettingsShelf;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;

/** How the desk is set up, on fakes. */
public final class SettingsScene {
  private static final String OWN = "privacy@mistervoip.example";

  private SettingsScene() {}

  /** The addresses that tell it; everything is set here, so that a secret would show. */
  public static DeskApi api(SettingsShelf shelf, AuditLog audit) {
    return new DeskApi(
        DataMapLoader.bundled(),
        new EffectiveSettings(name -> Optional.of("value of " + name)),
        new SettingsDesk(shelf, audit, OWN));
  }
}
