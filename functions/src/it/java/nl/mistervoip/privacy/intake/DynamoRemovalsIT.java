package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.testing.Emulator;

class DynamoRemovalsIT implements RemovalsContract {
  @Override
  public Removals removals() {
    return new DynamoRemovals(RegisterTable.NAME, Emulator.AWS.dynamo());
  }
}
