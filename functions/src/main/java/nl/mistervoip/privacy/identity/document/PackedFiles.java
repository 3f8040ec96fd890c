package nl.mistervoip.privacy.identity.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;

/**
 * Files that hold files: ZIP, also as a document of an office program, and what Outlook wraps
 * attachments in. What comes out is counted, whatever the file says of itself.
 */
final class PackedFiles {
  private static final int MOST_ENTRIES = 200;
  private static final int MOST_BYTES = 60 * 1024 * 1024;
  private static final int CHUNK = 8192;

  private PackedFiles() {}

  /** The files in it, one level deep. */
  static List<byte[]> opened(byte[] file) throws IOException {
    boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
    return zip ? zip(file) : outlook(file);
  }

  private static List<byte[]> zip(byte[] file) throws IOException {
    List<byte[]> files = new ArrayList<>();
    int total = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (Optional<ZipEntry> entry = next(zip); entry.isPresent(); entry = next(zip)) {
        byte[] content = content(zip, MOST_BYTES - total);
        total += content.length;
        if (files.size() == MOST_ENTRIES) {
          throw new IOException("The package holds too many files.");
        }
        files.add(content);
      }
    }
    if (files.isEmpty()) {
      throw new IOException("The package cannot be opened.");
    }
    return files;
  }

  private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
    return Optional.ofNullable(zip.getNextEntry());
  }

  private static byte[] content(ZipInputStream zip, int most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
      out.write(chunk, 0, read);
      if (out.size() > most) {
        throw new IOException("The package unpacks to too much.");
      }
    }
    return out.toByteArray();
  }

  private static List<byte[]> outlook(byte[] file) throws IOException {
    HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(file));
    return message.getAttachments().stream().map(Attachment::getContents).toList();
  }
}
