package nl.mistervoip.privacy.platform;

/**
 * A step failed in a library, or in ours because of one. Says which classes of exceptions it was
 * and quotes nothing of them: what a library says may quote what a person sent, and the words of an
 * exception end in logs and in the histories of workflows.
 */
public final class StepFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StepFailedException(String kind) {
    super(kind);
  }

  /** The same failure without its words and causes, at the same place in the code. */
  static StepFailedException plain(RuntimeException failure) {
    StepFailedException plain = new StepFailedException(Failures.kindOf(failure));
    plain.setStackTrace(failure.getStackTrace());
    return plain;
  }
}
