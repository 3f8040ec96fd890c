package nl.mistervoip.privacy.intake.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Whether the place in an HTML tree can be seen, by attributes and inline styles as mail programs
 * show them. Style sheets are not resolved: what they hide is taken as seen, and so is read.
 */
final class Visibility {
  /** What an element hands down. */
  private record Style(boolean hidden, String color, String background) {}

  private static final Pattern ZERO = Pattern.compile("0*(\\.0*)?(px|pt|em|rem|%)?");

  private final Deque<Style> open = new ArrayDeque<>();

  void enter(Element element) {
    Style outer = open.isEmpty() ? new Style(false, "black", "white") : open.peek();
    Map<String, String> style = declarations(element.attr("style"));
    String color = color(style.getOrDefault("color", element.attr("color")), outer.color());
    String own = style.getOrDefault("background", element.attr("bgcolor"));
    String background = color(style.getOrDefault("background-color", own), outer.background());
    boolean hidden = outer.hidden() || element.hasAttr("hidden") || hides(style);
    open.push(new Style(hidden, color, background));
  }

  void leave() {
    open.pop();
  }

  boolean isHidden() {
    return !open.isEmpty()
        && (open.peek().hidden() || open.peek().color().equals(open.peek().background()));
  }

  private static boolean hides(Map<String, String> style) {
    return style.getOrDefault("display", "").equals("none")
        || style.getOrDefault("visibility", "").equals("hidden")
        || style.getOrDefault("mso-hide", "").equals("all")
        || isZero(style.getOrDefault("font-size", "-"))
        || isZero(style.getOrDefault("opacity", "-"))
        || isZero(style.getOrDefault("max-height", "-"));
  }

  private static boolean isZero(String value) {
    return value.contains("0") && ZERO.matcher(value).matches();
  }

  private static Map<String, String> declarations(String style) {
    Map<String, String> found = new HashMap<>();
    for (String declaration : style.toLowerCase(Locale.ROOT).split(";")) {
      String[] pair = declaration.split(":", 2);
      if (pair.length == 2) {
        found.put(pair[0].strip(), pair[1].replace("!important", "").strip());
      }
    }
    return found;
  }

  /** The usual ways of writing white, as one; other colours are compared as they are written. */
  private static String color(String written, String inherited) {
    String value = written.strip().toLowerCase(Locale.ROOT).replace(" ", "");
    return switch (value) {
      case "", "inherit", "transparent", "none" -> inherited;
      case "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)" -> "white";
      case "#000", "#000000", "rgb(0,0,0)", "windowtext" -> "black";
      default -> value;
    };
  }
}
