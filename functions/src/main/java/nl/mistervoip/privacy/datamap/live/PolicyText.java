package nl.mistervoip.privacy.datamap.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grants as statements of a policy, in the YAML of template.yaml. */
public final class PolicyText {
  private record Statement(String actions, String condition) implements Comparable<Statement> {
    private static final Comparator<Statement> ORDER =
        Comparator.comparing(Statement::actions).thenComparing(Statement::condition);

    @Override
    public int compareTo(Statement other) {
      return ORDER.compare(this, other);
    }
  }

  private static final Pattern KEY_REGION = Pattern.compile(":kms:([a-z]{2}[a-z0-9-]+):");

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
    NavigableMap<Statement, List<String>> statements = new TreeMap<>();
    for (Map.Entry<String, NavigableSet<String>> one : actions.entrySet()) {
      statements
          .computeIfAbsent(
              new Statement(String.join(", ", one.getValue()), condition(one)),
              any -> new ArrayList<>())
          .add(one.getKey());
    }
    List<String> lines = new ArrayList<>();
    statements.forEach(
        (statement, resources) -> {
          lines.add("- Effect: Allow");
          lines.add("  Action: [" + statement.actions() + "]");
          lines.add("  Resource:");
          resources.forEach(arn -> lines.add("    - " + substituted(arn)));
          statement.condition().lines().forEach(lines::add);
        });
    return String.join("\n", lines);
  }

  /** The key of a store is used by way of the store only; other grants have no condition. */
  private static String condition(Map.Entry<String, NavigableSet<String>> grant) {
    return grant.getValue().contains("kms:Decrypt") ? viaStores(grant.getKey()) : "";
  }

  private static String viaStores(String key) {
    Matcher found = KEY_REGION.matcher(key);
    String at = found.find() ? found.group(1) : "${AWS::Region}";
    return "  Condition: {StringEquals: {\"kms:ViaService\": ["
        + quoted("dynamodb." + at + ".amazonaws.com")
        + ", "
        + quoted("s3." + at + ".amazonaws.com")
        + "]}}";
  }

  private static String quoted(String text) {
    return (text.contains("${") ? "!Sub " : "") + '"' + text + '"';
  }

  private static String substituted(String text) {
    return text.contains("${") ? "!Sub " + text : text;
  }
}
