package nl.mistervoip.privacy.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a case, such as {@code MV-7K3F-9Q2M}: safe to read out over the phone (Crockford
 * base32, no I, L, O or U) and free of personal data, so it may stand in subjects, keys and logs.
 *
 * @param value the number in its canonical upper-case form
 */
public record CaseId(String value) {
  /** Of every case number, in characters. */
  public static final int LENGTH = 12;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String GROUP = "[0-9A-HJKMNP-TV-Z]{4}";
  private static final Pattern FORM = Pattern.compile("MV-" + GROUP + "-" + GROUP);
  private static final Pattern IN_TEXT =
      Pattern.compile("(?i)(?<![0-9A-Z])MV-" + GROUP + "-" + GROUP + "(?![0-9A-Z])");

  /**
   * Accepts a canonical case number.
   *
   * @throws IllegalArgumentException when the value is not of the form {@code MV-XXXX-XXXX}
   */
  public CaseId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A case number has the form MV-XXXX-XXXX.");
    }
  }

  /**
   * The case number that belongs to a message: the same message always gives the same number, which
   * makes opening a case idempotent.
   *
   * @param messageId the id that the receiving mail server gave the message
   * @return the number derived from it by SHA-256
   */
  public static CaseId ofMessage(String messageId) {
    byte[] digest = sha256(messageId);
    StringBuilder text = new StringBuilder("MV-");
    for (int i = 0; i < 8; i++) {
      text.append(i == 4 ? "-" : "").append(ALPHABET.charAt(digest[i] & 31));
    }
    return new CaseId(text.toString());
  }

  /**
   * Finds the first case number in a text, in any letter case.
   *
   * @param text for example a mail subject or an address
   * @return the number, or empty when there is none
   */
  public static Optional<CaseId> findIn(String text) {
    Matcher matcher = IN_TEXT.matcher(text);
    return matcher.find()
        ? Optional.of(new CaseId(matcher.group().toUpperCase(java.util.Locale.ROOT)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
