package nl.mistervoip.privacy.intake.mail;

import java.util.regex.Pattern;

/** Files that old mail programs put between the lines of a text (POSIX uuencode). */
final class Uuencode {
  private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} \\S.{0,200}");

  private Uuencode() {}

  static String removedFrom(String text) {
    if (!text.contains("begin ")) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean inside = false;
    for (String line : text.split("\n", -1)) {
      inside = inside || BEGIN.matcher(line).matches();
      if (!inside) {
        out.append(line).append('\n');
      }
      inside = inside && !line.strip().equals("end");
    }
    return out.toString();
  }
}
