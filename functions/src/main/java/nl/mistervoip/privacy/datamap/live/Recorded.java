package nl.mistervoip.privacy.datamap.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.datamap.KeyAttribute;

/**
 * The stores as they were when somebody signed the map off: a fingerprint in words, so that a
 * review sees what changed. Logical names only, thus the same in every account.
 *
 * @param by who recorded it, as the user id of the sign-in
 * @param on the day (Europe/Amsterdam)
 * @param stores store id to facts of key, indexes and settings, each a line; no value of an item
 */
public record Recorded(String by, LocalDate on, SortedMap<String, List<String>> stores) {
  /**
   * Records the stores as they are.
   *
   * @param live what AWS says of them; what does not answer is left out
   * @param by who signs off
   * @param on the day
   * @return the record
   */
  public static Recorded of(LiveStores live, String by, LocalDate on) {
    SortedMap<String, List<String>> stores = new TreeMap<>();
    live.tables().stream()
        .filter(table -> answers(table.status()))
        .forEach(table -> stores.put(table.store(), facts(table)));
    live.buckets().stream()
        .filter(bucket -> answers(bucket.status()))
        .forEach(bucket -> stores.put(bucket.store(), facts(bucket)));
    return new Recorded(by, on, stores);
  }

  /**
   * What changed since.
   *
   * @param live what AWS says now; a store that does not answer is not judged here
   * @return a fault for each fact that came or went
   */
  public List<Finding> drift(LiveStores live) {
    List<Finding> findings = new ArrayList<>();
    of(live, by, on).stores().forEach((store, now) -> compare(store, now, findings));
    return findings;
  }

  private void compare(String store, List<String> now, List<Finding> findings) {
    List<String> then = stores.getOrDefault(store, List.of());
    if (then.isEmpty()) {
      findings.add(Finding.fault(store, "was not there when the map was signed off.", fix()));
      return;
    }
    then.stream()
        .filter(fact -> !now.contains(fact))
        .forEach(fact -> findings.add(Finding.fault(store, "no longer: " + fact + ".", fix())));
    now.stream()
        .filter(fact -> !then.contains(fact))
        .forEach(fact -> findings.add(Finding.fault(store, "new: " + fact + ".", fix())));
  }

  private String fix() {
    return "Changed since "
        + by
        + " signed off on "
        + on
        + ". Look at what it means for the map, then record anew: desk map check --record.";
  }

  private static boolean answers(LiveStores.Status status) {
    return switch (status) {
      case ACTIVE, NOT_READY -> true;
      case MISSING, DENIED -> false;
    };
  }

  private static List<String> facts(LiveStores.Table table) {
    List<String> facts = new ArrayList<>();
    facts.add("key " + text(table.key()));
    table.indexes().forEach(index -> facts.add(text(index)));
    table.expires().ifPresent(attribute -> facts.add("items expire by " + attribute));
    if (table.encryptionKey().isPresent()) {
      facts.add("encrypted with a key of the company");
    }
    return facts.stream().sorted().toList();
  }

  private static String text(LiveStores.Index index) {
    String held =
        index.attributes().isEmpty()
            ? index.projection()
            : index.projection()
                + " "
                + index.attributes().stream().sorted().collect(Collectors.joining(" "));
    return "%s index %s %s %s"
        .formatted(index.local() ? "local" : "global", index.name(), text(index.key()), held);
  }

  private static String text(List<KeyAttribute> key) {
    return key.stream()
        .map(part -> part.attribute() + " " + part.type())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static List<String> facts(LiveStores.Bucket bucket) {
    Map<String, Boolean> facts =
        new TreeMap<>(
            Map.of(
                "versions are kept", bucket.versioned(),
                "Object Lock is on", bucket.locked(),
                "a bucket", true,
                "encrypted with a key of the company", bucket.encryptionKey().isPresent()));
    facts.values().removeIf(holds -> !holds);
    return List.copyOf(facts.keySet());
  }
}
