package nl.mistervoip.privacy.casefile;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import nl.mistervoip.privacy.request.Language;

/**
 * The passages that stand in a letter that is written now. A letter never waits for them: when what
 * is kept is damaged or out of bounds, it goes as if nothing were set, and the daily jobs say so.
 */
public final class PassagesInForce {
  private final SettingsShelf<LetterPassages> shelf;
  private final String domain;

  /**
   * Reads from a shelf.
   *
   * @param shelf where they are
   * @param own an address of the company, whose domain is its own
   */
  public PassagesInForce(SettingsShelf<LetterPassages> shelf, String own) {
    this.shelf = shelf;
    this.domain = domain(own);
  }

  /**
   * Reads them.
   *
   * @param language of the letter
   * @param day on which it is written, Europe/Amsterdam
   * @return what stands in it; a table that does not answer is another matter, and thrown
   */
  public StandingWords on(Language language, LocalDate day) {
    try {
      return shelf
          .read()
          .present()
          .filter(version -> version.values().faults(domain).isEmpty())
          .map(version -> version.values().on(version.number(), language, day))
          .orElse(StandingWords.none(language));
    } catch (UncheckedIOException e) {
      return StandingWords.none(language);
    }
  }

  /** The domain of an address, lower case. */
  public static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
