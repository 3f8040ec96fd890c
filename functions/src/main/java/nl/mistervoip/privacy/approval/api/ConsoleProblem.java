package nl.mistervoip.privacy.approval.api;

import java.io.Serial;

/** A request that the console cannot carry out; says what to do, names nobody. */
public final class ConsoleProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  private ConsoleProblem(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  /** What was sent does not do; says what does. */
  public static ConsoleProblem badRequest(String detail) {
    return new ConsoleProblem(400, "Something is missing", detail);
  }

  /** Words of a person that a letter does not carry. */
  public static ConsoleProblem unfit(String detail) {
    return new ConsoleProblem(400, "Does not fit in a letter", detail);
  }

  /** A setting that nobody may set. */
  public static ConsoleProblem outOfBounds(String detail) {
    return new ConsoleProblem(400, "Out of bounds", detail);
  }

  /** A day on which nobody may set the desk closed, or open again. */
  public static ConsoleProblem noDayToClose(String detail) {
    return new ConsoleProblem(400, "Not a day to close", detail);
  }

  /** Words of the company that letters do not carry. */
  public static ConsoleProblem unfitForLetters(String detail) {
    return new ConsoleProblem(400, "Does not fit in every letter", detail);
  }

  /** Nobody is signed in, or the token does not prove who. */
  public static ConsoleProblem notSignedIn(String detail) {
    return new ConsoleProblem(401, "Not signed in", detail);
  }

  /** Who asks may not. */
  public static ConsoleProblem forbidden(String detail) {
    return new ConsoleProblem(403, "Not allowed", detail);
  }

  /** There is no such thing, or none for who asks. */
  public static ConsoleProblem notFound(String detail) {
    return new ConsoleProblem(404, "Not found", detail);
  }

  /** The address is there, by another method. */
  public static ConsoleProblem methodNotAllowed() {
    return new ConsoleProblem(405, "Method not allowed", "This address answers to another method.");
  }

  /** Somebody changed it since the version that the request names (RFC 9110, 13.1.1). */
  public static ConsoleProblem changedMeanwhile() {
    return new ConsoleProblem(
        412,
        "Changed meanwhile",
        "It is no longer as you saw it. Load it again, look at what became different, and decide"
            + " then.");
  }

  /** A file of more than may be sent. */
  public static ConsoleProblem tooLarge(String detail) {
    return new ConsoleProblem(413, "File too large", detail);
  }

  /** A file that is not what is taken; says what is. */
  public static ConsoleProblem notTaken(String detail) {
    return new ConsoleProblem(415, "File not taken", detail);
  }

  /** As things stand it cannot be done. */
  public static ConsoleProblem conflict(String title, String detail) {
    return new ConsoleProblem(409, title, detail);
  }

  /** It can be done, at another moment. */
  public static ConsoleProblem unavailable(String detail) {
    return new ConsoleProblem(503, "Not available at this moment", detail);
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** What is wrong, in a few words. */
  public String title() {
    return title;
  }

  /** What to do about it. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
