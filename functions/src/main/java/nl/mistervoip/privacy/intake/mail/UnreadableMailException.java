package nl.mistervoip.privacy.intake.mail;

import java.io.IOException;

/** Stops the reading of a mail; never leaves the room. Its message quotes nothing of the mail. */
final class UnreadableMailException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  UnreadableMailException(Problem problem) {
    super("The mail cannot be read: " + problem + ".");
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
