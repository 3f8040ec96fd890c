package nl.mistervoip.privacy.casefile;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Seals the documents of one case with AES-256-GCM in segments: each stream gets a key of its own
 * (HKDF with a random salt), each segment is authenticated before it is handed out, and a stream
 * that was cut off does not open. Case and name are bound in, so a document opens under no other
 * name and in no other case.
 */
final class Seal {
  private static final int KEY_BYTES = 32;
  private static final int SEGMENT_BYTES = 64 * 1024;

  private final CaseId id;
  private final StreamingAead aead;

  Seal(CaseId id, byte[] key) {
    this.id = id;
    try {
      this.aead = new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of case " + id + " is no 256-bit key.", e);
    }
  }

  /** A stream that seals what is written and passes it on; closing it closes {@code sealed}. */
  OutputStream sealing(String name, OutputStream sealed) throws IOException {
    try {
      return aead.newEncryptingStream(sealed, boundTo(name));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM.", e);
    }
  }

  /**
   * A stream that opens what it reads; reading fails when the content was sealed as another
   * document or altered.
   */
  InputStream opening(String name, InputStream sealed) throws IOException {
    try {
      return aead.newDecryptingStream(sealed, boundTo(name));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM.", e);
    }
  }

  private byte[] boundTo(String name) {
    return (id.value() + "/" + name).getBytes(StandardCharsets.UTF_8);
  }
}
