package nl.mistervoip.privacy.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every mail the system sent, from the files in which the emulator keeps each.
 *
 * <p>Its page of all mails is written anew for every question: with some hundred mails and several
 * tests that wait for one, that is what the machine would be busy with.
 */
final class Outbox {
  private static final Path FOLDER = folder();
  private static final Map<Path, Kept> KNOWN = new ConcurrentHashMap<>();

  private record Kept(FileTime at, Optional<SentMail> mail) {}

  private Outbox() {}

  /** Below a root of its own, the emulator keeps them in its temporary folder. */
  private static Path folder() {
    try {
      Path instance = RunningDesk.instance().toRealPath();
      Path temporary = instance.resolve("tmp/localstack/state/ses");
      return instance.resolve("localstack").resolve(instance.getRoot().relativize(temporary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Oldest first. */
  static List<SentMail> mails() {
    if (!Files.isDirectory(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .flatMap(file -> kept(file).stream())
          .sorted(Comparator.comparing(Kept::at))
          .flatMap(kept -> kept.mail().stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty while the emulator still writes it. */
  private static Optional<Kept> kept(Path file) {
    Kept known = KNOWN.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Kept> read = read(file);
    read.ifPresent(kept -> KNOWN.put(file, kept));
    return read;
  }

  private static Optional<Kept> read(Path file) {
    try {
      FileTime at = Files.getLastModifiedTime(file);
      JsonNode message = RunningDesk.JSON.readTree(Files.readAllBytes(file));
      if (!message.isObject()) {
        return Optional.empty();
      }
      return Optional.of(
          new Kept(
              at,
              Optional.ofNullable(message.get("RawData"))
                  .filter(JsonNode::isTextual)
                  .map(raw -> SentMail.parse(raw.asText()))));
    } catch (JsonProcessingException | NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
