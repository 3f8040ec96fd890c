package nl.mistervoip.privacy.casefile;

import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What the person of the team who agreed adds, in words of their own, to the letter that follows;
 * laid down with the decision, and put into the facts of the letter by the room that writes them.
 *
 * @param text plain words, paragraphs with an empty line between; empty text for none
 */
public record LetterNote(String text) {
  /**
   * The vault name of the note to a letter.
   *
   * @param letter the letter's key, such as {@code erasure-confirmation}
   * @return the name of the sealed document
   */
  public static String vaultName(String letter) {
    return "letter-notes/" + letter;
  }

  /**
   * The facts of a letter with what was added to it when it was decided on.
   *
   * @param vault the documents
   * @param id the case
   * @param letter the letter's key
   * @param facts what the letter must tell
   * @return the same with the note; unchanged when there is none
   */
  public static LetterFacts in(CaseVault vault, CaseId id, String letter, LetterFacts facts) {
    return vault
        .findJson(id, vaultName(letter), LetterNote.class)
        .map(note -> note.addedTo(facts))
        .orElse(facts);
  }

  /**
   * Adds it to a letter.
   *
   * @param facts what the letter must tell
   * @return the same with the note; unchanged when it is empty
   */
  public LetterFacts addedTo(LetterFacts facts) {
    if (text.isBlank()) {
      return facts;
    }
    Map<String, String> values = new HashMap<>(facts.values());
    values.put(LetterFields.ADDITION, text);
    return new LetterFacts(facts.recipient(), facts.channel(), values, facts.tables());
  }

  @Override
  public String toString() {
    return "LetterNote[REDACTED]";
  }
}
