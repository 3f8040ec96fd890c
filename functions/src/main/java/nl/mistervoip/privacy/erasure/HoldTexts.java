package nl.mistervoip.privacy.erasure;

import java.util.Locale;
import nl.mistervoip.privacy.request.Language;

/** What a person is told about a hold that keeps an item, by what its attribute is called. */
enum HoldTexts {
  /** The processing is restricted, GDPR Art. 18. */
  RESTRICTION(
      "de verwerking is beperkt, wij mogen het dan niet wissen (AVG 18)",
      "processing is restricted, so we may not erase it (GDPR 18)"),
  /** Who called is looked into, Tw 11.11. */
  NUISANCE(
      "een onderzoek naar hinderlijke oproepen loopt (Tw 11.11)",
      "an investigation of nuisance calls is running (Dutch Telecommunications Act 11.11)"),
  /** A legal claim, GDPR Art. 17(3)(e). */
  DISPUTE(
      "een geschil of vordering loopt (AVG 17 lid 3 onder e)",
      "a dispute or claim is running (GDPR 17(3)(e))"),
  /** A hold that is not known by name. */
  OTHER(
      "er ligt een blokkade op die eerst moet zijn uitgezocht (AVG 17 lid 3 onder e)",
      "a hold is on it that has to be looked into first (GDPR 17(3)(e))");

  private final String dutch;
  private final String english;

  HoldTexts(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  /**
   * The kind of a hold.
   *
   * @param hold the name of the hold attribute
   * @return the kind; {@link #OTHER} of one that is not known by name
   */
  static HoldTexts kindOf(String hold) {
    String name = hold.toLowerCase(Locale.ROOT);
    if (name.contains("restrict")) {
      return RESTRICTION;
    }
    if (name.contains("nuisance")) {
      return NUISANCE;
    }
    return name.contains("disput") || name.contains("claim") ? DISPUTE : OTHER;
  }

  /**
   * The ground in words that fit in a letter.
   *
   * @param hold the name of the hold attribute
   * @param language of the letter
   * @return the ground; of a hold that is not known by name, that it has to be looked into
   */
  static String of(String hold, Language language) {
    HoldTexts kind = kindOf(hold);
    return switch (language) {
      case NL -> kind.dutch;
      case EN -> kind.english;
    };
  }

  /** The name in the facts of a letter. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
