package nl.mistervoip.privacy.approval.settings;

import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.SettingsShelves;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;

/** How the desk is set up, on fakes. */
public final class SettingsScene {
  private static final String OWN = "privacy@mistervoip.example";

  private SettingsScene() {}

  /** The addresses that tell it; everything is set here, so that a secret would show. */
  public static DeskApi api(SettingsShelves set, AuditLog audit) {
    return new DeskApi(
        DataMapLoader.bundled(),
        new EffectiveSettings(name -> Optional.of("value of " + name)),
        new SettingsDesk(new VersionedDesk<>(set.desk(), audit), OWN));
  }

  /** Closed days and passages of letters. */
  public static SetupApi setup(SettingsShelves set, Cases cases, AuditLog audit) {
    return new SetupApi(
        new ClosedDaysDesk(new VersionedDesk<>(set.closedDays(), audit), cases),
        new PassagesDesk(new VersionedDesk<>(set.letters(), audit), OWN));
  }
}
