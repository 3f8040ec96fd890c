package nl.mistervoip.privacy.intake.reading;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its most frequent words, or by its script. */
final class LanguageVote {
  /** Fewer frequent words than this say nothing. */
  private static final int FEWEST = 2;

  static final String UNKNOWN = Classification.UNKNOWN_LANGUAGE;

  private LanguageVote() {}

  static String of(String text, Map<String, Set<String>> frequent) {
    String script = byScript(text);
    if (!script.equals(UNKNOWN)) {
      return script;
    }
    Words words = Words.of(text);
    return frequent.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), votes(words, entry.getValue())))
        .filter(entry -> entry.getValue() >= FEWEST)
        // Dutch wins a draw: it is the language of most of the mail.
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(entry -> entry.getKey().equals("nl"))
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(UNKNOWN);
  }

  private static long votes(Words words, Set<String> frequent) {
    long votes = 0;
    for (int i = 0; i < words.size(); i++) {
      votes += frequent.contains(words.word(i)) ? 1 : 0;
    }
    return votes;
  }

  private static String byScript(String text) {
    long arabic = count(text, Character.UnicodeScript.ARABIC);
    long cyrillic = count(text, Character.UnicodeScript.CYRILLIC);
    long latin = count(text, Character.UnicodeScript.LATIN);
    if (arabic + cyrillic <= latin || arabic + cyrillic < 10) {
      return UNKNOWN;
    }
    return arabic > cyrillic ? "ar" : "uk";
  }

  private static long count(String text, Character.UnicodeScript script) {
    return text.codePoints()
        .filter(Character::isLetter)
        .filter(c -> Character.UnicodeScript.of(c) == script)
        .count();
  }
}
