package nl.mistervoip.privacy.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * The same package with every file locked by AES-256, for who wants to keep or pass it on that way.
 * The password is the person's own; it is used here and kept nowhere. Only for packages that pass
 * through the function, for it is held in memory.
 */
final class LockedZip {
  /** A password that can be tried offline must be longer than a code of six digits. */
  static final int SHORTEST_PASSWORD = 12;

  private LockedZip() {}

  static InputStream of(InputStream plain, String password) {
    char[] key = password.toCharArray();
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(plain);
        ZipOutputStream out = new ZipOutputStream(locked, key)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(parameters(entry));
        in.transferTo(out);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(locked.toByteArray());
  }

  private static ZipParameters parameters(ZipEntry entry) {
    ZipParameters parameters = new ZipParameters();
    parameters.setFileNameInZip(entry.getName());
    parameters.setLastModifiedFileTime(entry.getTime());
    parameters.setEncryptFiles(true);
    parameters.setEncryptionMethod(EncryptionMethod.AES);
    parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
    return parameters;
  }
}
