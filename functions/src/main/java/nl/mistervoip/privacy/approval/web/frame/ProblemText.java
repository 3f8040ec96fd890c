package nl.mistervoip.privacy.approval.web.frame;

import java.util.Locale;

/**
 * What a page says when something did not go.
 *
 * @param key of the title and the text in our bundles, when they know this problem
 * @param general the key by the HTTP status, for all others
 * @param detail as the API words it, in English
 */
public record ProblemText(String key, String general, String detail) {
  /** Of a problem. */
  public static ProblemText of(PageProblem problem) {
    String slug = problem.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new ProblemText("problem." + slug, "problem." + problem.status(), problem.detail());
  }

  /** The title, in the reader's language. */
  public String title(Shell shell) {
    return text(shell, ".title");
  }

  /** The text, in the reader's language. */
  public String text(Shell shell) {
    return text(shell, ".text");
  }

  /** What the API adds helps when we have no words of our own for the problem. */
  boolean showsDetail(Shell shell) {
    return !detail.isEmpty() && shell.texts().find(key + ".title").isEmpty();
  }

  private String text(Shell shell, String part) {
    return shell
        .texts()
        .find(key + part)
        .or(() -> shell.texts().find(general + part))
        .orElseGet(() -> shell.say("problem.other" + part));
  }
}
