package nl.mistervoip.privacy.erasure;

import java.util.List;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.Language;

/** Tells items apart without saying whose they are: a key with its identifiers covered. */
final class CoveredKey {
  /** So much of an identifier is shown, when it is longer than twice that. */
  private static final int SHOWN = 3;

  private static final String COVER = "•••";

  /** A day or moment says which item is meant and names nobody. */
  private static final Pattern WHEN =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z)?");

  private CoveredKey() {}

  static List<PlanItems.Part> of(Store store, ItemKey key, Language language) {
    return key.values().entrySet().stream()
        .map(
            one ->
                new PlanItems.Part(title(store, one.getKey(), language), covered(one.getValue())))
        .toList();
  }

  /** What an attribute is called, its own name when the map has no other. */
  static String title(Store store, String attribute, Language language) {
    return store
        .field(attribute)
        .map(Field::title)
        .map(title -> title.in(language))
        .orElse(attribute);
  }

  private static String covered(String value) {
    if (WHEN.matcher(value).matches()) {
      return value;
    }
    return value.length() > 2 * SHOWN ? COVER + value.substring(value.length() - SHOWN) : COVER;
  }
}
