package nl.mistervoip.privacy.approval;

import java.io.Serial;

/** A request that the console cannot carry out; says what to do, names nobody. */
final class ConsoleProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  private ConsoleProblem(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  static ConsoleProblem badRequest(String detail) {
    return new ConsoleProblem(400, "Something is missing", detail);
  }

  /** Words of a person that a letter does not carry. */
  static ConsoleProblem unfit(String detail) {
    return new ConsoleProblem(400, "Does not fit in a letter", detail);
  }

  /** A setting that nobody may set. */
  static ConsoleProblem outOfBounds(String detail) {
    return new ConsoleProblem(400, "Out of bounds", detail);
  }

  static ConsoleProblem notSignedIn(String detail) {
    return new ConsoleProblem(401, "Not signed in", detail);
  }

  static ConsoleProblem forbidden(String detail) {
    return new ConsoleProblem(403, "Not allowed", detail);
  }

  static ConsoleProblem notFound(String detail) {
    return new ConsoleProblem(404, "Not found", detail);
  }

  static ConsoleProblem methodNotAllowed() {
    return new ConsoleProblem(405, "Method not allowed", "This address answers to another method.");
  }

  /** Somebody changed it since the version that the request names (RFC 9110, 13.1.1). */
  static ConsoleProblem changedMeanwhile() {
    return new ConsoleProblem(
        412,
        "Changed meanwhile",
        "It is no longer as you saw it. Load it again, look at what became different, and decide"
            + " then.");
  }

  static ConsoleProblem conflict(String title, String detail) {
    return new ConsoleProblem(409, title, detail);
  }

  static ConsoleProblem unavailable(String detail) {
    return new ConsoleProblem(503, "Not available at this moment", detail);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** What to do about it. */
  String detail() {
    return String.valueOf(getMessage());
  }
}
