package nl.mistervoip.privacy.export;

import java.util.Locale;
import nl.mistervoip.privacy.datamap.Ground;
import nl.mistervoip.privacy.datamap.LegalBasis;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/** Sentences about a store that the documents share, made from the data map. */
final class PackageTexts {
  /** The bundles of texts, one per language. */
  static final String BUNDLE = "nl.mistervoip.privacy.export.package";

  private PackageTexts() {}

  /** A legal basis with its article (GDPR Art. 15(1)(a)). */
  static String basis(LegalBasis basis, Texts texts, Language language) {
    return cited(basis.text().in(language), basis.article(), texts);
  }

  /** How long and on what ground something is kept (GDPR Art. 15(1)(d)). */
  static String ground(Ground ground, Texts texts, Language language) {
    return cited(ground.text().in(language), ground.law(), texts);
  }

  private static String cited(String text, String law, Texts texts) {
    String first = text.substring(0, 1).toUpperCase(Locale.ROOT);
    return first + text.substring(1) + " (" + law.replace("GDPR", texts.text("gdpr")) + ")";
  }
}
