package nl.mistervoip.privacy.casefile;

import nl.mistervoip.privacy.testing.Emulator;

class DynamoClosedCasesIT implements ClosedCasesContract {
  private static final CasefileScene SCENE = new CasefileScene();

  @Override
  public Cases cases() {
    return SCENE.cases();
  }

  @Override
  public ClosedCases closed() {
    return new DynamoClosedCases(SCENE.table, Emulator.AWS.dynamo());
  }
}
