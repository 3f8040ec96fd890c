package nl.mistervoip.privacy.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.platform.PartPlace;
import nl.mistervoip.privacy.platform.PartPlace.Encoding;
import nl.mistervoip.privacy.platform.PartPlace.Step;

/**
 * Takes parts out of a raw mail and puts a note in the place of each. Every other byte stays as it
 * is; only a mail that is attached in base64 is packed anew where something in it is taken out.
 */
public final class MailRewriting {
  private static final String CRLF = "\r\n";

  private MailRewriting() {}

  /**
   * A mail without some of its parts.
   *
   * @param raw the mail as stored
   * @param parts where what is taken out lies, as {@link MailParts#candidates} found it
   * @param note what stands in its place: ASCII, one line, no personal data
   * @return the mail that may be kept
   */
  public static byte[] without(byte[] raw, Collection<PartPlace> parts, String note) {
    Map<Step, List<PartPlace>> byRange =
        parts.stream()
            .sorted(Comparator.comparingInt(place -> place.first().from()))
            .collect(
                Collectors.groupingBy(PartPlace::first, LinkedHashMap::new, Collectors.toList()));
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    int written = 0;
    for (Map.Entry<Step, List<PartPlace>> range : byRange.entrySet()) {
      Step step = range.getKey();
      boolean whole = !range.getValue().getFirst().nested();
      int from = whole ? headerStart(raw, step.from()) : step.from();
      out.write(raw, written, from - written);
      out.writeBytes(whole ? noted(raw, from, step, note) : inner(raw, range.getValue(), note));
      written = step.to();
    }
    out.write(raw, written, raw.length - written);
    return out.toByteArray();
  }

  /** The part's header without what it said of its content, and the note as its content. */
  private static byte[] noted(byte[] raw, int headerFrom, Step step, String note) {
    String header = new String(raw, headerFrom, step.from() - headerFrom, ISO_8859_1);
    String eol = header.contains(CRLF) || header.isEmpty() ? CRLF : "\n";
    StringBuilder kept = new StringBuilder();
    boolean keeps = true;
    for (String line : header.strip().split("\\r?\\n")) {
      boolean continued = line.startsWith(" ") || line.startsWith("\t");
      keeps = continued ? keeps : !line.toLowerCase(Locale.ROOT).startsWith("content-");
      if (keeps && !line.isBlank()) {
        kept.append(line).append(eol);
      }
    }
    return (kept + noteHeader(eol) + eol + note).getBytes(ISO_8859_1);
  }

  /** No mail program shows or runs it; what it says is for whoever opens the raw mail. */
  private static String noteHeader(String eol) {
    return "Content-Type: application/x-removed"
        + eol
        + "Content-Transfer-Encoding: 7bit"
        + eol
        + "Content-Disposition: attachment"
        + eol;
  }

  /** A mail attached to the mail, without what is taken out of it. */
  private static byte[] inner(byte[] raw, List<PartPlace> places, String note) {
    Step step = places.getFirst().first();
    byte[] range = Arrays.copyOfRange(raw, step.from(), step.to());
    byte[] content = new PartPlace(List.of(step)).contentOf(range);
    byte[] rest = without(content, places.stream().map(PartPlace::inner).toList(), note);
    return step.encoding() == Encoding.BASE64
        ? Base64.getMimeEncoder(76, CRLF.getBytes(US_ASCII)).encode(rest)
        : rest;
  }

  /**
   * Where the header of the entity begins whose content begins here: after the delimiter of its
   * part, after the empty line above an attached mail, or at the start of the mail.
   */
  private static int headerStart(byte[] raw, int bodyFrom) {
    int line = lineStart(raw, bodyFrom - 1);
    // The empty line between header and content; without a header it is the first one met.
    while (line > 0) {
      int before = lineStart(raw, line - 1);
      String text = new String(raw, before, line - before, ISO_8859_1);
      if (text.isBlank() || text.startsWith("--")) {
        return line;
      }
      line = before;
    }
    return 0;
  }

  /** The start of the line that ends with the line feed at this place, or holds this place. */
  private static int lineStart(byte[] raw, int at) {
    int start = Math.max(at, 0);
    while (start > 0 && raw[start - 1] != '\n') {
      start--;
    }
    return start;
  }
}
