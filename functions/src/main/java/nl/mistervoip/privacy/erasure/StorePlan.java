package nl.mistervoip.privacy.erasure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.platform.Json;

/**
 * The plan for one store: every item that the person's identifiers reach, each with its decision.
 *
 * @param store the store's id
 * @param items sorted by key, each key once
 */
record StorePlan(String store, List<PlannedItem> items) {
  /** Sorts by key, so that the order of reading does not matter. */
  StorePlan {
    items = items.stream().sorted(Comparator.comparing(item -> canonical(item.key()))).toList();
  }

  /**
   * How many items get which outcome.
   *
   * @return outcome to count, as in {@link ItemDecision#outcome()}
   */
  Map<String, Long> counts() {
    return items.stream()
        .map(item -> item.decision().outcome())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  /**
   * Writes down what this plan would do, in one form only, see {@link PlanDigest.Lines}.
   *
   * @return lines to be digested; holds item keys, so it is never stored
   */
  List<String> canonicalLines() {
    List<String> lines = new ArrayList<>();
    PlanDigest.Lines written = new PlanDigest.Lines(store, lines::add);
    items.forEach(written::item);
    written.end();
    return lines;
  }

  /**
   * A key in one form only.
   *
   * @param key the key
   * @return its JSON, attributes sorted by name
   */
  static String canonical(ItemKey key) {
    return text(key.values());
  }

  static String text(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }
}
