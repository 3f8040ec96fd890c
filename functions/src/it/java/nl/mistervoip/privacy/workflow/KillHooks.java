package nl.mistervoip.privacy.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Kills a function's process at a chosen moment of one invocation, through the process runtime
 * (infrastructure/local/privacy_desk_local/runtime/hooks.py says how).
 */
final class KillHooks {
  private final Path folder;

  KillHooks() {
    this.folder = RunningDesk.instance().resolve("hooks");
  }

  /**
   * Arms one hook.
   *
   * @param function the end of the function's name
   * @param contains what the payload must contain, such as a case number
   * @param moment {@code before}, {@code request:K} or {@code response}
   */
  void arm(String function, String contains, String moment) {
    ObjectNode hook = RunningDesk.JSON.createObjectNode();
    hook.put("function", function).put("contains", contains).put("moment", moment);
    try {
      Path armed = Files.createDirectories(folder.resolve("armed"));
      Path draft = armed.resolve(UUID.randomUUID() + ".draft");
      Files.writeString(draft, hook.toString());
      Files.move(draft, armed.resolve(UUID.randomUUID() + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a hook for this function and text has fired. */
  boolean fired(String function, String contains) {
    Path fired = folder.resolve("fired");
    if (!Files.isDirectory(fired)) {
      return false;
    }
    try (Stream<Path> files = Files.list(fired)) {
      return files
          .map(KillHooks::text)
          .anyMatch(text -> text.contains('"' + function + '"') && text.contains(contains));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
