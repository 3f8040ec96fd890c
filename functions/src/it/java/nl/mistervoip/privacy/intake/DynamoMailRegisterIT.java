package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.testing.Emulator;

class DynamoMailRegisterIT implements MailRegisterContract {
  @Override
  public MailRegister register() {
    return new DynamoMailRegister(RegisterTable.NAME, Emulator.AWS.dynamo());
  }
}
