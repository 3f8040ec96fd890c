package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everything that the desk keeps of its own has a declared term, and what the declaration names is
 * deployed: a table or bucket that is added without one fails here.
 */
class DeskTermsTest {
  private static final List<String> OWN_TEMPLATES =
      List.of("infrastructure/data.yaml", "infrastructure/uploads.yaml");

  private final Map<String, JsonNode> tables = new TreeMap<>();
  private final Map<String, JsonNode> buckets = new TreeMap<>();
  private final List<JsonNode> terms = new ArrayList<>();

  @BeforeEach
  void readAll() throws IOException {
    for (String file : OWN_TEMPLATES) {
      JsonNode template = Objects.requireNonNull(Repository.templates().get(file), file);
      tables.putAll(Repository.resources(template, "AWS::DynamoDB::Table"));
      buckets.putAll(Repository.resources(template, "AWS::S3::Bucket"));
    }
    new YAMLMapper()
        .readTree(DeskTermsTest.class.getResourceAsStream("/casefile/own-terms.yaml"))
        .path("terms")
        .forEach(terms::add);
  }

  @Test
  void everyTableAndBucketOfTheDeskShouldHaveATerm() {
    Set<String> deployed = new TreeSet<>(tables.keySet());
    deployed.addAll(buckets.keySet());
    Set<String> declared = new TreeSet<>();
    terms.forEach(term -> declared.add(term.path("store").asText()));
    assertThat(declared)
        .as("add what a new table or bucket keeps to casefile/own-terms.yaml and docs/data-map.md")
        .isEqualTo(deployed);
  }

  @Test
  void noOtherTemplateShouldHideATableOrBucket() {
    Repository.templates()
        .forEach(
            (file, template) -> {
              if (!OWN_TEMPLATES.contains(file) && !file.endsWith("landscape.yaml")) {
                assertThat(Repository.resources(template, "AWS::DynamoDB::Table"))
                    .as(file)
                    .isEmpty();
                assertThat(Repository.resources(template, "AWS::S3::Bucket")).as(file).isEmpty();
              }
            });
  }

  @Test
  void whatMakesSomethingGoShouldBeDeployed() {
    for (JsonNode term : terms) {
      String store = term.path("store").asText();
      String by = term.path("by").asText();
      String id = term.path("id").asText();
      switch (term.path("means").asText()) {
        case "ttl" ->
            assertThat(table(store).at("/TimeToLiveSpecification").toString())
                .as(id)
                .contains("expires_at")
                .contains("true");
        case "lifecycle" -> assertThat(days(rule(store, by))).as(id).isEqualTo(daysOf(term));
        case "nightly" ->
            assertThat(
                    Repository.template().at("/Resources/" + by + "/Properties/Events").toString())
                .as(id)
                .contains("Schedule");
        case "person" -> assertThat(term.has("term")).as(id).isFalse();
        default -> throw new AssertionError(id + " has no known means.");
      }
    }
  }

  @Test
  void noRuleOfABucketShouldBeUndeclared() {
    Set<String> declared = new TreeSet<>();
    terms.forEach(
        term -> declared.add(term.path("store").asText() + "/" + term.path("by").asText()));
    buckets.forEach(
        (name, bucket) ->
            bucket
                .path("LifecycleConfiguration")
                .path("Rules")
                .forEach(
                    rule -> assertThat(declared).contains(name + "/" + rule.path("Id").asText())));
  }

  @Test
  void theTableOfTheRetentionRulesShouldHoldForEachRow() {
    Map<Integer, Period> longest = new TreeMap<>();
    for (JsonNode term : terms) {
      if (term.has("term")) {
        longest.merge(
            term.path("row").asInt(),
            Period.parse(term.path("term").asText()),
            (a, b) -> length(a) > length(b) ? a : b);
      }
    }
    assertThat(longest.get(23)).isEqualTo(Period.ofDays(1));
    assertThat(longest.get(24)).isEqualTo(Period.ofYears(2));
    assertThat(longest.get(25)).isEqualTo(Period.ofDays(30));
    assertThat(longest.get(27)).isEqualTo(Terms.PROOF);
    assertThat(longest.keySet()).contains(26, 28);
  }

  @Test
  void theDocumentationShouldListEachTerm() throws IOException {
    Path docs =
        Stream.of("../docs/data-map.md", "docs/data-map.md")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    String text = Files.readString(docs);
    for (JsonNode term : terms) {
      assertThat(text)
          .contains("| " + term.path("store").asText() + " | " + term.path("id").asText() + " |");
    }
  }

  private JsonNode table(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  private JsonNode rule(String bucket, String id) {
    return Objects.requireNonNull(buckets.get(bucket), bucket)
        .path("LifecycleConfiguration")
        .path("Rules")
        .valueStream()
        .filter(rule -> rule.path("Id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(bucket + " has no rule " + id));
  }

  private static int days(JsonNode rule) {
    assertThat(rule.path("Status").asText()).isEqualTo("Enabled");
    return rule.has("ExpirationInDays")
        ? rule.path("ExpirationInDays").asInt()
        : rule.path("AbortIncompleteMultipartUpload").path("DaysAfterInitiation").asInt();
  }

  /** A rule counts days: five years have 1826 or 1827. */
  private static int daysOf(JsonNode term) {
    return (int) length(Period.parse(term.path("term").asText()));
  }

  private static long length(Period period) {
    Instant begin = Instant.parse("2025-01-01T12:00:00Z");
    return java.time.temporal.ChronoUnit.DAYS.between(
        java.time.LocalDate.parse("2025-01-01"), Terms.lastDay(begin, period));
  }
}
