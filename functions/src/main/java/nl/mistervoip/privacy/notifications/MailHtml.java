package nl.mistervoip.privacy.notifications;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterHtml;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A letter as the HTML part of a mail: one column that fits a phone, every style on its element
 * because mail readers drop style sheets, no picture, script or font from elsewhere. Text on its
 * ground has a contrast of at least 7 to 1.
 */
final class MailHtml {
  private static final String FONT = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
  private static final String INK = "color:#1f2933;";
  private static final String MUTED = "color:#4a5560;";

  /** Selector to style, in the order in which they are laid over each other. */
  private static final Map<String, String> STYLES = styles();

  private MailHtml() {}

  static String of(Letter letter) {
    Document page = LetterHtml.page(letter);
    page.head().appendElement("meta").attr("name", "color-scheme").attr("content", "light");
    Element sheet = sheet(page.body());
    sheet.appendElement("p").addClass("brand").text("Mister VoIP");
    LetterHtml.append(sheet.appendElement("div").addClass("letter"), letter);
    STYLES.forEach((selector, style) -> page.body().select(selector).forEach(e -> add(e, style)));
    page.body().select("[class]").removeAttr("class");
    page.body().attr("style", "margin:0;padding:0;background:#eef1f4;" + FONT);
    return page.outerHtml();
  }

  /** A table holds the column together in the mail readers that know no maximum width otherwise. */
  private static Element sheet(Element body) {
    Element outer =
        layout(body).attr("style", "width:100%;border-collapse:collapse;background:#eef1f4;");
    Element margin = outer.appendElement("tbody").appendElement("tr").appendElement("td");
    margin.attr("style", "padding:16px 8px;");
    Element inner = layout(margin).attr("align", "center");
    inner.attr(
        "style",
        "width:100%;max-width:600px;margin:0 auto;border-collapse:collapse;background:#ffffff;");
    Element cell = inner.appendElement("tbody").appendElement("tr").appendElement("td");
    return cell.attr("style", "padding:28px 24px;border-top:4px solid #14507a;");
  }

  private static Element layout(Element parent) {
    return parent
        .appendElement("table")
        .attr("role", "presentation")
        .attr("cellpadding", "0")
        .attr("cellspacing", "0");
  }

  private static void add(Element element, String style) {
    element.attr("style", element.attr("style") + style);
  }

  private static Map<String, String> styles() {
    Map<String, String> styles = new LinkedHashMap<>();
    styles.put(
        ".brand",
        FONT
            + "color:#14507a;font-size:15px;font-weight:700;letter-spacing:.02em;margin:0 0 20px;");
    styles.put(
        ".letter h1",
        FONT + INK + "font-size:23px;line-height:1.3;font-weight:600;margin:0 0 18px;");
    styles.put(
        ".letter h2",
        FONT + INK + "font-size:17px;line-height:1.4;font-weight:600;margin:28px 0 8px;");
    styles.put(
        ".letter p, .letter li", FONT + INK + "font-size:16px;line-height:1.55;margin:0 0 12px;");
    styles.put(".letter li", "margin:0 0 4px;");
    styles.put(".letter ul", "margin:0 0 14px;padding:0 0 0 22px;");
    styles.put(".facts, .data", "width:100%;border-collapse:collapse;margin:0 0 18px;");
    styles.put(".facts", "border-top:1px solid #d5dbe1;");
    styles.put(
        ".data caption",
        FONT + MUTED + "font-size:15px;line-height:1.5;text-align:left;padding:0 0 8px;");
    styles.put(
        ".facts th, .facts td, .data th, .data td",
        FONT
            + INK
            + "font-size:15px;line-height:1.45;text-align:left;vertical-align:top;"
            + "padding:9px 12px 9px 0;border-bottom:1px solid #d5dbe1;");
    styles.put(".facts th", MUTED + "font-weight:400;width:42%;");
    styles.put(".facts td", "font-weight:600;");
    styles.put(
        ".data thead th",
        MUTED + "font-size:13px;font-weight:600;border-bottom:2px solid #14507a;");
    styles.put(".data tbody th", "font-weight:600;");
    styles.put(".data thead th:first-child", "width:44%;");
    styles.put(".letter .button", "margin:22px 0 8px;");
    styles.put(
        ".button a",
        FONT
            + "display:inline-block;background:#14507a;color:#ffffff;font-size:17px;font-weight:600;text-decoration:none;padding:13px"
            + " 26px;border-radius:4px;");
    styles.put(
        ".letter .address",
        MUTED + "font-size:13px;line-height:1.45;word-break:break-all;margin:0 0 18px;");
    styles.put(".code", "background:#eef1f4;padding:16px 20px 10px;margin:0 0 18px;");
    styles.put(".code .label", MUTED + "font-size:14px;margin:0;");
    styles.put(".code .digits", "font-size:30px;font-weight:600;letter-spacing:.14em;margin:0;");
    styles.put(
        ".note",
        "border-left:4px solid #b45f06;background:#fdf6ec;padding:12px 16px 2px;margin:0 0 18px;");
    styles.put(".note p", "font-size:15px;margin:0 0 10px;");
    styles.put(".footer", "border-top:1px solid #d5dbe1;margin:28px 0 0;padding:16px 0 0;");
    styles.put(".letter .footer p", MUTED + "font-size:13px;line-height:1.5;margin:0 0 4px;");
    return styles;
  }
}
