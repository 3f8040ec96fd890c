package nl.mistervoip.privacy.datamap.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What template.yaml grants the functions on the company's stores. */
public final class TemplateGrants {
  /** The desk's own tables, buckets and roles are named by their outputs, the company's by ARNs. */
  private static final Pattern OF_THE_COMPANY =
      Pattern.compile(
          "arn:.*:(dynamodb:.*:table/|s3:::|iam::\\d{12}:role/|kms:.*:key/(mrk-)?[0-9a-f]{8}).*");

  private final JsonNode resources;

  private TemplateGrants(JsonNode resources) {
    this.resources = resources;
  }

  /**
   * Reads them.
   *
   * @param template the text of template.yaml
   * @return function to its grants; functions without one are left out
   */
  public static NavigableMap<String, NavigableSet<Grant>> of(String template) {
    try {
      return new TemplateGrants(new YAMLMapper().readTree(template).path("Resources")).all();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compares what is granted with what is needed.
   *
   * @param needed function to the grants that follow from the map
   * @param granted function to the grants of the template
   * @return a line for each grant too few ({@code +}) or too many ({@code -}); empty when they
   *     agree
   */
  public static List<String> difference(
      NavigableMap<String, NavigableSet<Grant>> needed,
      NavigableMap<String, NavigableSet<Grant>> granted) {
    NavigableSet<String> functions = new TreeSet<>(needed.keySet());
    functions.addAll(granted.keySet());
    List<String> lines = new ArrayList<>();
    for (String name : functions) {
      NavigableSet<Grant> wanted = needed.getOrDefault(name, new TreeSet<>());
      NavigableSet<Grant> there = granted.getOrDefault(name, new TreeSet<>());
      wanted.stream()
          .filter(one -> !there.contains(one))
          .forEach(one -> lines.add(line('+', name, one)));
      there.stream()
          .filter(one -> !wanted.contains(one))
          .forEach(one -> lines.add(line('-', name, one)));
    }
    return lines;
  }

  private static String line(char sign, String function, Grant grant) {
    return sign + " " + function + " " + grant.action() + " " + grant.resource();
  }

  private NavigableMap<String, NavigableSet<Grant>> all() {
    NavigableMap<String, NavigableSet<Grant>> found = new TreeMap<>();
    resources
        .properties()
        .forEach(
            resource -> {
              if (resource.getValue().path("Type").asText().equals("AWS::Serverless::Function")) {
                NavigableSet<Grant> grants = new TreeSet<>();
                resource.getValue().at("/Properties/Policies").forEach(one -> policy(one, grants));
                if (!grants.isEmpty()) {
                  found.put(resource.getKey(), grants);
                }
              }
            });
    return found;
  }

  /** A policy of a function: its statements, or the name of a managed policy of the template. */
  private void policy(JsonNode policy, NavigableSet<Grant> grants) {
    JsonNode document =
        policy.isTextual()
            ? resources.path(policy.asText()).at("/Properties/PolicyDocument")
            : policy;
    for (JsonNode statement : document.path("Statement")) {
      if (statement.path("Effect").asText().equals("Allow")) {
        for (String action : texts(statement.path("Action"))) {
          texts(statement.path("Resource")).stream()
              .filter(arn -> OF_THE_COMPANY.matcher(arn).matches())
              .forEach(arn -> grants.add(new Grant(action, arn)));
        }
      }
    }
  }

  private static List<String> texts(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).toList()
        : List.of(value.asText());
  }
}
