package nl.mistervoip.privacy.intake.byhand;

import java.io.Serial;

/** Why a request cannot be entered like that; the message says what to send, names nobody. */
public final class HandProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  HandProblem(String whatToDo) {
    super(whatToDo);
  }

  /** What to send instead. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
