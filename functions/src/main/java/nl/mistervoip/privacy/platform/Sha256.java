package nl.mistervoip.privacy.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4). */
public final class Sha256 {
  private Sha256() {}

  /**
   * The digest of some bytes.
   *
   * @param content the bytes
   * @return 64 hexadecimal digits in small letters
   */
  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(bytes(content));
  }

  /**
   * The digest of some bytes as it is.
   *
   * @param content the bytes
   * @return 32 bytes
   */
  public static byte[] bytes(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
