package nl.mistervoip.privacy.retention;

/** An order or question about a sweep that cannot be answered; says what to do, names nobody. */
public final class SweepProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of problem. */
  public enum Kind {
    /** There is no such sweep or report. */
    NOT_FOUND,
    /** As it stands, the sweep cannot do that. */
    CONFLICT
  }

  private final Kind kind;
  private final String title;

  private SweepProblem(Kind kind, String title, String detail) {
    super(detail);
    this.kind = kind;
    this.title = title;
  }

  static SweepProblem notFound(String detail) {
    return new SweepProblem(Kind.NOT_FOUND, "Not found", detail);
  }

  static SweepProblem conflict(String title, String detail) {
    return new SweepProblem(Kind.CONFLICT, title, detail);
  }

  /**
   * Which kind.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What is wrong.
   *
   * @return a few words
   */
  public String title() {
    return title;
  }

  /**
   * What to do about it.
   *
   * @return a sentence
   */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
