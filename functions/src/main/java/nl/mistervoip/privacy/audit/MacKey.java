package nl.mistervoip.privacy.audit;

/** A key that proves who wrote something and that nobody can copy. */
interface MacKey {
  /** The proof for a message, hexadecimal. */
  String sign(String message);

  /** Whether a proof was made for this message with this key. */
  boolean verifies(String message, String mac);
}
