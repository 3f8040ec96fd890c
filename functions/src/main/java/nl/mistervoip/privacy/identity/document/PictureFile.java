package nl.mistervoip.privacy.identity.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.mistervoip.privacy.identity.document.vision.Pixels;

/**
 * Decodes JPEG and PNG. The size is read from the header first; metadata, thumbnails and whatever
 * follows the picture are left behind.
 */
final class PictureFile {
  static final long MOST_PIXELS = 40_000_000;
  private static final long SPARED_PIXELS = 12_000_000;
  private static final int LONGEST_SIDE = 2400;
  private static final int MOST_SCANS = 40;

  private PictureFile() {}

  static BufferedImage jpeg(byte[] file) throws RefusedException {
    if (JpegSegments.scans(file) > MOST_SCANS) {
      throw new RefusedException(Refusal.DAMAGED);
    }
    BufferedImage picture = decoded(file, "jpeg");
    return JpegSegments.orientation(file).applied(picture);
  }

  static BufferedImage png(byte[] file) throws RefusedException {
    // An animated PNG says so before its first picture.
    String start = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
    if (start.contains("acTL")) {
      throw new RefusedException(Refusal.SEVERAL_FRAMES);
    }
    return decoded(file, "png");
  }

  static BufferedImage decoded(byte[] file, String format) throws RefusedException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(stream, true, true);
      return fitted(Pixels.flattened(reader.read(0, settings(reader))));
    } catch (IOException | RuntimeException problem) {
      // Decoders throw anything at broken input; what they say may quote it.
      throw new RefusedException(Refusal.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReadParam settings(ImageReader reader) throws IOException, RefusedException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MOST_PIXELS) {
      throw new RefusedException(Refusal.TOO_MANY_PIXELS);
    }
    ImageReadParam settings = reader.getDefaultReadParam();
    if (pixels > SPARED_PIXELS) {
      settings.setSourceSubsampling(2, 2, 0, 0);
    }
    return settings;
  }

  /** Not more pixels than reading needs. */
  static BufferedImage fitted(BufferedImage picture) {
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    if (longest <= LONGEST_SIDE) {
      return picture;
    }
    double scale = (double) LONGEST_SIDE / longest;
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    return Pixels.scaled(picture, width, height);
  }
}
