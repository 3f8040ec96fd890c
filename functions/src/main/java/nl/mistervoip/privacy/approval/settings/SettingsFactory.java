package nl.mistervoip.privacy.approval.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.SettingsShelves;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.Settings;

/** Puts together what tells how the desk is set up. */
@Factory
final class SettingsFactory {
  @Singleton
  @Requires(property = "oidc.issuer")
  @Requires(property = "desk.address")
  DeskApi desk(SettingsShelves shelves, AuditLog audit, Settings settings) {
    return new DeskApi(
        DataMapLoader.bundled(),
        new EffectiveSettings(settings::optional),
        // The domain of the desk's address is the company's own.
        new SettingsDesk(
            new VersionedDesk<>(shelves.desk(), audit), settings.required("DESK_ADDRESS")));
  }

  @Singleton
  @Requires(property = "oidc.issuer")
  @Requires(property = "desk.address")
  SetupApi setup(SettingsShelves shelves, Cases cases, AuditLog audit, Settings settings) {
    return new SetupApi(
        new ClosedDaysDesk(new VersionedDesk<>(shelves.closedDays(), audit), cases),
        new PassagesDesk(
            new VersionedDesk<>(shelves.letters(), audit), settings.required("DESK_ADDRESS")));
  }
}
