package nl.mistervoip.privacy.identity.document;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every packed stream of a PDF as it lies in the file, keeping nothing, to see how large it
 * becomes. Done before the file is parsed, because parsing already unpacks some of them.
 */
final class PdfStreams {
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final long MOST_BYTES = 400_000_000;

  private PdfStreams() {}

  /** Throws {@link RefusedException} when all of it together becomes too large. */
  static void check(byte[] file) throws RefusedException {
    long total = 0;
    byte[] waste = new byte[65536];
    for (int at = 0; at + STREAM.length + 2 < file.length; at++) {
      if (starts(file, at)) {
        total += unpacked(file, begin(file, at + STREAM.length), MOST_BYTES - total, waste);
        if (total >= MOST_BYTES) {
          throw new RefusedException(Refusal.PDF_TOO_COMPLEX);
        }
      }
    }
  }

  private static boolean starts(byte[] file, int at) {
    for (int index = 0; index < STREAM.length; index++) {
      if (file[at + index] != STREAM[index]) {
        return false;
      }
    }
    return true;
  }

  private static int begin(byte[] file, int at) {
    int begin = at;
    while (begin < file.length
        && (file[begin] == '\r' || file[begin] == '\n' || file[begin] == ' ')) {
      begin++;
    }
    return begin;
  }

  private static long unpacked(byte[] file, int begin, long most, byte[] waste) {
    Inflater inflater = new Inflater();
    long total = 0;
    try {
      inflater.setInput(file, begin, file.length - begin);
      while (total < most && !inflater.finished()) {
        int size = inflater.inflate(waste);
        if (size == 0) {
          break;
        }
        total += size;
      }
    } catch (DataFormatException notPacked) {
      return total;
    } finally {
      inflater.end();
    }
    return total;
  }
}
