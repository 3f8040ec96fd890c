package nl.mistervoip.privacy.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.mistervoip.privacy.approval.Requests.Operation;
import nl.mistervoip.privacy.approval.api.ApiDescription;
import nl.mistervoip.privacy.approval.api.Audience;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.testing.TickingClock;

/**
 * Requests that fit the description, nearly fit it, or do not at all, on a desk on which there is
 * something of everything: no failure of ours, no answer that is not described.
 */
class HostileRequestsTest {
  private static final JsonNode API = new ApiDescription().json();
  private static final List<Operation> OPERATIONS = Requests.operations(API);

  /** Of who is signed in with every role. */
  private static final Set<Integer> NEVER = Set.of(401, 403, 500);

  /** What people and scanners put where an id or a text is expected. */
  private static final List<String> ODD =
      List.of(
          "..",
          ".",
          "-",
          "%2e%2e",
          "%00",
          "a b",
          "MV-0000-0000",
          "mv-7k3f-9q2m",
          "SWEEP-2026-11-24-x",
          "<script>alert(1)</script>",
          "' OR 1=1 --",
          "${jndi:ldap://x.example}",
          "\u0000",
          "\r\nSet-Cookie: a=b",
          "\uD800",
          "é€😀",
          "x".repeat(2049),
          "-1",
          "999999999999999999999");

  private final ApiScene world = new ApiScene();
  private final ConsoleApi api =
      world.api(
          new SignIn(
              new SignIn.Tokens("https://no.example", "x"), new Issuer(), TickingClock.atNow()));

  HostileRequestsTest() {
    world.scene.ask(ApprovalKind.ACCESS, 2);
    world.waiting.waits("m2", "UNSURE", List.of("access"));
    world.breach.reported("m1", ApprovalScene.NOW);
  }

  /** One request with the operation that it is meant for. */
  record Attempt(Operation operation, PageRequest request) {}

  @Provide
  Arbitrary<Attempt> attempts() {
    return Arbitraries.of(OPERATIONS)
        .flatMap(
            operation ->
                Combinators.combine(ids(), queries(operation), bodies(operation), tags())
                    .as(
                        (id, query, body, headers) ->
                            new Attempt(
                                operation,
                                Requests.request(
                                    operation.method(), operation.at(id), query, headers, body))));
  }

  private Arbitrary<String> ids() {
    String caseId = world.scene.id.value();
    return Arbitraries.oneOf(
        Arbitraries.of(
            caseId, caseId + "-access", "m1", "m2", caseId.toLowerCase(java.util.Locale.ROOT)),
        Arbitraries.of(ODD),
        Arbitraries.strings().ofMinLength(1).ofMaxLength(30));
  }

  private static Arbitrary<Map<String, String>> queries(Operation operation) {
    Map<String, String> declared = new HashMap<>();
    operation
        .about()
        .path("parameters")
        .forEach(
            one -> {
              if (one.path("in").asText().equals("query")) {
                declared.put(one.path("name").asText(), "");
              }
            });
    return texts()
        .list()
        .ofSize(declared.size())
        .map(
            values -> {
              Map<String, String> query = new HashMap<>();
              List<String> names = List.copyOf(declared.keySet());
              for (int i = 0; i < names.size(); i++) {
                query.put(names.get(i), values.get(i));
              }
              return query;
            });
  }

  private static Arbitrary<Map<String, String>> tags() {
    return Arbitraries.oneOf(
        Arbitraries.just(Map.of()),
        Arbitraries.of("*", "\"\"", "W/\"x\"", "\"x\"").map(tag -> Map.of("if-match", tag)));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(ODD),
        Arbitraries.of("", "open", "closed", "waiting", "2026-11-24", "2026-02-30", "csv", "1"),
        Arbitraries.strings().ofMaxLength(40));
  }

  private static Arbitrary<String> bodies(Operation operation) {
    ObjectNode fitting = Requests.body(operation);
    JsonNode properties = operation.bodySchema().path("properties");
    List<String> names = new java.util.ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    Arbitrary<String> raw =
        Arbitraries.of("", "null", "[]", "{", "\"x\"", "{\"a\":", "[[[[[[[[[[", "\u0000", "1e999");
    if (names.isEmpty()) {
      return raw;
    }
    Arbitrary<String> mutated =
        Combinators.combine(Arbitraries.of(names), values(), Arbitraries.of(names), values())
            .as(
                (one, first, other, second) ->
                    with(with(fitting, one, first), other, second).toString());
    return Arbitraries.oneOf(raw, Arbitraries.just(fitting.toString()), mutated, mutated, mutated);
  }

  private static ObjectNode with(ObjectNode body, String name, JsonNode value) {
    ObjectNode changed = body.deepCopy();
    changed.set(name, value);
    return changed;
  }

  private static Arbitrary<JsonNode> values() {
    var nodes = Json.MAPPER.getNodeFactory();
    Arbitrary<JsonNode> odd =
        Arbitraries.of(
            nodes.nullNode(),
            nodes.numberNode(-1),
            nodes.numberNode(Long.MAX_VALUE),
            nodes.numberNode(1.5),
            nodes.booleanNode(true),
            nodes.objectNode().put("digest", "d"),
            nodes.arrayNode().add(1).add("x").addNull(),
            nodes.arrayNode().add(nodes.objectNode().put("store", "tickets").put("key", "k")),
            nodes.textNode("y".repeat(5000)));
    return Arbitraries.oneOf(odd, texts().map(nodes::textNode));
  }

  @Property(tries = 1500)
  void nothingThatIsSentShouldBreakTheDeskOrGetAnAnswerThatIsNotDescribed(
      @ForAll("attempts") Attempt attempt) {
    User everyone = new User("officer-1", Audience.EVERYONE);
    PageResponse response = api.answer(attempt.request(), everyone);
    assertThat(response.status()).isNotIn(NEVER);
    assertThat(attempt.operation().describes(response.status())).as("%s", attempt).isTrue();
    Statistics.label("status")
        .collect(response.status())
        .coverage(
            seen ->
                List.of(200, 400, 404)
                    .forEach(status -> seen.check(status).count(times -> times > 3)));
    assertThat(response.headers().values()).noneMatch(value -> value.contains("\n"));
    assertThat(response.body()).doesNotContain(ApprovalScene.TASK);
    String type = response.headers().getOrDefault("Content-Type", "");
    if (response.status() != 200) {
      assertThat(type).isEqualTo("application/problem+json");
      assertThat(response.body()).doesNotContain("<script", "jndi", "Exception");
    } else if (type.equals("application/json")) {
      assertThat(
              schema(attempt.operation())
                  .validate(
                      Json.read(response.body().getBytes(StandardCharsets.UTF_8), JsonNode.class)))
          .isEmpty();
    }
  }

  @Property(tries = 200)
  void nobodyWithoutARoleShouldBeToldWhetherAnythingIsThere(@ForAll("attempts") Attempt attempt) {
    PageResponse response = api.answer(attempt.request(), new User("stranger-1", Set.of()));
    assertThat(response.status()).isIn(403, 404, 405);
    if (response.status() == 404) {
      assertThat(response.body()).contains("There is nothing at this address.");
    }
  }

  private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();

  /** Of the answer, with the definitions that it refers to. */
  private static JsonSchema schema(Operation operation) {
    return SCHEMAS.computeIfAbsent(
        operation.toString(),
        any -> {
          ObjectNode whole = Json.MAPPER.createObjectNode();
          whole.set("components", API.path("components"));
          operation
              .answerSchema()
              .properties()
              .forEach(one -> whole.set(one.getKey(), one.getValue()));
          return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        });
  }
}
