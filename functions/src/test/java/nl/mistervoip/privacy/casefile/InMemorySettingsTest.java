package nl.mistervoip.privacy.casefile;

import nl.mistervoip.privacy.testing.InMemorySettings;

class InMemorySettingsTest implements SettingsShelfContract {
  @Override
  public SettingsShelves shelves() {
    return new InMemorySettings().shelves();
  }
}
