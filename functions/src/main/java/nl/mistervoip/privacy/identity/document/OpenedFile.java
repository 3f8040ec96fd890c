package nl.mistervoip.privacy.identity.document;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A file as pixels.
 *
 * @param pages 24 bit pictures of their own, at least one
 * @param maskWasRemovable whether the file holds more of the picture than is shown
 */
record OpenedFile(List<BufferedImage> pages, boolean maskWasRemovable) {
  private static final int MOST_BYTES = 15 * 1024 * 1024;

  /** Opens a file; throws {@link RefusedException} when it is not accepted or damaged. */
  static OpenedFile of(byte[] file) throws RefusedException {
    if (file.length == 0) {
      throw new RefusedException(Refusal.EMPTY);
    }
    if (file.length > MOST_BYTES) {
      throw new RefusedException(Refusal.TOO_LARGE);
    }
    return switch (FileKind.of(file)) {
      case JPEG -> new OpenedFile(List.of(PictureFile.jpeg(file)), false);
      case PNG -> new OpenedFile(List.of(PictureFile.png(file)), false);
      case PDF -> PdfFile.opened(file);
    };
  }
}
