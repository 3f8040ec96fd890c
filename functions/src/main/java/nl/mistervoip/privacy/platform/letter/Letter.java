package nl.mistervoip.privacy.platform.letter;

import java.util.List;
import java.util.Locale;

/**
 * A letter before it is shown. Prints nothing of itself: it may hold personal data and one-time
 * codes.
 *
 * @param locale the reader's language
 * @param title one line that says what it is about, free of personal data: it becomes the subject
 *     of a mail
 * @param blocks the letter, top to bottom
 * @param footer small print, one line each
 */
public record Letter(Locale locale, String title, List<Block> blocks, List<String> footer) {
  /** Keeps the parts as they are now. */
  public Letter {
    blocks = List.copyOf(blocks);
    footer = List.copyOf(footer);
  }

  @Override
  public String toString() {
    return "Letter[REDACTED]";
  }
}
