package nl.mistervoip.privacy.request;

import java.util.Locale;

/** The language in which we answer: the one the person wrote in, Dutch when in doubt. */
public enum Language {
  /** Dutch as written in the Netherlands. */
  NL(Locale.of("nl", "NL")),
  /** English; dates in the British order. */
  EN(Locale.of("en", "GB"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /**
   * For formatting dates, numbers and amounts.
   *
   * @return the locale of the reader
   */
  public Locale locale() {
    return locale;
  }

  /**
   * The language tag.
   *
   * @return {@code nl} or {@code en}
   */
  public String tag() {
    return locale.getLanguage();
  }

  /**
   * The language with this tag.
   *
   * @param tag {@code en} for English; anything else is answered in Dutch
   * @return the language of our answer
   */
  public static Language ofTag(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : NL;
  }
}
