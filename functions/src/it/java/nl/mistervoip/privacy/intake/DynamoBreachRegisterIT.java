package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.testing.Emulator;

class DynamoBreachRegisterIT implements BreachRegisterContract {
  @Override
  public BreachRegister breaches() {
    return new DynamoBreachRegister(RegisterTable.NAME, Emulator.AWS.dynamo());
  }
}
