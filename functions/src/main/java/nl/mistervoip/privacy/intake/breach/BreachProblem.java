package nl.mistervoip.privacy.intake.breach;

import java.io.Serial;

/** Why something cannot be done with a breach report; the message says what to do, names nobody. */
public final class BreachProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What kind of problem it is. */
  public enum Kind {
    /** There is no such report. */
    NOT_FOUND,
    /** What was sent does not make sense. */
    INVALID,
    /** It was closed before. */
    CONFLICT
  }

  private final Kind kind;

  private BreachProblem(Kind kind, String whatToDo) {
    super(whatToDo);
    this.kind = kind;
  }

  static BreachProblem notFound() {
    return new BreachProblem(
        Kind.NOT_FOUND, "No breach was reported by a mail with this id. Look at /api/breaches.");
  }

  static BreachProblem invalid(String whatToDo) {
    return new BreachProblem(Kind.INVALID, whatToDo);
  }

  static BreachProblem closedBefore() {
    return new BreachProblem(
        Kind.CONFLICT,
        "This report was closed before, by somebody else or in another way, and that stands."
            + " Look at it to see how.");
  }

  /** What kind of problem it is. */
  public Kind kind() {
    return kind;
  }

  /** What to do about it. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
