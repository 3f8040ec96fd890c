package nl.mistervoip.privacy.intake.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read of one mail against {@link ParseLimits}. */
final class ReadBudget {
  private static final int CHUNK = 8192;

  private int headerBytes;
  private int parts;
  private int textBytes;
  private long decodedBytes;

  void header(int bytes) throws UnreadableMailException {
    headerBytes += bytes;
    refuseIf(headerBytes > ParseLimits.HEADER_BYTES, Problem.HEADER_TOO_LARGE);
  }

  void part(int depth, int nestedMails) throws UnreadableMailException {
    parts++;
    refuseIf(parts > ParseLimits.PARTS, Problem.TOO_MANY_PARTS);
    refuseIf(depth > ParseLimits.DEPTH, Problem.TOO_DEEP);
    refuseIf(nestedMails > ParseLimits.NESTED_MAILS, Problem.TOO_MANY_NESTED_MAILS);
  }

  byte[] text(InputStream content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      textBytes += read;
      refuseIf(textBytes > ParseLimits.TEXT_BYTES, Problem.TOO_MUCH_TEXT);
      decoded(read);
      out.write(chunk, 0, read);
    }
    return out.toByteArray();
  }

  /** Reads content that is no text of the mail itself: a document, or a mail in disguise. */
  byte[] content(InputStream content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      decoded(read);
      out.write(chunk, 0, read);
    }
    return out.toByteArray();
  }

  /** Reads past content that is not text. */
  long skip(InputStream content) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long size = 0;
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      size += read;
      decoded(read);
    }
    return size;
  }

  private void decoded(int bytes) throws UnreadableMailException {
    decodedBytes += bytes;
    refuseIf(decodedBytes > ParseLimits.DECODED_BYTES, Problem.TOO_MUCH_CONTENT);
  }

  private static void refuseIf(boolean over, Problem problem) throws UnreadableMailException {
    if (over) {
      throw new UnreadableMailException(problem);
    }
  }
}
