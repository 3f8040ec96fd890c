package nl.mistervoip.privacy.identity.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name in parts, folded.
 *
 * @param given first given name, empty when only initials are known
 * @param prefixes such as VAN DER, one string without spaces
 * @param surnames the parts of the surname, at least one
 */
record ExpectedName(String given, String prefixes, List<String> surnames) {
  private static final Set<String> PREFIXES =
      Set.of(
          "VAN", "DE", "DER", "DEN", "HET", "T", "TE", "TER", "TEN", "IN", "OP", "VON", "EL", "AL",
          "BEN", "UIT", "AAN", "BIJ", "OVER", "VOOR", "DU", "LA", "LE", "DI", "DA", "DOS", "D");

  static ExpectedName of(String name) {
    List<String> words =
        List.of(Spelling.folded(name).replaceAll("\\bE/V\\b", " ").split("[^\\p{L}]+")).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return new ExpectedName("", "", List.of());
    }
    int start = words.size() - 1;
    for (int at = words.size() - 1; at >= 1; at--) {
      if (PREFIXES.contains(words.get(at))) {
        start = at + 1 < words.size() ? at + 1 : start;
        break;
      }
    }
    int first = start;
    while (first > 1 && PREFIXES.contains(words.get(first - 1))) {
      first--;
    }
    List<String> surnames = new ArrayList<>(words.subList(start, words.size()));
    String given = first > 0 && words.getFirst().length() > 1 ? words.getFirst() : "";
    return new ExpectedName(given, String.join("", words.subList(first, start)), surnames);
  }

  /** Whether a word of the document belongs before the surname. */
  static boolean prefix(String word) {
    return PREFIXES.contains(word);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
