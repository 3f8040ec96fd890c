package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.datamap.Field;

/**
 * Finds what staff or customers wrote about health, belief, union, origin, sexual life, convictions
 * (GDPR Art. 9 and 10), violence, or debt care. It covers nothing: these are the person's own data.
 * A reviewer is told where to look, because such notes may name others, or go to a mailbox that
 * somebody reads along with (domain rules 2.3).
 */
final class SensitiveTexts {
  /** Beginnings of words, Dutch and English; a word too many costs a look. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iU)\\b(?:zieken?(?:huis)?|ziekte|overspannen|burn-?out|depressi|psych(?:iat|olo|ose)|"
              + "verslav|verslaaf|zwanger|miskra|gehandicapt|handicap|rolstoel|kanker|chemo|dement|"
              + "medicijn|medicat|huisarts|hartaanval|beroerte|autis|adhd|"
              + "illness|hospital|depress|pregnan|disab|wheelchair|cancer|addict|dementia|"
              + "mishandel|huiselijk geweld|stalk|bedreig|blijf-van-mijn-lijf|aangifte|"
              + "domestic violence|abus|"
              + "bewindvoer|schuldhulp|schuldsaner|wsnp|curatele|debt relief|"
              + "moskee|kerkelijk|synagoge|geloofs|vakbond|trade union|asielzoek|verblijfsvergun|"
              + "homoseksu|transgender|detentie|gevangenis|strafblad|reclassering|prison|convict)");

  private SensitiveTexts() {}

  /**
   * Counts the items with such a text.
   *
   * @param found the stores in which something was found
   * @param items what was gathered of each
   * @return store to number of items, without those that have none
   */
  static Map<String, Long> count(
      Iterable<Answer.Searched> found, Function<Answer.Searched, GatheredItems> items) {
    Map<String, Long> counts = new TreeMap<>();
    for (Answer.Searched one : found) {
      if (one.store().fields().stream().anyMatch(field -> field.mask() == Field.Mask.SCAN)) {
        AtomicLong count = new AtomicLong();
        items.apply(one).forEach(item -> count.addAndGet(speaks(item.fields()) ? 1 : 0));
        if (count.get() > 0) {
          counts.put(one.store().id(), count.get());
        }
      }
    }
    return counts;
  }

  /** Whether any text in it does, however deep. */
  static boolean speaks(JsonNode node) {
    if (node.isTextual()) {
      return WORDS.matcher(node.asText()).find();
    }
    for (JsonNode inner : node) {
      if (speaks(inner)) {
        return true;
      }
    }
    return false;
  }
}
