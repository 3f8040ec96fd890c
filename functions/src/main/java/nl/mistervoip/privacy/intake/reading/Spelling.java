package nl.mistervoip.privacy.intake.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises misspelt words: one edit in a word of six to nine letters, two in a longer one, where
 * an edit is a letter added, left out, changed or swapped with its neighbour. The first letter must
 * be right, and a word that the lexicon knows is never taken for another.
 */
final class Spelling {
  /** Takes every word as it is written. */
  static final Spelling NONE = new Spelling(List.of(), Set.of());

  private static final int SHORTEST = 6;
  private static final int LONG = 10;

  private final Map<Character, List<String>> byFirstLetter = new HashMap<>();
  private final Set<String> known;

  Spelling(Collection<String> words, Set<String> known) {
    this.known = new HashSet<>(known);
    this.known.addAll(words);
    for (String word : words) {
      byFirstLetter.computeIfAbsent(word.charAt(0), any -> new java.util.ArrayList<>()).add(word);
    }
  }

  /** The word that was probably meant. */
  Optional<String> corrected(String word) {
    if (word.length() < SHORTEST - 1 || word.length() > 40 || known.contains(word)) {
      return Optional.empty();
    }
    return byFirstLetter.getOrDefault(word.charAt(0), List.of()).stream()
        .filter(candidate -> isNear(word, candidate))
        .findFirst();
  }

  private static boolean isNear(String word, String candidate) {
    int allowed = candidate.length() >= LONG ? 2 : 1;
    return Math.abs(word.length() - candidate.length()) <= allowed
        && edits(word, candidate) <= allowed;
  }

  /** Optimal string alignment distance; both words are short. */
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
