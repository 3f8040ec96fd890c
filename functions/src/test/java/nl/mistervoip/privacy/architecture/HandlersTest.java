package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Consistency 1: every handler of the template exists, is abbreviated, and starts with only its
 * declared environment.
 */
class HandlersTest {
  static Stream<Arguments> functions() {
    return Repository.resources(Repository.template(), "AWS::Serverless::Function")
        .entrySet()
        .stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void everyHandlerShouldStartEagerlyWithItsDeclaredEnvironmentAndNothingElse(
      String name, JsonNode function) throws ReflectiveOperationException {
    String handler = function.path("Handler").asText();
    assertThat(handler).as("handlers are named in the abbreviated form").doesNotContain("::");
    Class<?> type = Class.forName(handler);
    assertThat(Modifier.isFinal(type.getModifiers())).as("%s is final", handler).isTrue();

    try (ApplicationContext context = context(environment(function))) {
      Constructor<?> constructor = type.getDeclaredConstructor(ApplicationContext.class);
      constructor.setAccessible(true);
      assertThat(constructor.newInstance(context)).isInstanceOf(RequestStreamHandler.class);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void noHandlerShouldBeGivenAVariableItCanStartWithout(String name, JsonNode function) {
    Map<String, Object> declared = environment(function);
    assertThat(declared.keySet())
        .as("names of settings")
        .allMatch(key -> key.matches("[a-z0-9.]+"));
  }

  @Test
  void everyFunctionShouldNameItselfAndSayWhatItDoes() {
    Repository.resources(Repository.template(), "AWS::Serverless::Function")
        .forEach(
            (name, function) -> {
              assertThat(function.path("FunctionName").asText()).startsWith("${AWS::StackName}-");
              assertThat(function.path("Description").asText())
                  .as("%s says what it does", name)
                  .isNotBlank();
            });
  }

  @Test
  void onlyTheFunctionsThatLookAtCopiesShouldPackTheZipWithTheModels() {
    Map<String, TreeSet<String>> handlersOfZip = new TreeMap<>();
    Repository.resources(Repository.template(), "AWS::Serverless::Function")
        .values()
        .forEach(
            function ->
                handlersOfZip
                    .computeIfAbsent(function.path("CodeUri").asText(), zip -> new TreeSet<>())
                    .add(function.path("Handler").asText()));
    assertThat(handlersOfZip.keySet())
        .isEqualTo(builtZips())
        .hasSize(2)
        .contains("functions/target/functions.zip");
    assertThat(handlersOfZip.get("functions/target/identity-documents.zip"))
        .containsExactly(
            "nl.mistervoip.privacy.identity.upload.InspectDocumentHandler",
            "nl.mistervoip.privacy.identity.upload.RecogniseDocumentHandler");
  }

  /** What the build makes: the names of the assemblies. */
  private static Set<String> builtZips() {
    try (Stream<Path> files = Files.list(Repository.ROOT.resolve("functions/src/assembly"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".xml", ".zip"))
          .map(zip -> "functions/target/" + zip)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApplicationContext context(Map<String, Object> environment) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .environmentPropertySource(false)
        .eagerInitSingletons(true)
        .banner(false)
        .propertySources(
            PropertySource.of("declared", environment, MapPropertySource.HIGHEST_PRECEDENCE))
        .start();
  }

  private static Map<String, Object> environment(JsonNode function) {
    Map<String, Object> variables = new TreeMap<>();
    JsonNode shared = Repository.template().path("Globals").path("Function");
    Stream.of(shared, function)
        .flatMap(one -> one.path("Environment").path("Variables").properties().stream())
        .forEach(
            entry ->
                variables.put(
                    entry.getKey().toLowerCase(Locale.ROOT).replace('_', '.'),
                    sample(entry.getKey())));
    return variables;
  }

  private static String sample(String variable) {
    return switch (variable) {
      case "PUBLIC_BASE_URL", "OIDC_ISSUER" -> "https://privacy.example";
      case "DESK_ADDRESS", "LETTERS_SENDER", "PRIVACY_TEAM_ADDRESS" -> "desk@example.nl";
      case "SERVICE_DESK_ADDRESS" -> "service@example.nl";
      case "EXPORT_ENABLED" -> "true";
      case "REQUEST_MACHINE_ARN" -> "arn:aws:states:eu-west-1:000000000000:stateMachine:request";
      case "WITHDRAWAL_MACHINE_ARN",
          "RETURN_MACHINE_ARN",
          "CASE_MACHINE_ARNS",
          "COPY_MACHINE_ARN",
          "EXTENSION_MACHINE_ARN",
          "LIFT_MACHINE_ARN",
          "SIBLING_MACHINE_ARN" ->
          "arn:aws:states:eu-west-1:000000000000:stateMachine:any";
      case "MARKETING_LEAD_DAYS" -> "28";
      case "RESTRICTION_NOTICE_DAYS", "LIFTING_NOTICE_DAYS" -> "14";
      case "SWEEP_ITEMS_PER_SECOND" -> "500";
      case "POST_WORKING_DAYS" -> "3";
      case "RECONCILE_READ_UNITS", "RECONCILE_UNITS_PER_SECOND" -> "1000";
      default -> variable.toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }
}
