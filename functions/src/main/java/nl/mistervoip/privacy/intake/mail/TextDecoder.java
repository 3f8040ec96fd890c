package nl.mistervoip.privacy.intake.mail;

import com.beetstra.jutf7.CharsetProvider;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderMalfunctionError;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes to text when the declared charset may lie: UTF-8 is believed when it is valid, and
 * windows-1252 stands in for iso-8859-1 and for the unknown, as browsers do (WHATWG Encoding
 * Standard).
 */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Names of UTF-7 (RFC 2152, and as used in the wild), which the JDK does not know. */
  private static final Set<String> UTF_7 = Set.of("utf-7", "utf7", "unicode-1-1-utf-7");

  private TextDecoder() {}

  static String decode(byte[] bytes, String declared) {
    return clean(decodeRaw(bytes, declared));
  }

  static String decodeRaw(byte[] bytes, String declared) {
    Optional<Charset> charset = byOrderMark(bytes).or(() -> named(declared));
    try {
      if (charset.isPresent() && !isGuess(charset.get(), bytes)) {
        return new String(bytes, charset.get());
      }
    } catch (CoderMalfunctionError e) {
      // A decoder that stumbles over bytes which are not what was declared: guess.
    }
    return strictUtf8(bytes).orElseGet(() -> new String(bytes, WINDOWS_1252));
  }

  /**
   * Removes what can hide words from a reader of text: NUL, control, zero-width and bidirectional
   * characters.
   */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        out.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
      } else if (c == '\u00a0' || c == '\t' || c == '\u202f' || c == '\u2007') {
        out.append(' ');
      } else if (c == '\n' || !isHidden(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isHidden(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT;
  }

  private static Optional<Charset> byOrderMark(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    return Optional.empty();
  }

  private static Optional<Charset> named(String declared) {
    if (UTF_7.contains(declared.strip().toLowerCase(Locale.ROOT))) {
      return Optional.of(new CharsetProvider().charsetForName("UTF-7"));
    }
    try {
      return Optional.of(Charset.forName(declared.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /**
   * What senders declare without looking: Unicode, ASCII and the single-byte Latin sets, whose
   * bytes by chance are hardly ever valid UTF-8; and UTF-16 and UTF-7 for bytes that cannot be it.
   */
  private static boolean isGuess(Charset charset, byte[] bytes) {
    String name = charset.name().toLowerCase(Locale.ROOT);
    if (name.startsWith("utf-16")) {
      return byOrderMark(bytes).isEmpty() && !hasNul(bytes);
    }
    if (name.equals("utf-7")) {
      return hasHighBit(bytes);
    }
    if (charset.equals(StandardCharsets.UTF_8)
        || charset.equals(StandardCharsets.US_ASCII)
        || charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(WINDOWS_1252)) {
      return true;
    }
    boolean latin = name.startsWith("iso-8859-") || name.startsWith("windows-12");
    return latin && strictUtf8(bytes).isPresent();
  }

  private static boolean hasHighBit(byte[] bytes) {
    for (byte octet : bytes) {
      if (octet < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte octet : bytes) {
      if (octet == 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> strictUtf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
