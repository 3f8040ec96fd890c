package nl.mistervoip.privacy.casefile;

import java.util.List;
import nl.mistervoip.privacy.request.Language;

/**
 * The passages of one letter that the company sets itself. They stand below what the letter has to
 * say and never in it. When people saw a letter word for word before they decided that it goes,
 * they are sealed in the case with that decision, so that a change in between changes nothing.
 *
 * @param version of the settings they are from, 0 when nothing is set
 * @param language of the words
 * @param signature the name of the team; empty text for the usual one
 * @param contact lines of the small print, such as opening hours
 * @param notice one paragraph; empty text for none
 */
public record StandingWords(
    int version, Language language, String signature, List<String> contact, String notice) {
  /** Copies the list. */
  public StandingWords {
    contact = List.copyOf(contact);
  }

  /**
   * Nothing is set.
   *
   * @param language of the letter
   */
  public static StandingWords none(Language language) {
    return new StandingWords(0, language, "", List.of(), "");
  }

  /**
   * The vault name of the words that were seen of a letter.
   *
   * @param letter its key, such as {@code refusal}
   * @param facts of that letter, which say which one of its kind it is
   * @return the name of the sealed document
   */
  public static String vaultName(String letter, LetterFacts facts) {
    String attempt = facts.values().getOrDefault(LetterFields.ATTEMPT, "1");
    return "letter-words/" + letter + "-" + attempt;
  }
}
