package nl.mistervoip.privacy.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells what a sender wrote from what the mail quotes or passes on, by the marks of Outlook, Gmail,
 * Apple Mail and plain text, in Dutch and English. Line by line, so its time grows with the text
 * only.
 */
final class QuoteSplitter {
  /** What was written, and what was passed on; what was quoted is left out. */
  record Split(String fresh, String forwarded, String quoted) {}

  private enum Zone {
    FRESH,
    QUOTED,
    FORWARDED
  }

  private static final Pattern FORWARD =
      Pattern.compile(
          "[-_* ]{0,12}(begin )?(forwarded message|doorgestuurd bericht|forwarded by .{0,80}|"
              + "doorgestuurd(e)? (e-?mail|mail))[-_*: ]{0,12}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "[-_* ]{2,12}(original message|oorspronkelijk bericht|origineel bericht|original"
              + " appointment)[-_* ]{0,12}",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> FROM = List.of("van:", "from:", "*van:", "*from:");
  private static final List<String> HEADER_LINES =
      List.of(
          "verzonden:",
          "sent:",
          "datum:",
          "date:",
          "aan:",
          "to:",
          "onderwerp:",
          "subject:",
          "*verzonden:",
          "*sent:");
  private static final Pattern FORWARD_SUBJECT =
      Pattern.compile(
          "\\s{0,5}(fw|fwd|doorst|dst|tr)\\s?:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String[] lines;
  private final boolean isForward;
  private final StringBuilder fresh = new StringBuilder();
  private final StringBuilder forwarded = new StringBuilder();
  private final StringBuilder quoted = new StringBuilder();

  private QuoteSplitter(String text, String subject) {
    this.lines = text.split("\n", -1);
    this.isForward = FORWARD_SUBJECT.matcher(subject).matches();
  }

  static Split split(String text, String subject) {
    return new QuoteSplitter(text, subject).split();
  }

  private Split split() {
    Zone zone = Zone.FRESH;
    for (int i = 0; i < lines.length; i++) {
      zone = zone == Zone.FRESH ? zoneFrom(i) : zone;
      if (zone == Zone.FRESH && (lines[i].startsWith(">") || attributionLength(i) > 0)) {
        (isForward ? forwarded : quoted).append(lines[i]).append('\n');
      } else {
        target(zone).append(lines[i]).append('\n');
      }
    }
    return new Split(fresh.toString(), forwarded.toString(), quoted.toString());
  }

  private StringBuilder target(Zone zone) {
    return switch (zone) {
      case FRESH -> fresh;
      case QUOTED -> quoted;
      case FORWARDED -> forwarded;
    };
  }

  private Zone zoneFrom(int i) {
    String line = lines[i].strip();
    if (FORWARD.matcher(line).matches()) {
      return Zone.FORWARDED;
    }
    if (ORIGINAL.matcher(line).matches() || startsHeaderBlock(i)) {
      return isForward ? Zone.FORWARDED : Zone.QUOTED;
    }
    int attribution = attributionLength(i);
    boolean marked = attribution == 0 || nextText(i + attribution).startsWith(">");
    return marked ? Zone.FRESH : isForward ? Zone.FORWARDED : Zone.QUOTED;
  }

  /**
   * "Van: ... Verzonden: ... Aan: ..." as Outlook and the mail apps of phones write above what they
   * quote.
   */
  private boolean startsHeaderBlock(int i) {
    String line = lines[i].strip().toLowerCase(Locale.ROOT);
    if (FROM.stream().noneMatch(line::startsWith)) {
      return false;
    }
    int found = 0;
    for (int next = i + 1; next < Math.min(lines.length, i + 7); next++) {
      String following = lines[next].strip().toLowerCase(Locale.ROOT);
      found += HEADER_LINES.stream().anyMatch(following::startsWith) ? 1 : 0;
    }
    return found >= 2;
  }

  /**
   * "Op ma 2 mrt 2026 om 10:00 schreef X:", in one line or broken over up to three; 0 when it is
   * none.
   */
  private int attributionLength(int i) {
    String joined = "";
    for (int length = 1; length <= 3 && i + length <= lines.length; length++) {
      joined = (joined + " " + lines[i + length - 1].strip()).strip();
      if (joined.isEmpty() || joined.length() > 400) {
        return 0;
      }
      if (joined.endsWith(":") && isAttribution(joined.toLowerCase(Locale.ROOT))) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isAttribution(String line) {
    boolean dated = line.chars().anyMatch(Character::isDigit);
    boolean dutch =
        line.startsWith("op ")
            && (line.contains(" schreef ") || line.contains(" het volgende geschreven"));
    boolean dutchTurned = line.contains(" schreef op ") || line.contains("> schreef");
    boolean english = line.startsWith("on ") && line.endsWith("wrote:");
    return (dated && (dutch || english)) || (dutchTurned && (dated || line.contains("@")));
  }

  private String nextText(int from) {
    for (int i = from; i < Math.min(lines.length, from + 4); i++) {
      if (!lines[i].isBlank()) {
        return lines[i].strip();
      }
    }
    return "";
  }
}
