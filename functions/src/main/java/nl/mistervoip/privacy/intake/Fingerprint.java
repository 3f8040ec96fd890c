package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.mistervoip.privacy.intake.mail.MailHeaders;

/**
 * Tells whether two raw mails are one mail that was delivered twice. What servers write on top at
 * each delivery does not count; everything the sender wrote does, the Message-ID included. A mail
 * without a Message-ID has none: two of the same words may be two mails.
 */
final class Fingerprint {
  private static final List<String> WRITTEN_ON_DELIVERY =
      List.of(
          "return-path:",
          "received:",
          "received-spf:",
          "authentication-results:",
          "arc-",
          "x-ses-",
          "x-original-to:",
          "delivered-to:");

  private Fingerprint() {}

  static Optional<String> of(byte[] raw, MailHeaders headers) {
    if (headers.messageId().isEmpty()) {
      return Optional.empty();
    }
    MessageDigest digest = sha256();
    int body = headerEnd(raw);
    boolean counts = true;
    for (String line : new String(raw, 0, body, ISO_8859_1).split("\n", -1)) {
      boolean continued = line.startsWith(" ") || line.startsWith("\t");
      counts = continued ? counts : !isWrittenOnDelivery(line);
      if (counts) {
        digest.update(line.stripTrailing().getBytes(ISO_8859_1));
        digest.update((byte) '\n');
      }
    }
    digest.update(raw, body, raw.length - body);
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  private static boolean isWrittenOnDelivery(String line) {
    String start = line.substring(0, Math.min(line.length(), 40)).toLowerCase(Locale.ROOT);
    return WRITTEN_ON_DELIVERY.stream().anyMatch(start::startsWith);
  }

  private static int headerEnd(byte[] raw) {
    for (int i = 1; i < raw.length; i++) {
      boolean blankLine =
          raw[i] == '\n'
              && (raw[i - 1] == '\n' || (i > 1 && raw[i - 1] == '\r' && raw[i - 2] == '\n'));
      if (blankLine) {
        return i;
      }
    }
    return raw.length;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
