package nl.mistervoip.privacy.notifications;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import nl.mistervoip.privacy.casefile.PassagesInForce;
import nl.mistervoip.privacy.casefile.SettingsShelves;
import nl.mistervoip.privacy.platform.Settings;

/** Puts the room together from the settings of the function. */
@Factory
final class LettersFactory {
  @Singleton
  Writer writer(SettingsShelves shelves, Settings settings) {
    String address = settings.required("LETTERS_SENDER");
    return new Writer(address, new PassagesInForce(shelves.letters(), address));
  }
}
