package nl.mistervoip.privacy.platform;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time links and the codes that go with them. A table holds only {@link Hashes}: the SHA-256 of
 * the token, and the code's HMAC-SHA-256 under the token. Whoever reads the table can neither
 * follow the link nor guess the code, because the million possible codes can be tried only by who
 * has the token.
 */
@Singleton
public final class LinkSecrets {
  private static final int TOKEN_BYTES = 32;
  private static final int CODES = 1_000_000;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0-]");

  private final SecureRandom random = new SecureRandom();

  /**
   * A link's secrets, to be sealed at once; they print nothing of themselves.
   *
   * @param token 256 random bits in base64url, 43 characters
   * @param code six random digits
   */
  public record Secrets(String token, String code) {
    /**
     * What a table may hold of them.
     *
     * @return the hashes
     */
    public Hashes hashes() {
      return new Hashes(hashOf(token), keyedHash(token, code));
    }

    @Override
    public String toString() {
      return "Secrets[REDACTED]";
    }
  }

  /**
   * What a table holds.
   *
   * @param tokenHash SHA-256 of the token, hexadecimal: the key of the row
   * @param codeHash HMAC-SHA-256 of the code with the token as key, hexadecimal
   */
  public record Hashes(String tokenHash, String codeHash) {}

  /**
   * New secrets from the platform's strong random source; nothing about them can be derived.
   *
   * @return token and code
   */
  public Secrets issue() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new Secrets(token, String.format("%06d", random.nextInt(CODES)));
  }

  /**
   * The key under which a token's row is stored.
   *
   * @param token as it stands in a link, however malformed
   * @return SHA-256, hexadecimal
   */
  public static String hashOf(String token) {
    return HexFormat.of().formatHex(sha256(token));
  }

  /**
   * Whether a text can be a token at all; nothing opens by anything else.
   *
   * @param token as it stands in a link
   * @return true for 43 characters of base64url
   */
  public static boolean wellFormed(String token) {
    return TOKEN.matcher(token).matches();
  }

  /**
   * Compares a code in constant time. The caller counts the try before it asks.
   *
   * @param token as it stands in the link
   * @param typed what the person typed; blanks and dashes are ignored
   * @param codeHash as stored
   * @return true when the code is the right one
   */
  public static boolean matches(String token, String typed, String codeHash) {
    if (!wellFormed(token)) {
      return false;
    }
    String code = BLANKS.matcher(typed).replaceAll("");
    String candidate = keyedHash(token, CODE.matcher(code).matches() ? code : "");
    return MessageDigest.isEqual(
        candidate.getBytes(StandardCharsets.US_ASCII),
        codeHash.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * What a table may hold of an answer that goes with a link.
   *
   * @param token of the link
   * @param answer the answer in its one form
   * @return HMAC-SHA-256 of the answer with the token as key, hexadecimal
   */
  public static String answerHash(String token, String answer) {
    return keyedHash(token, "answer/" + answer);
  }

  /**
   * Compares an answer in constant time. The caller counts the try before it asks.
   *
   * @param token as it stands in the link
   * @param answer in its one form
   * @param answerHash as stored
   * @return true when the answer is the right one
   */
  public static boolean answers(String token, String answer, String answerHash) {
    return MessageDigest.isEqual(
        answerHash(token, answer).getBytes(StandardCharsets.US_ASCII),
        answerHash.getBytes(StandardCharsets.US_ASCII));
  }

  private static String keyedHash(String token, String code) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(code.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
