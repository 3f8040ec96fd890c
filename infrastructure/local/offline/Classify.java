import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.mistervoip.privacy.intake.IntakePreview;
import nl.mistervoip.privacy.platform.Json;

/**
 * {@code desk classify}: prints what intake would do with each mail, one JSON object per line. Run
 * by the source launcher of the JDK against the production classes, so that what is printed is what
 * the system decides.
 */
final class Classify {
  private Classify() {}

  public static void main(String[] files) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    IntakePreview preview = new IntakePreview();
    for (String file : files) {
      try {
        byte[] raw = Files.readAllBytes(Path.of(file));
        out.println(new String(Json.write(preview.of(file, raw)), StandardCharsets.UTF_8));
      } catch (IOException problem) {
        out.flush();
        System.err.println(file + " cannot be read. Check the name and the rights of the file.");
        System.exit(1);
      }
    }
    out.flush();
  }
}
