package nl.mistervoip.privacy.identity;

/** The workflow waits for a confirmation that was never asked: assess the identity first. */
final class NoChallengeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoChallengeException() {
    super(
        "No identity challenge exists for this case. Run assess-identity before"
            + " await-confirmation.");
  }
}
