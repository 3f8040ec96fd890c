package nl.mistervoip.privacy.intake.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.mistervoip.privacy.intake.mail.ParseLimits;

/**
 * Unpacks one ZIP, file by file, within {@link ParseLimits}. Sizes that the file states of itself
 * are not believed: what comes out is counted.
 */
final class Unzip implements AutoCloseable {
  private static final int CHUNK = 8192;

  private final ByteArrayInputStream packed;
  private final ZipInputStream zip;
  private final Allowance allowance;
  private int entries;
  private long unpacked;

  Unzip(byte[] bytes, Allowance allowance) {
    this.packed = new ByteArrayInputStream(bytes);
    this.zip = new ZipInputStream(packed);
    this.allowance = allowance;
  }

  /** The name of the next file; empty after the last. Folders are passed over. */
  Optional<String> next() throws IOException {
    while (true) {
      Optional<ZipEntry> entry = Optional.ofNullable(zip.getNextEntry());
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      if (++entries > ParseLimits.ZIP_ENTRIES) {
        throw new UnreadableDocumentException("The ZIP holds too many files.");
      }
      if (!entry.get().isDirectory()) {
        return entry.map(ZipEntry::getName);
      }
    }
  }

  /** The content of the file that {@link #next} named. */
  byte[] content() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    int before = packed.available();
    for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
      allowance.check();
      unpacked += read;
      out.write(chunk, 0, read);
      // The reader takes its input in small pieces, so that what it has taken is what it used.
      refuseIf(unpacked > ParseLimits.ZIP_BYTES);
      long used = before - packed.available() + 1024L;
      refuseIf(
          out.size() > ParseLimits.ZIP_RATIO_FREE_BYTES
              && out.size() / used >= ParseLimits.ZIP_RATIO);
    }
    return out.toByteArray();
  }

  private static void refuseIf(boolean over) throws UnreadableDocumentException {
    if (over) {
      throw new UnreadableDocumentException("The ZIP unpacks to too much.");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
