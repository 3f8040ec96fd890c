package nl.mistervoip.privacy.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files that cost most, opened by a Java of its own with less memory than the function has:
 * none may take more, and none may take long.
 */
class HostileFilesMemoryTest {
  private static final String HEAP = "-Xmx512m";
  private static final long MOST_KILOBYTES = 1_500_000;
  private static final Duration IN_TIME = Duration.ofSeconds(10);

  @TempDir Path folder = Path.of("");

  /** Opens each file that is named and prints what came of it, how long it took, and the peak. */
  static final class Opening {
    private Opening() {}

    public static void main(String[] files) throws IOException {
      for (String file : files) {
        byte[] content = Files.readAllBytes(Path.of(file));
        long start = processorTime();
        String end = end(content);
        long millis = (processorTime() - start) / 1_000_000;
        System.out.println(Path.of(file).getFileName() + " " + end + " " + millis);
      }
      String peak =
          Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(line -> line.startsWith("VmHWM"))
              .findFirst()
              .orElseThrow();
      System.out.println("peak kilobytes " + peak.replaceAll("\\D", ""));
    }

    /** Of this thread: a machine that is busy with other things must not fail the test. */
    private static long processorTime() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String end(byte[] content) {
      try {
        return OpenedFile.of(content).pages().size() + "-pages";
      } catch (RefusedException refused) {
        return refused.refusal().name();
      }
    }
  }

  private Map<String, byte[]> hostile() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("30000x30000.png", HostileFilesTest.png(30_000, 30_000, 200_000_000));
    files.put("at-the-limit.png", HostileFilesTest.png(6300, 6300, 6301L * 6300));
    BufferedImage large = new BufferedImage(6300, 6300, BufferedImage.TYPE_BYTE_GRAY);
    files.put("at-the-limit.jpg", Generator.jpeg(large, 0.5f));
    files.put(
        "bomb.pdf", Pdfs.withStream(HostileFilesTest.zeros(600_000_000), "/Filter /FlateDecode"));
    files.put("nested.pdf", Pdfs.nested(10, 8));
    return files;
  }

  /** Only what opening needs, wherever the test itself was started from. */
  private static String classPath() {
    return Stream.of(
            Opening.class.getName(),
            OpenedFile.class.getName(),
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.IOUtils",
            "org.apache.fontbox.ttf.TTFParser",
            "org.apache.commons.logging.LogFactory")
        .map(HostileFilesMemoryTest::origin)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String origin(String name) {
    try {
      return Path.of(
              Class.forName(name).getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (ClassNotFoundException | URISyntaxException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private List<String> opened() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Opening.class.getName()));
    for (Map.Entry<String, byte[]> file : hostile().entrySet()) {
      command.add(Files.write(folder.resolve(file.getKey()), file.getValue()).toString());
    }
    Path errors = folder.resolve("errors");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return out.lines().toList();
  }

  @Test
  void noFileShouldTakeMuchMemoryOrTime() throws IOException, InterruptedException {
    Map<String, String> ends = new TreeMap<>();
    long peak = 0;
    for (String line : opened()) {
      String[] words = line.split(" ");
      if (words[0].equals("peak")) {
        peak = Long.parseLong(words[2]);
      } else {
        ends.put(words[0], words[1]);
        assertThat(Long.parseLong(words[2])).as(line).isLessThan(IN_TIME.toMillis());
      }
    }
    assertThat(ends)
        .isEqualTo(
            Map.of(
                "30000x30000.png", "TOO_MANY_PIXELS",
                "at-the-limit.png", "1-pages",
                "at-the-limit.jpg", "1-pages",
                "bomb.pdf", "PDF_TOO_COMPLEX",
                "nested.pdf", "PDF_TOO_COMPLEX"));
    assertThat(peak).as("kilobytes").isBetween(1L, MOST_KILOBYTES);
  }
}
