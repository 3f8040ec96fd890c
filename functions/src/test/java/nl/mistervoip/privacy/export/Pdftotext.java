package nl.mistervoip.privacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's pdftotext: what a reader other than ours makes of a PDF file. */
final class Pdftotext {
  private static final Path TOOL = Path.of("/usr/bin/pdftotext");

  private Pdftotext() {}

  static String read(Path pdf) throws IOException, InterruptedException {
    if (!Files.isExecutable(TOOL)) {
      throw new IllegalStateException(
          TOOL
              + " is missing. Run infrastructure/local/desk test-tools, or: apt-get install"
              + " poppler-utils");
    }
    Process process =
        new ProcessBuilder(TOOL.toString(), "-enc", "UTF-8", pdf.toString(), "-")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("pdftotext could not read the file.");
    }
    return text;
  }
}
