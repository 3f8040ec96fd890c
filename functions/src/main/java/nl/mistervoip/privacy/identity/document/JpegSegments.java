package nl.mistervoip.privacy.identity.document;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The little that is read from the segments of a JPEG: how the camera was held, and its scans. */
final class JpegSegments {
  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;
  private static final int EXIF = 0x45786966;
  private static final short ORIENTATION = 0x0112;

  private JpegSegments() {}

  /** How many scans there are; each costs a pass over the whole picture. */
  static int scans(byte[] file) {
    int scans = 0;
    for (int at = 0; at + 1 < file.length; at++) {
      if ((file[at] & 0xFF) == MARKER && (file[at + 1] & 0xFF) == START_OF_SCAN) {
        scans++;
      }
    }
    return scans;
  }

  /** Upright when nothing is said or what is said is damaged. */
  static Orientation orientation(byte[] file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file).position(2);
      while ((bytes.get() & 0xFF) == MARKER) {
        int kind = bytes.get() & 0xFF;
        int next = bytes.position() + (bytes.getShort() & 0xFFFF);
        if (kind == START_OF_SCAN) {
          break;
        }
        if (kind == APP1 && bytes.getInt() == EXIF) {
          return tag(bytes.slice(bytes.position() + 2, next - bytes.position() - 2));
        }
        bytes.position(next);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
      return Orientation.UPRIGHT;
    }
    return Orientation.UPRIGHT;
  }

  private static Orientation tag(ByteBuffer exif) {
    exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = exif.getInt(4);
    int entries = exif.getShort(directory) & 0xFFFF;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + 12 * entry;
      if (exif.getShort(at) == ORIENTATION) {
        return Orientation.ofTag(exif.getShort(at + 8));
      }
    }
    return Orientation.UPRIGHT;
  }
}
