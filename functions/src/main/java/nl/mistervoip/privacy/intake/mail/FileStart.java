package nl.mistervoip.privacy.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a file is by its first bytes, as far as a copy of an identity document may be in it; its
 * name and what its sender says do not count.
 */
public enum FileStart {
  /** JPEG (ISO/IEC 10918). */
  JPEG(0, "\u00FF\u00D8\u00FF"),
  /** PNG (RFC 2083). */
  PNG(0, "\u0089PNG\r\n\u001A\n"),
  /** GIF. */
  GIF(0, "GIF8"),
  /** TIFF, little-endian. */
  TIFF(0, "II*\0"),
  /** TIFF, big-endian. */
  TIFF_BIG(0, "MM\0*"),
  /** Windows bitmap. */
  BITMAP(0, "BM"),
  /** WebP; the four bytes before its name hold a length. */
  WEBP(8, "WEBP"),
  /** The family of HEIC, HEIF and AVIF (ISO/IEC 14496-12), also films. */
  HEIC(4, "ftyp"),
  /** PDF (ISO 32000). */
  PDF(0, "%PDF-"),
  /** ZIP, also where it is a document of an office program. */
  ZIP(0, "PK\u0003\u0004"),
  /** What Outlook wraps files in (MS-OXTNEF). */
  TNEF(0, "x\u009F>\"");

  /** Readers of PDF accept its mark this far into the file. */
  private static final int PDF_WITHIN = 1024;

  private final int at;
  private final String mark;

  FileStart(int at, String mark) {
    this.at = at;
    this.mark = mark;
  }

  /**
   * The kind of a file; empty when no copy can be in it.
   *
   * @param file its bytes
   * @param text whether it says to be text, which may speak of anything
   */
  public static Optional<FileStart> of(byte[] file, boolean text) {
    String start = new String(file, 0, Math.min(PDF_WITHIN, file.length), ISO_8859_1);
    return Arrays.stream(values())
        .filter(kind -> kind.begins(start))
        .findFirst()
        .or(() -> !text && start.contains(PDF.mark) ? Optional.of(PDF) : Optional.empty());
  }

  private boolean begins(String start) {
    return start.startsWith(mark, at)
        && switch (this) {
          // Two letters are soon met: four bytes that are always zero make it sure.
          case BITMAP -> start.startsWith("\0\0\0\0", 6);
          case WEBP -> start.startsWith("RIFF");
          case JPEG, PNG, GIF, TIFF, TIFF_BIG, HEIC, PDF, ZIP, TNEF -> true;
        };
  }

  /** Whether it is a picture, which may be as small as the logo under a mail. */
  public boolean isPicture() {
    return switch (this) {
      case JPEG, PNG, GIF, TIFF, TIFF_BIG, BITMAP, WEBP, HEIC -> true;
      case PDF, ZIP, TNEF -> false;
    };
  }
}
