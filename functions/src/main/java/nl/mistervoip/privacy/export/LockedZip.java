package nl.mistervoip.privacy.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionLevel;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * The same package with every file locked by AES-256, for who wants to keep or pass it on that way.
 * The password is the person's own; it is used here and kept nowhere. File by file, in constant
 * memory, whatever the size.
 */
final class LockedZip {
  /** A password that can be tried offline must be longer than a code of six digits. */
  static final int SHORTEST_PASSWORD = 12;

  private LockedZip() {}

  /**
   * Locks a package.
   *
   * @param plain the ZIP file as it was built; closed at the end
   * @param password what locks every file in it
   * @param out takes the locked ZIP file; left open
   */
  static void write(InputStream plain, String password, OutputStream out) {
    try (ZipInputStream in = new ZipInputStream(plain);
        ZipOutputStream locked = new ZipOutputStream(new LeftOpen(out), password.toCharArray())) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        locked.putNextEntry(parameters(entry));
        in.transferTo(locked);
        locked.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZipParameters parameters(ZipEntry entry) {
    ZipParameters parameters = new ZipParameters();
    parameters.setFileNameInZip(entry.getName());
    parameters.setLastModifiedFileTime(entry.getTime());
    parameters.setCompressionLevel(level(entry.getName()));
    parameters.setEncryptFiles(true);
    parameters.setEncryptionMethod(EncryptionMethod.AES);
    parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
    return parameters;
  }

  /** What was not worth compressing when the package was built is not worth it now. */
  private static CompressionLevel level(String path) {
    return path.startsWith(FileNames.RECORDINGS)
        ? CompressionLevel.NO_COMPRESSION
        : CompressionLevel.NORMAL;
  }

  /** Writes whole blocks on, and closes nothing that belongs to who gave it. */
  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
