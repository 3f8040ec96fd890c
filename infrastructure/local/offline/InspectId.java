import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.identity.document.DocumentInspection;
import nl.mistervoip.privacy.identity.document.Expected;
import nl.mistervoip.privacy.identity.document.InspectionResult;
import nl.mistervoip.privacy.identity.document.InspectionResult.Inspected;
import nl.mistervoip.privacy.identity.document.InspectionResult.Refused;
import nl.mistervoip.privacy.identity.document.vision.FaceModel;
import nl.mistervoip.privacy.platform.Json;

/**
 * {@code desk inspect-id}: prints what copies of identity documents show, one JSON object per line.
 * Run by the source launcher of the JDK against the production artifact. Arguments: name, birth
 * date, folder for keep-only copies (each may be empty), files.
 */
final class InspectId {
  private InspectId() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int threads = Runtime.getRuntime().availableProcessors();
    DocumentInspection inspection =
        DocumentInspection.open(threads, FaceModel.configured(System.getenv(), threads));
    Expected expected = expected(arguments[0], arguments[1]);
    for (int index = 3; index < arguments.length; index++) {
      Path file = Path.of(arguments[index]);
      long start = System.nanoTime();
      InspectionResult result = inspection.inspect(read(file), expected, Instant.now());
      Map<String, Object> line = described(file, result, arguments[2]);
      line.put("milliseconds", (System.nanoTime() - start) / 1_000_000);
      out.println(new String(Json.write(line), StandardCharsets.UTF_8));
    }
    out.flush();
  }

  private static Expected expected(String name, String born) {
    try {
      return born.isEmpty() ? Expected.of(name) : Expected.of(name, LocalDate.parse(born));
    } catch (DateTimeException problem) {
      throw stop("The birth date is no date. Write it like 1985-03-12.");
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException problem) {
      throw stop(file + " cannot be read. Check the name and the rights of the file.");
    }
  }

  private static IllegalStateException stop(String message) {
    System.err.println(message);
    System.exit(1);
    return new IllegalStateException();
  }

  private static Map<String, Object> described(Path file, InspectionResult result, String folder)
      throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file.toString());
    switch (result) {
      case Refused refused -> line.put("refused", refused.reason().name());
      case Inspected inspected -> describe(line, inspected, file, folder);
    }
    line.putIfAbsent("refused", "");
    return line;
  }

  private static void describe(
      Map<String, Object> line, Inspected inspected, Path file, String folder) throws IOException {
    Map<String, String> verdicts = new TreeMap<>();
    inspected
        .verdicts()
        .forEach(
            (field, verdict) ->
                verdicts.put(field.name().toLowerCase(Locale.ROOT), verdict.name()));
    line.put("verdicts", verdicts);
    line.put("quality", inspected.quality().name());
    line.put("mask_was_removable", inspected.maskWasRemovable());
    line.put("name", inspected.name().name());
    line.put("birth_date", inspected.birthDate().name());
    line.put("keep_only", inspected.keepOnly().isPresent());
    if (inspected.keepOnly().isPresent() && !folder.isEmpty()) {
      Path copy = Path.of(folder, file.getFileName() + ".keep-only.png");
      Files.write(copy, inspected.keepOnly().orElseThrow().reveal());
      line.put("copy", copy.toString());
    }
  }
}
