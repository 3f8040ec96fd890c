package nl.mistervoip.privacy.testing;

import nl.mistervoip.privacy.casefile.ClosedDays;
import nl.mistervoip.privacy.casefile.DeskSettings;
import nl.mistervoip.privacy.casefile.LetterPassages;
import nl.mistervoip.privacy.casefile.PassagesInForce;
import nl.mistervoip.privacy.casefile.SettingsShelves;

/** All that is set at the console, in memory. */
public final class InMemorySettings {
  /** The daily jobs. */
  public final InMemorySettingsShelf<DeskSettings> desk = new InMemorySettingsShelf<>();

  /** The days on which the company is closed. */
  public final InMemorySettingsShelf<ClosedDays> closedDays = new InMemorySettingsShelf<>();

  /** The passages of letters. */
  public final InMemorySettingsShelf<LetterPassages> letters = new InMemorySettingsShelf<>();

  /** As the use cases get them. */
  public SettingsShelves shelves() {
    return new SettingsShelves(desk, closedDays, letters);
  }

  /** The passages as letters get them, for a desk at this address. */
  public PassagesInForce passages(String own) {
    return new PassagesInForce(letters, own);
  }
}
