package nl.mistervoip.privacy.platform.port;

/** Signs with a key that it names and never shows. */
public interface PortSigner {
  /**
   * Signs by ECDSA on P-256 with SHA-256.
   *
   * @param key the id of the key
   * @param digest SHA-256 of what is signed, 32 bytes
   * @return the two numbers of the signature one after the other, 64 bytes (RFC 9421 3.3.4)
   */
  byte[] sign(String key, byte[] digest);
}
