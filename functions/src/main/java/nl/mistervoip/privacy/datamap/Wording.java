package nl.mistervoip.privacy.datamap;

import nl.mistervoip.privacy.request.Language;

/**
 * A text of the data map in both languages of our answers.
 *
 * @param nl in Dutch
 * @param en in English
 */
public record Wording(String nl, String en) {
  /**
   * The text in the language of an answer.
   *
   * @param language of the answer
   * @return the text
   */
  public String in(Language language) {
    return switch (language) {
      case NL -> nl;
      case EN -> en;
    };
  }
}
