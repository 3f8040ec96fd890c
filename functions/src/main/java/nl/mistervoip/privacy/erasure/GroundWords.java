package nl.mistervoip.privacy.erasure;

import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.Erasure;
import nl.mistervoip.privacy.datamap.Ground;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.Language;

/** Why something stays, in words that fit in a letter and on a page. */
final class GroundWords {
  private GroundWords() {}

  /** A ground of the data map, found by its law; the law itself when the map has changed since. */
  static String ofLaw(Store store, String law, Language language) {
    return Stream.concat(
            store.erasure().necessity().stream().map(Erasure.Necessity::ground),
            Stream.of(store.retention().ground()))
        .filter(ground -> ground.law().equals(law))
        .findFirst()
        .map(ground -> inWords(ground, language))
        .orElse(law);
  }

  /** Why an item is decided on like this; empty text for one that goes. */
  static String of(Store store, ItemDecision decision, Language language) {
    return switch (decision) {
      case ItemDecision.EraseNow() -> "";
      case ItemDecision.ReduceNow(var keep, var until, String law) -> ofLaw(store, law, language);
      case ItemDecision.Keep(var until, String law) -> ofLaw(store, law, language);
      case ItemDecision.AtContractEnd(String law) -> ofLaw(store, law, language);
      case ItemDecision.Held(String hold) -> HoldTexts.of(hold, language);
    };
  }

  private static String inWords(Ground ground, Language language) {
    return ground.text().in(language) + " (" + ground.law() + ")";
  }
}
