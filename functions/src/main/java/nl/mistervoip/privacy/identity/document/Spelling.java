package nl.mistervoip.privacy.identity.document;

import java.text.Normalizer;
import java.util.Locale;

/** Compares names as they are read: capitals, no accents, some letters wrong. */
final class Spelling {
  private Spelling() {}

  /** Capitals without accents, one for each character. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      String plain = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD);
      folded.append(special(plain.toUpperCase(Locale.ROOT).charAt(0)));
    }
    return folded.toString();
  }

  private static char special(char character) {
    return switch (character) {
      case 'Ø' -> 'O';
      case 'Ł' -> 'L';
      case 'Đ' -> 'D';
      case 'Æ' -> 'A';
      case 'ẞ' -> 'S';
      case 'İ', 'ı' -> 'I';
      default -> character;
    };
  }

  /** How many letters may be wrong in a word of this length. */
  static int tolerance(int length) {
    return length <= 3 ? 0 : length <= 8 ? 1 : 2;
  }

  /** Insertions, removals and changes that turn one word into the other (Levenshtein). */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= other.length(); column++) {
        int change = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
