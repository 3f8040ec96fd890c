package nl.mistervoip.privacy.approval.web.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds in a text the words for which software read it as it did. */
final class Highlight {
  /** As reasons quote them: {@code erasure: 'wis' + 'gegevens' in body}. */
  private static final Pattern QUOTED = Pattern.compile("'([^']{2,60})'");

  private static final int CASE_DOES_NOT_MATTER =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private Highlight() {}

  /**
   * A piece of a text.
   *
   * @param text as it stands
   * @param marked whether it is one of the words
   */
  record Piece(String text, boolean marked) {
    @Override
    public String toString() {
      return "Piece[REDACTED]";
    }
  }

  /** The text in pieces; all of them together are the text. */
  static List<Piece> in(String text, List<String> reasons) {
    String words =
        reasons.stream()
            .flatMap(reason -> QUOTED.matcher(reason).results().map(quoted -> quoted.group(1)))
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return words.isEmpty()
        ? List.of(new Piece(text, false))
        : pieces(text, Pattern.compile("\\b(?:" + words + ")\\b", CASE_DOES_NOT_MATTER));
  }

  private static List<Piece> pieces(String text, Pattern words) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (MatchResult found : words.matcher(text).results().toList()) {
      pieces.add(new Piece(text.substring(from, found.start()), false));
      pieces.add(new Piece(found.group(), true));
      from = found.end();
    }
    pieces.add(new Piece(text.substring(from), false));
    return pieces;
  }
}
