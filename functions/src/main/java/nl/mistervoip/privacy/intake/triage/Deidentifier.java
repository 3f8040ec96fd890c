package nl.mistervoip.privacy.intake.triage;

import java.util.Locale;
import nl.mistervoip.privacy.intake.reading.Vocabulary;

/**
 * Takes everything out of a text that may tell of somebody: only words of the shipped vocabulary
 * survive, every digit becomes 0, addresses and links go whole. What is left still shows how people
 * ask. Pure.
 */
final class Deidentifier {
  /** Stands for whatever was taken out. */
  static final String PLACEHOLDER = "x";

  /** How much of a text is kept, in characters: what a mail asks stands in its first pages. */
  static final int LONGEST = 20_000;

  private static final String PUNCTUATION = ".,!?;:()\"-";

  private final Vocabulary vocabulary;

  Deidentifier(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  String deidentified(String text) {
    String bounded = text.substring(0, Math.min(text.length(), LONGEST));
    StringBuilder out = new StringBuilder(bounded.length());
    for (String line : bounded.split("\\R", -1)) {
      for (String chunk : line.strip().split("\\s+")) {
        out.append(chunk(chunk)).append(' ');
      }
      out.setLength(out.length() - 1);
      out.append('\n');
    }
    return out.toString().strip();
  }

  private String chunk(String chunk) {
    String lower = chunk.toLowerCase(Locale.ROOT);
    boolean address = chunk.contains("@") || chunk.contains("＠") || lower.contains("://");
    if (address || lower.startsWith("www.")) {
      return PLACEHOLDER;
    }
    String plain = Vocabulary.plain(chunk);
    StringBuilder out = new StringBuilder(plain.length());
    int at = 0;
    while (at < plain.length()) {
      int end = wordEnd(plain, at);
      out.append(end > at ? word(plain.substring(at, end)) : mark(plain.charAt(at)));
      at = Math.max(end, at + 1);
    }
    return out.toString();
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private String word(String word) {
    if (word.chars().allMatch(Character::isDigit)) {
      return "0".repeat(word.length());
    }
    return vocabulary.survivorOf(word).orElse(PLACEHOLDER);
  }

  private static String mark(char c) {
    return PUNCTUATION.indexOf(c) >= 0 ? String.valueOf(c) : " ";
  }
}
