package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.MatterKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An execution keeps the definition it began with, for as long as three months, and calls the
 * functions as they are by then. What every machine of this release and of those before sends and
 * reads must therefore fit the functions of today. Former releases are in {@code
 * src/test/resources/releases}; see docs/deploy.md, "Upgrading".
 */
class ReleasesTest {
  private static final Pattern READ = Pattern.compile("states\\.result\\.Payload\\.(\\w+)");
  private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");
  private static final Map<String, JsonNode> FUNCTIONS =
      Repository.resources(Repository.template(), "AWS::Serverless::Function");
  private static final Map<String, JsonNode> MACHINES =
      Repository.resources(Repository.template(), "AWS::Serverless::StateMachine");

  private static final String WORDS =
      Repository.text(
          Repository.ROOT.resolve("functions/src/main/resources/approval/console_en.properties"));

  static Stream<Arguments> machines() {
    Map<String, JsonNode> all = new TreeMap<>(Repository.stateMachines());
    all.putAll(Repository.formerStateMachines());
    assertThat(all).hasSizeGreaterThan(Repository.stateMachines().size());
    return all.entrySet().stream()
        .map(machine -> Arguments.of(machine.getKey(), machine.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("machines")
  void whatAMachineCallsShouldStillBeThereAndUnderstandIt(String file, JsonNode machine) {
    Repository.states(machine)
        .forEach(
            (name, state) -> {
              JsonNode arguments = state.path("Arguments");
              name(arguments.path("FunctionName"))
                  .ifPresent(function -> assertUnderstood(name, function, state));
              name(arguments.path("StateMachineArn"))
                  .ifPresent(child -> assertThat(MACHINES).as(name).containsKey(child));
            });
  }

  private static void assertUnderstood(String state, String function, JsonNode task) {
    assertThat(FUNCTIONS).as(state).containsKey(function);
    ParameterizedType step = step(function);
    JsonNode payload = task.path("Arguments").path("Payload");
    Set<String> sent = new TreeSet<>();
    payload.fieldNames().forEachRemaining(sent::add);
    assertThat(sent).as("%s: what %s needs", state, function).containsAll(needed(step));
    assertThat(components(step, 0).keySet())
        .as("%s: what %s takes", state, function)
        .containsAll(sent);
    Matcher read = READ.matcher(task.toString());
    while (read.find()) {
      assertThat(components(step, 1).keySet())
          .as("%s: what %s answers", state, function)
          .contains(read.group(1));
    }
    assertKnown(state, function, payload);
  }

  /** Events and kinds of questions are names: one that is gone would fail halfway a case. */
  private static void assertKnown(String state, String function, JsonNode payload) {
    String event = payload.path("event").asText();
    if (function.equals("AdvanceCase") && !event.contains("$")) {
      assertThat(Arrays.stream(CaseEvent.values()).map(CaseEvent::name)).as(state).contains(event);
    }
    if (function.equals("RequestApproval")) {
      assertThat(kinds(payload))
          .isNotEmpty()
          .allSatisfy(kind -> assertThat(WORDS).as(state).contains("\nkind." + kind + " = "));
    }
  }

  /** The kind of a matter is known only when it runs: any there is. */
  private static List<String> kinds(JsonNode payload) {
    String kind = payload.path("kind").asText();
    return kind.contains("$matter")
        ? Arrays.stream(MatterKind.values()).map(MatterKind::wireName).toList()
        : List.of(kind);
  }

  /** A number or flag that is not sent is 0 or false. */
  private static Set<String> needed(ParameterizedType step) {
    return components(step, 0).entrySet().stream()
        .filter(one -> one.getValue() != Optional.class && !one.getValue().isPrimitive())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Map<String, Class<?>> components(ParameterizedType step, int argument) {
    Class<?> type = raw(step.getActualTypeArguments()[argument]);
    Map<String, Class<?>> found = new TreeMap<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        found.put(component.getName(), component.getType());
      }
    }
    return found;
  }

  private static Class<?> raw(java.lang.reflect.Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static ParameterizedType step(String function) {
    try {
      Class<?> handler =
          Class.forName(Objects.requireNonNull(FUNCTIONS.get(function)).path("Handler").asText());
      assertThat(handler.getSuperclass()).as(function).isEqualTo(StepHandler.class);
      return (ParameterizedType) handler.getGenericSuperclass();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(function, e);
    }
  }

  private static Optional<String> name(JsonNode substitution) {
    Matcher matcher = NAME.matcher(substitution.asText());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
