package nl.mistervoip.privacy.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text hashed field by field: the length stands before each field, so no two lists of fields look
 * the same.
 */
final class Canonical {
  private final MessageDigest digest;

  /**
   * Starts with the kind and version of what is hashed, so that no hash of one kind passes for
   * another.
   */
  Canonical(String kind) {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
    text(kind);
  }

  @com.google.errorprone.annotations.CanIgnoreReturnValue
  Canonical text(String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** The hash in lower-case hexadecimal; the object is used up by it. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
