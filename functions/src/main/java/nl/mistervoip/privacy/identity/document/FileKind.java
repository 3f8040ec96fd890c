package nl.mistervoip.privacy.identity.document;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes; its name and what its sender says do not count. */
enum FileKind {
  JPEG,
  PNG,
  PDF;

  private static final int HEADER = 16;

  /** The kind; throws {@link RefusedException} for every kind that is not accepted. */
  static FileKind of(byte[] file) throws RefusedException {
    int length = Math.min(HEADER, file.length);
    String start = new String(file, 0, length, StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u00FF\u00D8\u00FF")) {
      return JPEG;
    }
    if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
      return PNG;
    }
    if (start.startsWith("%PDF-")) {
      return PDF;
    }
    throw new RefusedException(other(start));
  }

  private static Refusal other(String start) {
    if (start.startsWith("GIF8")) {
      return Refusal.GIF;
    }
    if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
      return Refusal.TIFF;
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return Refusal.WEBP;
    }
    return start.startsWith("ftyp", 4) ? Refusal.HEIC : Refusal.OTHER_KIND;
  }
}
