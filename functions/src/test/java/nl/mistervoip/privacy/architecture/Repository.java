package nl.mistervoip.privacy.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the repository that the tests compare: templates and state machines. */
final class Repository {
  static final Path ROOT = root();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper JSON = new ObjectMapper();

  private Repository() {}

  static JsonNode template() {
    return yaml(ROOT.resolve("template.yaml"));
  }

  static Map<String, JsonNode> templates() {
    Map<String, JsonNode> all = new TreeMap<>();
    all.put("template.yaml", template());
    files("infrastructure", ".yaml")
        .forEach(file -> all.put("infrastructure/" + file.getFileName(), yaml(file)));
    return all;
  }

  static Map<String, JsonNode> stateMachines() {
    Map<String, JsonNode> all = new TreeMap<>();
    files("statemachines", ".asl.json")
        .forEach(file -> all.put("statemachines/" + file.getFileName(), json(file)));
    return all;
  }

  /** Of releases whose executions may still run. */
  static Map<String, JsonNode> formerStateMachines() {
    Map<String, JsonNode> all = new TreeMap<>();
    Path releases = ROOT.resolve("functions/src/test/resources/releases");
    try (Stream<Path> files = Files.walk(releases)) {
      files
          .filter(file -> file.toString().endsWith(".asl.json"))
          .forEach(file -> all.put(releases.relativize(file).toString(), json(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static JsonNode stateMachine(String name) {
    return Objects.requireNonNull(stateMachines().get("statemachines/" + name + ".asl.json"), name);
  }

  /** Every state of a machine by its name, also those within a map. */
  static Map<String, JsonNode> states(JsonNode machine) {
    Map<String, JsonNode> all = new TreeMap<>();
    machine
        .path("States")
        .properties()
        .forEach(
            state -> {
              all.put(state.getKey(), state.getValue());
              all.putAll(states(state.getValue().path("ItemProcessor")));
            });
    return all;
  }

  static Map<String, JsonNode> resources(JsonNode template, String type) {
    Map<String, JsonNode> found = new TreeMap<>();
    template
        .path("Resources")
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue().path("Type").asText().equals(type)) {
                found.put(entry.getKey(), entry.getValue().path("Properties"));
              }
            });
    return found;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All Java that is deployed, one text. */
  static String code() {
    try (Stream<Path> files = Files.walk(ROOT.resolve("functions/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(Repository::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode yaml(Path file) {
    return read(YAML, file);
  }

  private static JsonNode json(Path file) {
    return read(JSON, file);
  }

  private static JsonNode read(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> found = Files.list(ROOT.resolve(folder))) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("template.yaml"))
        ? here
        : Objects.requireNonNull(here.getParent());
  }
}
