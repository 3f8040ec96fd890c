package nl.mistervoip.privacy.approval.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.platform.Settings;

/** Puts together what tells how the desk is set up. */
@Factory
final class SettingsFactory {
  @Singleton
  @Requires(property = "oidc.issuer")
  DeskApi desk(Settings settings) {
    return new DeskApi(DataMap.load(), new EffectiveSettings(settings::optional));
  }
}
