package nl.mistervoip.privacy.identity.document;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What on a page is of an identity document: its title alone on a line, labels in two languages,
 * the machine-readable zone, the numbered rows of a driving licence. A letter that speaks of a
 * passport, a form that asks for a birth date and the label of a router have none of these
 * together.
 *
 * @param titles kinds of documents whose title stands on a line of its own
 * @param state whether the name of the state does
 * @param labels which labels stand there, in any language
 * @param twofold how many lines hold a label in two languages, as documents do and forms do not
 * @param zones how many lines are surely of a machine-readable zone
 * @param rows how many numbered rows of a driving licence
 */
record CopySigns(
    Set<DocumentWords.Title> titles,
    boolean state,
    Set<DocumentWords.Label> labels,
    int twofold,
    int zones,
    int rows) {
  /** ICAO 9303: 30, 36 or 44 characters; ISO 18013: 30. A reader loses some of the fillers. */
  private static final Pattern ZONE = Pattern.compile("[A-Z0-9<]{22,48}");

  private static final Pattern ROW =
      Pattern.compile("4\\s?[abc][.:]?\\s?[0-3]?\\d[.\\-/ ]\\d{2}[.\\-/ ]\\d{4}.*");

  static CopySigns of(List<String> lines) {
    Set<DocumentWords.Title> titles = new HashSet<>();
    Set<DocumentWords.Label> labels = new HashSet<>();
    boolean state = false;
    int twofold = 0;
    int zones = 0;
    int rows = 0;
    for (String line : lines) {
      String letters = letters(line);
      DocumentWords.title(letters).ifPresent(titles::add);
      state |= DocumentWords.namesState(letters);
      Set<DocumentWords.Label> here = DocumentWords.labels(letters);
      labels.addAll(here);
      twofold += DocumentWords.isTwofold(letters) ? 1 : 0;
      zones += isZone(line) ? 1 : 0;
      rows += ROW.matcher(line.strip().toLowerCase(Locale.ROOT)).matches() ? 1 : 0;
    }
    return new CopySigns(Set.copyOf(titles), state, Set.copyOf(labels), twofold, zones, rows);
  }

  /** What it all comes to. */
  Recognised judged() {
    int points = points();
    return points >= 4 ? Recognised.COPY : points >= 2 ? Recognised.UNSURE : Recognised.NONE;
  }

  private int points() {
    // A list of kinds to choose from is a form.
    int title = titles.size() == 1 ? 2 : 0;
    int zone = 2 * Math.min(zones, 2);
    int two = Math.min(twofold, 3);
    int row = Math.min(rows, 2);
    int named = title > 0 || state || zone > 0 ? Math.min(labels.size(), 2) : 0;
    int nation = state ? 1 : 0;
    return title + nation + zone + two + row + named;
  }

  private static boolean isZone(String line) {
    String packed = line.replaceAll("[\\s]", "").replaceAll("[«《‹〈＜≤く]", "<");
    long fillers = packed.chars().filter(one -> one == '<').count();
    long digits = packed.chars().filter(Character::isDigit).count();
    boolean filled = fillers >= 3 || (fillers >= 1 && MrzRule.licence(packed));
    return ZONE.matcher(packed).matches() && filled && (digits >= 6 || fillers >= 5);
  }

  /** Capitals without accents or anything between; what a reader takes for letters is one. */
  private static String letters(String line) {
    String plain = Normalizer.normalize(line, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char character = plain.charAt(i);
      int misread = "015".indexOf(character);
      if (character >= 'A' && character <= 'Z') {
        letters.append(character);
      } else if (misread >= 0 && i > 0 && Character.isLetter(plain.charAt(i - 1))) {
        letters.append("OIS".charAt(misread));
      }
    }
    return letters.toString();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
