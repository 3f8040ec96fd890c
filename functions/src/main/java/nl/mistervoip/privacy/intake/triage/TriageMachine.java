package nl.mistervoip.privacy.intake.triage;

/** The workflow that carries a person's decision out. */
public interface TriageMachine {
  /**
   * Makes sure that it runs for a mail: starts it, unless it runs already. After a run that failed
   * it starts another.
   *
   * @param mailId the SES message id
   */
  void start(String mailId);
}
