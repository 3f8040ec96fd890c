package nl.mistervoip.privacy.identity.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import nl.mistervoip.privacy.identity.document.samples.Sample;

/**
 * What an inspection takes by itself, without the generator and the second reader of {@link
 * Campaign}. {@code draw FOLDER SEED COUNT} draws copies, every third partly covered; {@code
 * inspect FOLDER THREADS} inspects them in a Java of its own and prints times and the peak.
 */
final class InspectionPeak {
  private static final int PARTLY = 3;

  private InspectionPeak() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "draw" -> draw(folder, Long.parseLong(arguments[2]), Integer.parseInt(arguments[3]));
      case "inspect" -> inspect(folder, Integer.parseInt(arguments[2]));
      default -> throw new IllegalArgumentException("draw or inspect");
    }
  }

  private static void draw(Path folder, long first, int count) throws IOException {
    Files.createDirectories(folder);
    for (long seed = first; seed < first + count; seed++) {
      Sample sample = seed % PARTLY == 0 ? Generator.partly(seed) : Generator.whole(seed);
      Files.write(folder.resolve(seed + ".copy"), sample.file());
      String who = sample.holder().fullName() + "\n" + sample.holder().born();
      Files.writeString(folder.resolve(seed + ".who"), who);
    }
  }

  private static void inspect(Path folder, int threads) throws IOException {
    DocumentInspection inspection = DocumentInspection.open(threads, Optional.empty());
    List<Long> millis = new ArrayList<>();
    for (Path file : files(folder)) {
      Path beside = Path.of(file.toString().replace(".copy", ".who"));
      List<String> who = Files.readAllLines(beside, StandardCharsets.UTF_8);
      Expected expected = Expected.of(who.getFirst(), LocalDate.parse(who.getLast()));
      byte[] content = Files.readAllBytes(file);
      long start = System.nanoTime();
      inspection.inspect(content, expected, Instant.EPOCH);
      millis.add((System.nanoTime() - start) / 1_000_000);
    }
    System.out.printf("%d copies, milliseconds %s%n%s%n", millis.size(), millis, peak());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".copy")).sorted().toList();
    }
  }

  private static String peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .findFirst()
        .orElse("unknown");
  }
}
