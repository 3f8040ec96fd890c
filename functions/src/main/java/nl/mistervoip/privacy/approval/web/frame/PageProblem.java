package nl.mistervoip.privacy.approval.web.frame;

/** What a page cannot do; the person reads it in their own language. */
public final class PageProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  /**
   * A problem.
   *
   * @param status of HTTP
   * @param title as the API names it, or the key of one of ours
   * @param detail as the API words it, in English, or empty text
   */
  public PageProblem(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  /** There is nothing at this address. */
  public static PageProblem notFound() {
    return new PageProblem(404, "Not found", "");
  }

  /** A form that no page of ours showed to this session. */
  public static PageProblem forgedForm() {
    return new PageProblem(403, "Form not ours", "");
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
