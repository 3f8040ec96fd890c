package nl.mistervoip.privacy.identity.document;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that identity documents carry, as capitals without blanks: readers of pictures lose
 * those. A word counts with one misread letter, and only on a line that says little else.
 */
final class DocumentWords {
  /** A line that holds a title holds at most so many letters besides. */
  private static final int BESIDES_TITLE = 6;

  /** A line that holds a label is short; sentences are longer. */
  private static final int LABEL_LINE = 48;

  /** A line that holds a label holds at most so many letters besides. */
  private static final int BESIDES_LABEL = 8;

  private static final List<String> STATE =
      List.of("KONINKRIJKDERNEDERLANDEN", "KINGDOMOFTHENETHERLANDS", "ROYAUMEDESPAYSBAS");

  /** The kinds of documents. */
  enum Title {
    PASSPORT("PASPOORT", "PASSPORT", "PASSEPORT", "REISEPASS"),
    ID_CARD("IDENTITEITSKAART", "IDENTITYCARD", "CARTEDIDENTITE", "PERSONALAUSWEIS"),
    DRIVING_LICENCE(
        "RIJBEWIJS", "DRIVINGLICENCE", "DRIVINGLICENSE", "PERMISDECONDUIRE", "FUEHRERSCHEIN"),
    RESIDENCE_PERMIT(
        "VERBLIJFSTITEL",
        "VERBLIJFSDOCUMENT",
        "VERBLIJFSVERGUNNING",
        "RESIDENCEPERMIT",
        "VREEMDELINGENDOCUMENT",
        "AUFENTHALTSTITEL");

    /** Separated by blanks. */
    private final String all;

    Title(String... words) {
      this.all = String.join(" ", words);
    }

    private List<String> words() {
      return List.of(all.split(" "));
    }
  }

  /** What is written above the fields of a document, first in Dutch, then in other languages. */
  enum Label {
    SURNAME("NAAM", "SURNAME"),
    GIVEN_NAMES("VOORNAMEN", "GIVENNAMES"),
    NATIONALITY("NATIONALITEIT", "NATIONALITY"),
    BIRTH_DATE("GEBOORTEDATUM", "DATEOFBIRTH"),
    BIRTH_PLACE("PLAATS", "PLACEOFBIRTH"),
    EXPIRY("GELDIGTOT", "DATEOFEXPIRY"),
    ISSUE("DATUMVAN", "DATEOFISSUE"),
    AUTHORITY("AUTORITEIT", "AUTHORITY"),
    NUMBER("DOCUMENTNUMMER", "DOCUMENTNO"),
    PERSONAL_NUMBER("PERSOONSNUMMER", "PERSONALNO"),
    CITIZEN_NUMBER("BURGERSERVICENUMMER", "BSN"),
    SEX("GESLACHT", "SEX"),
    HEIGHT("LENGTE", "HEIGHT"),
    DOMICILE("WOONPLAATS", "DOMICILE"),
    SIGNATURE("HANDTEKENING", "SIGNATURE");

    private final String dutch;
    private final String other;

    Label(String dutch, String other) {
      this.dutch = dutch;
      this.other = other;
    }

    private boolean inTwoLanguages(String letters) {
      return holds(letters, dutch)
          && holds(letters, other)
          && letters.length() <= dutch.length() + other.length() + BESIDES_LABEL;
    }

    private boolean alone(String letters) {
      return inTwoLanguages(letters)
          || List.of(dutch, other).stream()
              .anyMatch(word -> word.length() > 4 && letters.equals(word));
    }
  }

  private DocumentWords() {}

  /** The kind whose title is all that a line says, in one language or several. */
  static Optional<Title> title(String letters) {
    return Arrays.stream(Title.values())
        .filter(title -> title.words().stream().anyMatch(word -> holds(letters, word)))
        .filter(title -> rest(letters, title.words()) <= BESIDES_TITLE)
        .findFirst();
  }

  /** Whether a line says the name of the state and little else. */
  static boolean namesState(String letters) {
    return STATE.stream().anyMatch(word -> holds(letters, word))
        && rest(letters, STATE) <= BESIDES_TITLE;
  }

  /** Which labels a line is made of. */
  static Set<Label> labels(String letters) {
    Set<Label> found = EnumSet.noneOf(Label.class);
    if (letters.length() <= LABEL_LINE) {
      Arrays.stream(Label.values()).filter(one -> one.alone(letters)).forEach(found::add);
    }
    return found;
  }

  /** Whether a line is a label in two languages. */
  static boolean isTwofold(String letters) {
    return letters.length() <= LABEL_LINE
        && Arrays.stream(Label.values()).anyMatch(one -> one.inTwoLanguages(letters));
  }

  private static int rest(String letters, List<String> words) {
    int rest = letters.length();
    for (String word : words) {
      rest -= holds(letters, word) ? word.length() : 0;
    }
    return letters.contains("NEDERLAND") && !words.equals(STATE) ? rest - 9 : rest;
  }

  /** Whether a word stands there; a long one also with one letter read for another. */
  private static boolean holds(String letters, String word) {
    int mistakes = word.length() >= 8 ? 1 : 0;
    for (int at = 0; at + word.length() <= letters.length(); at++) {
      int wrong = 0;
      for (int i = 0; i < word.length() && wrong <= mistakes; i++) {
        wrong += letters.charAt(at + i) == word.charAt(i) ? 0 : 1;
      }
      if (wrong <= mistakes) {
        return true;
      }
    }
    return false;
  }
}
