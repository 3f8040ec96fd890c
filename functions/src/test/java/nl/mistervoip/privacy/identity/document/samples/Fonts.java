package nl.mistervoip.privacy.identity.document.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mistervoip.privacy.identity.document.vision.Lettering;

/** Fonts of Debian packages where they are installed, else the one that comes with PDFBox. */
final class Fonts {
  private static final Path FOLDER = Path.of("/usr/share/fonts");
  static final Lettering SANS = Lettering.sans();
  static final Lettering MACHINE =
      first("opentype/ocr-b/OCRB.otf", "truetype/liberation/LiberationMono-Regular.ttf");
  static final List<Lettering> BODIES =
      List.of(
          SANS,
          first("truetype/dejavu/DejaVuSans.ttf"),
          first("truetype/liberation/LiberationSansNarrow-Regular.ttf"),
          first("truetype/dejavu/DejaVuSansCondensed.ttf"),
          first("truetype/liberation/LiberationSans-Bold.ttf"));

  private Fonts() {}

  private static Lettering first(String... names) {
    for (String name : names) {
      Path file = FOLDER.resolve(name);
      if (Files.isReadable(file)) {
        try {
          return Lettering.of(Files.readAllBytes(file));
        } catch (IOException problem) {
          throw new UncheckedIOException(problem);
        }
      }
    }
    return SANS;
  }
}
