package nl.mistervoip.privacy.erasure;

import java.util.Locale;
import nl.mistervoip.privacy.request.Language;

/** What a person is told about a hold that keeps an item, by what its attribute is called. */
final class HoldTexts {
  private HoldTexts() {}

  /**
   * The ground in words that fit in a letter.
   *
   * @param hold the name of the hold attribute
   * @param language of the letter
   * @return the ground; of a hold that is not known by name, that it has to be looked into
   */
  static String of(String hold, Language language) {
    String name = hold.toLowerCase(Locale.ROOT);
    return switch (language) {
      case NL -> dutch(name);
      case EN -> english(name);
    };
  }

  private static String dutch(String name) {
    if (name.contains("restrict")) {
      return "de verwerking is beperkt, wij mogen het dan niet wissen (AVG 18)";
    }
    if (name.contains("nuisance")) {
      return "een onderzoek naar hinderlijke oproepen loopt (Tw 11.11)";
    }
    if (name.contains("disput") || name.contains("claim")) {
      return "een geschil of vordering loopt (AVG 17 lid 3 onder e)";
    }
    return "er ligt een blokkade op die eerst moet zijn uitgezocht (AVG 17 lid 3 onder e)";
  }

  private static String english(String name) {
    if (name.contains("restrict")) {
      return "processing is restricted, so we may not erase it (GDPR 18)";
    }
    if (name.contains("nuisance")) {
      return "an investigation of nuisance calls is running (Dutch Telecommunications Act 11.11)";
    }
    if (name.contains("disput") || name.contains("claim")) {
      return "a dispute or claim is running (GDPR 17(3)(e))";
    }
    return "a hold is on it that has to be looked into first (GDPR 17(3)(e))";
  }
}
