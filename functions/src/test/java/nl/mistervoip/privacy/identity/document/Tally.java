package nl.mistervoip.privacy.identity.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of a campaign, and the seeds behind what went wrong. */
final class Tally {
  private final Map<String, int[]> counts = new TreeMap<>();
  private final Map<String, List<String>> cases = new TreeMap<>();

  /** One more tried; one more hit when {@code hit}. */
  void count(String name, boolean hit) {
    int[] pair = counts.computeIfAbsent(name, key -> new int[2]);
    pair[0] += hit ? 1 : 0;
    pair[1]++;
  }

  void remember(String name, String what) {
    cases.computeIfAbsent(name, key -> new ArrayList<>()).add(what);
  }

  int hits(String name) {
    return counts.getOrDefault(name, new int[2])[0];
  }

  int tried(String name) {
    return counts.getOrDefault(name, new int[2])[1];
  }

  /** Hits of all that was tried; 0 when nothing was. */
  double share(String name) {
    return tried(name) == 0 ? 0 : (double) hits(name) / tried(name);
  }

  String report() {
    StringBuilder report = new StringBuilder();
    counts.forEach(
        (name, pair) ->
            report.append(
                "%-46s %5d / %5d  %6.2f %%%n"
                    .formatted(name, pair[0], pair[1], 100.0 * pair[0] / pair[1])));
    cases.forEach((name, list) -> report.append("%s: %s%n".formatted(name, list)));
    return report.toString();
  }
}
