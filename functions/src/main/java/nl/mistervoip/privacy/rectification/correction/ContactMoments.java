package nl.mistervoip.privacy.rectification.correction;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Lookups;

/**
 * A corrected contact point is a changed one: whoever asks something soon after is looked at the
 * more closely (identity hold), so the moment of its last change goes along. Pure.
 */
final class ContactMoments {
  private ContactMoments() {}

  static Map<String, String> of(DataMap map, String store, String field, Instant now) {
    Map<String, String> moments = new TreeMap<>();
    for (Lookups.Contact contact : map.lookups().contactPoints()) {
      if (contact.store().equals(store) && contact.attribute().equals(field)) {
        moments.put(contact.since().attribute(), contact.since().form().text(now));
      }
    }
    return moments;
  }
}
