package nl.mistervoip.privacy.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over lines, fed one by one. */
final class Digest {
  private final MessageDigest sha;

  Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /**
   * Adds a line.
   *
   * @param line a text without a line break
   */
  void add(String line) {
    sha.update(line.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) '\n');
  }

  /**
   * The digest; nothing can be added after it.
   *
   * @return 64 hexadecimal digits
   */
  String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
