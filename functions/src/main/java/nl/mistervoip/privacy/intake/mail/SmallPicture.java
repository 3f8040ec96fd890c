package nl.mistervoip.privacy.intake.mail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Pictures too small to show a document that can be read: the logos and lines of signatures, which
 * need no look. Measured by size and, where the header says it at a fixed place, by pixels.
 */
final class SmallPicture {
  /** No document that can be read was ever made smaller; bytes. */
  private static final int LEAST_BYTES = 8 * 1024;

  /** A line of a document needs as much in both directions; pixels. */
  private static final int LEAST_SIDE = 160;

  private static final int PNG_WIDTH = 16;
  private static final int GIF_WIDTH = 6;

  private SmallPicture() {}

  /** Whether something could be read on it; true for anything that is no picture. */
  static boolean canShow(FileStart kind, byte[] content) {
    if (!kind.isPicture()) {
      return true;
    }
    return content.length >= LEAST_BYTES && smallerSide(kind, content) >= LEAST_SIDE;
  }

  private static int smallerSide(FileStart kind, byte[] content) {
    ByteBuffer header = ByteBuffer.wrap(content);
    return switch (kind) {
      case PNG -> Math.min(header.getInt(PNG_WIDTH), header.getInt(PNG_WIDTH + 4));
      case GIF -> {
        header.order(ByteOrder.LITTLE_ENDIAN);
        int width = Short.toUnsignedInt(header.getShort(GIF_WIDTH));
        yield Math.min(width, Short.toUnsignedInt(header.getShort(GIF_WIDTH + 2)));
      }
      case JPEG, TIFF, TIFF_BIG, BITMAP, WEBP, HEIC, PDF, ZIP, TNEF -> LEAST_SIDE;
    };
  }
}
