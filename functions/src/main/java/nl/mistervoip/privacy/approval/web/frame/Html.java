package nl.mistervoip.privacy.approval.web.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import nl.mistervoip.privacy.platform.web.InlineStyle;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Renders the templates of {@code src/main/jte}, which the build has turned into classes. */
public final class Html {
  static final InlineStyle STYLE = InlineStyle.of("/web/page.css", "/web/console.css");

  /** Under which the build puts them (functions/pom.xml). */
  private static final String TEMPLATES = "nl.mistervoip.privacy.approval.web";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Html.class.getClassLoader(), TEMPLATES);

  /**
   * Nothing may load or run but our own style and pictures of ours, and forms go back to us only.
   */
  private static final String POLICY =
      "default-src 'none'; style-src "
          + STYLE.source()
          + "; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Html() {}

  /**
   * A page with a model beside what every page has.
   *
   * @param template its name below {@code src/main/jte}, without ending
   */
  public static PageResponse page(Shell shell, String template, Object model) {
    return page(200, template, Map.of("shell", shell, "model", model));
  }

  /**
   * A page with parameters of its own.
   *
   * @param status of HTTP
   * @param template its name below {@code src/main/jte}, without ending
   */
  public static PageResponse page(int status, String template, Map<String, Object> parameters) {
    StringOutput html = new StringOutput();
    ENGINE.render(template + ".jte", parameters, html);
    return new PageResponse(
        status,
        Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Content-Security-Policy", POLICY,
            // With no-referrer a browser would send no Origin along with our own forms.
            "Referrer-Policy", "same-origin"),
        html.toString(),
        false);
  }

  /** On to another page, by GET. */
  public static PageResponse seeOther(String address) {
    return new PageResponse(303, Map.of("Location", address), "", false);
  }
}
