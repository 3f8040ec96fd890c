package nl.mistervoip.privacy.identity.document;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.mistervoip.privacy.identity.document.samples.Kind;
import nl.mistervoip.privacy.identity.document.samples.Region;
import nl.mistervoip.privacy.identity.document.samples.Sample;
import nl.mistervoip.privacy.identity.document.vision.Pixels;

/** Tesseract, as a second pair of eyes that shares nothing with ours. */
final class IndependentReader {
  private static final Path PROGRAM = Path.of("/usr/bin/tesseract");
  private static final Pattern ZONE_LEFT = Pattern.compile("<<|[A-Z0-9]<[A-Z0-9]");
  private static final int NUMBER = 6;
  private static final int ZONE = 10;

  private IndependentReader() {}

  static boolean installed() {
    return Files.isExecutable(PROGRAM);
  }

  /** Whether it reads a piece of any number, or of the machine-readable zone, off a copy. */
  static boolean reads(BufferedImage copy, Sample sample) {
    BufferedImage lit = lit(copy);
    String text = text(Pixels.scaled(lit, lit.getWidth() * 3 / 2, lit.getHeight() * 3 / 2));
    if (ZONE_LEFT.matcher(text).find()) {
      return true;
    }
    List<String> lines =
        text.toUpperCase(Locale.ROOT).lines().map(IndependentReader::packed).toList();
    return sample.regions().stream()
        .filter(region -> region.kind().sensitive() && !region.text().isEmpty())
        .anyMatch(region -> lines.stream().anyMatch(line -> shows(line, region)));
  }

  /** The part that is not black, with a margin. */
  private static BufferedImage lit(BufferedImage copy) {
    Rectangle lit = new Rectangle(0, 0, -1, -1);
    int[] pixels = Pixels.of(copy);
    for (int at = 0; at < pixels.length; at++) {
      if (pixels[at] != 0) {
        lit.add(at % copy.getWidth(), at / copy.getWidth());
      }
    }
    lit.grow(40, 40);
    Rectangle part = lit.intersection(new Rectangle(copy.getWidth(), copy.getHeight()));
    return Pixels.flattened(copy.getSubimage(part.x, part.y, part.width, part.height));
  }

  private static boolean shows(String line, Region region) {
    int length = region.kind() == Kind.MRZ ? ZONE : NUMBER;
    String secret = packed(region.text());
    for (int from = 0; from + length <= secret.length(); from++) {
      String piece = secret.substring(from, from + length);
      // Letters alone may be the name, which stands in the zone too but was kept from elsewhere.
      if (line.contains(piece) && piece.chars().anyMatch(Character::isDigit)) {
        return true;
      }
    }
    return false;
  }

  private static String packed(String text) {
    return text.replaceAll("[^A-Z0-9]", "");
  }

  static String text(BufferedImage picture) {
    try {
      Path folder = Files.createTempDirectory("second-reader");
      Path file = folder.resolve("copy.png");
      try {
        ImageIO.write(picture, "png", file.toFile());
        ProcessBuilder builder =
            new ProcessBuilder(
                PROGRAM.toString(), file.toString(), "-", "--psm", "11", "-l", "eng+nld");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
          throw new IllegalStateException("tesseract failed");
        }
        return text;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
