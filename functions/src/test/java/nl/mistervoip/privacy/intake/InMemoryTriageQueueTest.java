package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.intake.triage.InMemoryTriageQueue;
import nl.mistervoip.privacy.intake.triage.TriageQueue;

/** The queue of the tests keeps the promises of the real one. */
class InMemoryTriageQueueTest implements TriageQueueContract {
  private final InMemoryTriageQueue queue = new InMemoryTriageQueue();
  private final RegisterOnQueue register = new RegisterOnQueue(queue);

  @Override
  public TriageQueue queue() {
    return queue;
  }

  @Override
  public MailRegister register() {
    return register;
  }
}
