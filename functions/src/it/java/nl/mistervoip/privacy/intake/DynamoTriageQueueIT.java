package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.intake.triage.TriageQueue;
import nl.mistervoip.privacy.testing.Emulator;

/** The queue in a table shaped as that of the desk. */
class DynamoTriageQueueIT implements TriageQueueContract {
  private final String table = Emulator.mailTable();
  private final TriageQueue queue = new DynamoTriageQueue(table, Emulator.AWS.dynamo());
  private final MailRegister register = new DynamoMailRegister(table, Emulator.AWS.dynamo());

  @Override
  public TriageQueue queue() {
    return queue;
  }

  @Override
  public MailRegister register() {
    return register;
  }
}
