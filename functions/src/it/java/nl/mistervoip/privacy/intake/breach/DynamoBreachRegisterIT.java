package nl.mistervoip.privacy.intake.breach;

import nl.mistervoip.privacy.testing.Emulator;

/** The register in a table shaped as that of the desk. */
class DynamoBreachRegisterIT implements BreachRegisterContract {
  private final BreachRegister breaches =
      BreachRegister.of(Emulator.mailTable(), Emulator.AWS.dynamo());

  @Override
  public BreachRegister breaches() {
    return breaches;
  }
}
