package nl.mistervoip.privacy.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that old mail programs put between the lines of a text (POSIX uuencode). */
final class Uuencode {
  /**
   * A text without such files.
   *
   * @param text what is left
   * @param files the files, by what their names say; they are not decoded
   */
  record Split(String text, List<Attachment> files) {}

  private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,200})");

  private Uuencode() {}

  static Split split(String text) {
    if (!text.contains("begin ")) {
      return new Split(text, List.of());
    }
    StringBuilder out = new StringBuilder(text.length());
    List<Attachment> files = new ArrayList<>();
    boolean inside = false;
    for (String line : text.split("\n", -1)) {
      Matcher begin = BEGIN.matcher(line);
      if (!inside && begin.matches()) {
        inside = true;
        files.add(file(begin.group(1)));
      }
      if (!inside) {
        out.append(line).append('\n');
      }
      inside = inside && !line.strip().equals("end");
    }
    return new Split(out.toString(), List.copyOf(files));
  }

  private static Attachment file(String name) {
    boolean document = DocumentType.of("", name).isPresent();
    return new Attachment(
        "application/octet-stream",
        0,
        false,
        document ? Attachment.Reading.UNREAD : Attachment.Reading.NO_TEXT);
  }
}
