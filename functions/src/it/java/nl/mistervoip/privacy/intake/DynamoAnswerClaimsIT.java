package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.testing.Emulator;

class DynamoAnswerClaimsIT implements AnswerClaimsContract {
  @Override
  public AnswerClaims claims() {
    return new DynamoAnswerClaims(RegisterTable.NAME, Emulator.AWS.dynamo());
  }
}
