package nl.mistervoip.privacy.platform.port;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.mistervoip.privacy.platform.Sha256;

/**
 * The headers by which the other side knows that a request is the desk's, for it alone, of now and
 * unchanged: HTTP Message Signatures (RFC 9421) over method, host, path, digest of the body (RFC
 * 9530), its type and the idempotency key.
 *
 * @param uri where the request goes
 * @param digest of what it carries, as the header Content-Digest
 * @param idempotencyKey what makes a repetition known as one
 */
record RequestSignature(URI uri, String digest, String idempotencyKey) {
  static final String TYPE = "application/json";

  /** What a signature of the desk is for; a signature for something else does not open a store. */
  private static final String TAG = "privacy-desk";

  private static final String COVERED =
      "(\"@method\" \"@authority\" \"@path\" \"content-digest\" \"content-type\""
          + " \"idempotency-key\")";

  /** The signature of a request that carries this body. */
  static RequestSignature of(URI uri, byte[] body, String idempotencyKey) {
    return new RequestSignature(
        uri, "sha-256=:" + base64(Sha256.bytes(body)) + ":", idempotencyKey);
  }

  /**
   * By whom, when and for once.
   *
   * @param key the id of the key
   * @param created when it is signed
   * @param nonce never used before
   */
  record Made(String key, Instant created, String nonce) {
    String parameters() {
      return COVERED
          + ";created="
          + created.getEpochSecond()
          + ";nonce=\""
          + nonce
          + "\";keyid=\""
          + key
          + "\";alg=\"ecdsa-p256-sha256\";tag=\""
          + TAG
          + "\"";
    }
  }

  Map<String, String> headers(PortSigner signer, Made made) {
    byte[] base = base(made).getBytes(StandardCharsets.US_ASCII);
    String signature = base64(signer.sign(made.key(), Sha256.bytes(base)));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", TYPE);
    headers.put("Content-Digest", digest);
    headers.put("Idempotency-Key", quoted());
    headers.put("Signature-Input", "desk=" + made.parameters());
    headers.put("Signature", "desk=:" + signature + ":");
    return headers;
  }

  /** What is signed (RFC 9421 2.5). */
  String base(Made made) {
    return String.join(
        "\n",
        "\"@method\": POST",
        "\"@authority\": " + authority(),
        "\"@path\": " + uri.getRawPath(),
        "\"content-digest\": " + digest,
        "\"content-type\": " + TYPE,
        "\"idempotency-key\": " + quoted(),
        "\"@signature-params\": " + made.parameters());
  }

  /** Without the port that goes without saying (RFC 9421 2.2.3). */
  private String authority() {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int usual = "https".equals(uri.getScheme()) ? 443 : 80;
    return uri.getPort() < 0 || uri.getPort() == usual ? host : host + ":" + uri.getPort();
  }

  private String quoted() {
    return "\"" + idempotencyKey + "\"";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "RequestSignature[" + uri.getHost() + " REDACTED]";
  }
}
