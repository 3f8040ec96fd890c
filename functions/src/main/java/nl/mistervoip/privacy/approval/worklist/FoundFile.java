package nl.mistervoip.privacy.approval.worklist;

import java.util.Base64;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;

/**
 * A file as somebody sent it, looked at: of a kind that can neither run nor calculate. By its
 * content alone; no name came with it. Prints nothing of itself.
 */
final class FoundFile {
  /**
   * How many bytes at most. Lambda takes 6 MB; the gateway makes base64 of whatever is sent, which
   * in JSON is base64 already, and 3 MB twice made a third larger leaves room for the rest.
   */
  static final int LARGEST = 3 * 1024 * 1024;

  /** Longer than the base64 of the largest, so that what is too large is told in so many words. */
  static final int LONGEST_BASE64 = 6 * 1024 * 1024;

  private final FoundType type;
  private final byte[] bytes;

  private FoundFile(FoundType type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /**
   * Looks at what was sent.
   *
   * @throws ConsoleProblem 400 when it is no base64, 413 when it is too large, 415 when it is of no
   *     kind that is taken
   */
  static FoundFile ofBase64(String sent) {
    byte[] content = decoded(sent);
    if (content.length > LARGEST) {
      throw ConsoleProblem.tooLarge("A file has at most 3 MB. Split it, or hand in rows.");
    }
    FoundType type = FoundType.of(content);
    return new FoundFile(type, type.harmless(content));
  }

  private static byte[] decoded(String sent) {
    try {
      return Base64.getDecoder().decode(sent);
    } catch (IllegalArgumentException e) {
      throw ConsoleProblem.badRequest("file is base64.");
    }
  }

  FoundType type() {
    return type;
  }

  int size() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "FoundFile[" + type + " REDACTED]";
  }
}
