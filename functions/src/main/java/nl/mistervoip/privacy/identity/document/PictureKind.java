package nl.mistervoip.privacy.identity.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of pictures in mails; more than are accepted as an upload, because nobody chose them. */
enum PictureKind {
  JPEG(0, "\u00FF\u00D8\u00FF", "jpeg"),
  PNG(0, "\u0089PNG\r\n\u001A\n", "png"),
  GIF(0, "GIF8", "gif"),
  BITMAP(0, "BM", "bmp"),
  /** For the others there is no reader: they count as not to be looked at. */
  TIFF(0, "II*\0", ""),
  TIFF_BIG(0, "MM\0*", ""),
  WEBP(8, "WEBP", ""),
  HEIC(4, "ftyp", "");

  private static final int HEADER = 16;

  private final int at;
  private final String mark;
  private final String format;

  PictureKind(int at, String mark, String format) {
    this.at = at;
    this.mark = mark;
    this.format = format;
  }

  static Optional<PictureKind> of(byte[] file) {
    String start = new String(file, 0, Math.min(HEADER, file.length), ISO_8859_1);
    return Arrays.stream(values()).filter(kind -> kind.begins(start)).findFirst();
  }

  private boolean begins(String start) {
    return start.startsWith(mark, at) && (this != BITMAP || start.startsWith("\0\0\0\0", 6));
  }

  /** The pixels, upright as far as the file says how; of a moving picture the first one. */
  BufferedImage decoded(byte[] file) throws RefusedException {
    return switch (this) {
      case JPEG -> PictureFile.jpeg(file);
      case PNG, GIF, BITMAP -> PictureFile.decoded(file, format);
      case TIFF, TIFF_BIG -> throw new RefusedException(Refusal.TIFF);
      case WEBP -> throw new RefusedException(Refusal.WEBP);
      case HEIC -> throw new RefusedException(Refusal.HEIC);
    };
  }
}
