package nl.mistervoip.privacy.intake.triage;

import java.io.Serial;

/** Why something cannot be done with a waiting mail; the message says what to do, names nobody. */
public final class TriageProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What kind of problem it is. */
  public enum Kind {
    /** There is no such mail, or it is not kept any more. */
    NOT_FOUND,
    /** What was sent does not make sense. */
    INVALID,
    /** It does not wait (any more), or it is not for this queue. */
    CONFLICT
  }

  private final Kind kind;

  private TriageProblem(Kind kind, String whatToDo) {
    super(whatToDo);
    this.kind = kind;
  }

  static TriageProblem notFound() {
    return new TriageProblem(
        Kind.NOT_FOUND, "No mail with this id waits for a person. Look at /api/triage.");
  }

  static TriageProblem rawGone() {
    return new TriageProblem(
        Kind.NOT_FOUND, "The mail itself is not kept any more; only what became of it is known.");
  }

  static TriageProblem noFirst() {
    return invalid(
        "There is no mail with this id that ended without a case. The id stands in the line that"
            + " was passed on with it.");
  }

  static TriageProblem firstGone() {
    return invalid(
        "The first mail is not kept any more. Enter the request by hand, with the day on which the"
            + " first mail came in, and decide on this one as handled.");
  }

  static TriageProblem invalid(String whatToDo) {
    return new TriageProblem(Kind.INVALID, whatToDo);
  }

  static TriageProblem covered() {
    return new TriageProblem(Kind.CONFLICT, "The case answers that already. Look at its rights.");
  }

  static TriageProblem takenBack() {
    return new TriageProblem(Kind.CONFLICT, "The person took this request back.");
  }

  static TriageProblem setAside() {
    return new TriageProblem(
        Kind.CONFLICT,
        "This mail was set aside and is not handled here. Ask the privacy officer who handles it.");
  }

  static TriageProblem decidedBefore() {
    return new TriageProblem(
        Kind.CONFLICT,
        "Somebody decided on this mail before you. Look at /api/triage for what still waits.");
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
