package nl.mistervoip.privacy.datamap.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Grants as statements of a policy, in the YAML of template.yaml. */
public final class PolicyText {
  private PolicyText() {}

  /**
   * Writes statements: resources with the same actions stand in one.
   *
   * @param grants what is granted
   * @return the lines of a list of statements, without a line break at the end
   */
  public static String of(NavigableSet<Grant> grants) {
    NavigableMap<String, NavigableSet<String>> actions = new TreeMap<>();
    grants.forEach(
        one -> actions.computeIfAbsent(one.resource(), any -> new TreeSet<>()).add(one.action()));
    NavigableMap<String, List<String>> statements = new TreeMap<>();
    for (Map.Entry<String, NavigableSet<String>> one : actions.entrySet()) {
      statements
          .computeIfAbsent(String.join(", ", one.getValue()), any -> new ArrayList<>())
          .add(one.getKey());
    }
    List<String> lines = new ArrayList<>();
    statements.forEach(
        (names, resources) -> {
          lines.add("- Effect: Allow");
          lines.add("  Action: [" + names + "]");
          lines.add("  Resource:");
          resources.forEach(arn -> lines.add("    - " + (arn.contains("${") ? "!Sub " : "") + arn));
        });
    return String.join("\n", lines);
  }
}
