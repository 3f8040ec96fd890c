package nl.mistervoip.privacy.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a part of a stored mail lies: a range of its bytes, and inside what that range decodes to
 * another one, for a mail in a mail. Holds nothing of the content.
 *
 * @param steps from the outermost inwards, at least one
 */
public record PartPlace(List<Step> steps) {
  /** How the bytes of a range stand for the content (RFC 2045 6). */
  public enum Encoding {
    /** As themselves: 7bit, 8bit, binary. */
    NONE,
    /** Base64, with anything between that is not of its alphabet. */
    BASE64,
    /** Another one; nobody but a mail program can tell what it says. */
    OTHER
  }

  /**
   * One range.
   *
   * @param from its first byte, from 0
   * @param to after its last byte
   * @param encoding of the content in it
   */
  public record Step(int from, int to, Encoding encoding) {}

  /** Keeps the steps as they are now. */
  public PartPlace {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A place has at least one step.");
    }
  }

  /** The outermost range. */
  public Step first() {
    return steps.getFirst();
  }

  /** The place inside what the outermost range decodes to; only when there is one. */
  public PartPlace inner() {
    return new PartPlace(steps.subList(1, steps.size()));
  }

  /** Whether it lies inside a part that is a mail itself. */
  public boolean nested() {
    return steps.size() > 1;
  }

  /**
   * The content of the part.
   *
   * @param range the bytes of the outermost range, as stored
   * @return the content, its encodings undone
   */
  public byte[] contentOf(byte[] range) {
    byte[] content = decoded(range, first().encoding());
    return nested() ? inner().in(content) : content;
  }

  /**
   * The content of the part.
   *
   * @param whole the whole mail
   * @return the content, its encodings undone
   */
  public byte[] in(byte[] whole) {
    return contentOf(Arrays.copyOfRange(whole, first().from(), first().to()));
  }

  /** Up to the first padding, whatever stands between the characters (RFC 2045 6.8). */
  private static byte[] decoded(byte[] range, Encoding encoding) {
    if (encoding != Encoding.BASE64) {
      return range;
    }
    byte[] packed = new byte[range.length];
    int length = 0;
    for (byte octet : range) {
      if (octet == '=') {
        break;
      }
      if ((octet > 0 && Character.isLetterOrDigit(octet)) || octet == '+' || octet == '/') {
        packed[length++] = octet;
      }
    }
    // One character alone at the end stands for nothing.
    int whole = length % 4 == 1 ? length - 1 : length;
    return Base64.getDecoder().decode(new String(packed, 0, whole, US_ASCII));
  }
}
