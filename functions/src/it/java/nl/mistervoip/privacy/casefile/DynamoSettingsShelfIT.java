package nl.mistervoip.privacy.casefile;

import nl.mistervoip.privacy.testing.Emulator;

class DynamoSettingsShelfIT implements SettingsShelfContract {
  @Override
  public SettingsShelves shelves() {
    return DynamoSettingsShelf.all(Emulator.casesTable(), Emulator.AWS.dynamo());
  }
}
