import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.mistervoip.privacy.intake.IntakePreview;
import nl.mistervoip.privacy.platform.Json;

/**
 * {@code desk classify}: prints what intake would do with each mail, one JSON object per line. Run
 * by the source launcher of the JDK against the production classes, so that what is printed is what
 * the system decides. With {@code --bench=N} first, it reads N of them warm and prints the speed.
 */
final class Classify {
  private static final String BENCH = "--bench=";
  private static final int NANOS_PER_MICRO = 1000;

  private Classify() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    IntakePreview preview = new IntakePreview();
    if (arguments.length > 1 && arguments[0].startsWith(BENCH)) {
      int number = Integer.parseInt(arguments[0].substring(BENCH.length()));
      bench(preview, List.of(arguments).subList(1, arguments.length), number, out);
    } else {
      for (String file : arguments) {
        out.println(new String(Json.write(preview.of(file, bytes(file))), StandardCharsets.UTF_8));
      }
    }
    out.flush();
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException problem) {
      System.err.println(file + " cannot be read. Check the name and the rights of the file.");
      System.exit(1);
      throw new IllegalStateException(problem);
    }
  }

  /** One thread; a first round over as many mails warms up and is not counted. */
  private static void bench(
      IntakePreview preview, List<String> files, int number, PrintStream out) {
    List<byte[]> mails = new ArrayList<>();
    files.forEach(file -> mails.add(bytes(file)));
    long[] nanos = new long[number];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < number; i++) {
        long start = System.nanoTime();
        preview.of("mail", mails.get(i % mails.size()));
        nanos[i] = System.nanoTime() - start;
      }
    }
    long total = Arrays.stream(nanos).sum();
    Arrays.sort(nanos);
    out.printf(
        Locale.ROOT,
        "%d mails warm, one thread: %.0f mails/s, p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
        number,
        number * 1e9 / total,
        nanos[number / 2] / NANOS_PER_MICRO / 1000.0,
        nanos[number * 95 / 100] / NANOS_PER_MICRO / 1000.0,
        nanos[number - 1] / NANOS_PER_MICRO / 1000.0);
  }
}
