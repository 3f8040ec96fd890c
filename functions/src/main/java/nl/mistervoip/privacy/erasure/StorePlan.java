package nl.mistervoip.privacy.erasure;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
   * Writes down what this plan would do, in one form only. Items that are changed stand in it one
   * by one with their content's digest. Items that stay stand in it by kind of decision and ground
   * alone: a customer who calls every day adds records that stay anyway, and no approval would ever
   * hold if each of them made a new plan.
   *
   * @return lines to be digested; holds item keys, so it is never stored
   */
  List<String> canonicalLines() {
    TreeSet<String> stays = new TreeSet<>();
    List<String> lines = new java.util.ArrayList<>(List.of("store " + store));
    for (PlannedItem item : items) {
      if (item.decision().changesTheItem()) {
        lines.add(canonical(item.key()) + " " + item.digest() + " " + text(item.decision()));
      } else {
        stays.add("stays " + kindOf(item.decision()));
      }
    }
    lines.addAll(stays);
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

  private static String kindOf(ItemDecision decision) {
    return switch (decision) {
      case ItemDecision.Keep(var until, String ground) -> "kept " + ground;
      case ItemDecision.AtContractEnd(String ground) -> "at-contract-end " + ground;
      case ItemDecision.Held(String hold) -> "held " + hold;
      case ItemDecision.EraseNow() -> decision.outcome();
      case ItemDecision.ReduceNow reduce -> decision.outcome();
    };
  }

  private static String text(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }
}
