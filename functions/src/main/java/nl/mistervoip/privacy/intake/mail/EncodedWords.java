package nl.mistervoip.privacy.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Encoded words in headers (RFC 2047). Neighbours in the same charset are joined before decoding,
 * because senders cut multi-byte characters in two (against RFC 2047 5.3). A broken word stays as
 * it is written.
 */
final class EncodedWords {
  /** One word; {@code octets} holds its bytes, one character per byte. */
  private record Word(String charset, String octets, int end) {
    byte[] bytes() {
      return octets.getBytes(ISO_8859_1);
    }
  }

  private EncodedWords() {}

  static String decode(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      Optional<Word> word = wordAt(text, at);
      if (word.isPresent()) {
        at = appendRun(text, word.get(), out);
      } else {
        out.append(text.charAt(at++));
      }
    }
    return TextDecoder.clean(out.toString()).replace('\n', ' ').strip();
  }

  private static int appendRun(String text, Word first, StringBuilder out) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first.bytes());
    String charset = first.charset();
    int end = first.end();
    for (Optional<Word> next = follower(text, end); next.isPresent(); next = follower(text, end)) {
      if (!next.get().charset().equals(charset)) {
        out.append(TextDecoder.decodeRaw(bytes.toByteArray(), charset));
        bytes.reset();
        charset = next.get().charset();
      }
      bytes.writeBytes(next.get().bytes());
      end = next.get().end();
    }
    out.append(TextDecoder.decodeRaw(bytes.toByteArray(), charset));
    return end;
  }

  /** White space between two encoded words does not count (RFC 2047 6.2). */
  private static Optional<Word> follower(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return wordAt(text, at);
  }

  private static Optional<Word> wordAt(String text, int at) {
    if (!text.startsWith("=?", at)) {
      return Optional.empty();
    }
    int encoding = text.indexOf('?', at + 2);
    int content = encoding < 0 ? -1 : text.indexOf('?', encoding + 1);
    int end = content < 0 ? -1 : text.indexOf("?=", content + 1);
    if (end < 0 || content != encoding + 2 || encoding - at > 60) {
      return Optional.empty();
    }
    // RFC 2231 5: a language may follow the charset after an asterisk.
    String charset = text.substring(at + 2, encoding).split("\\*", 2)[0].toLowerCase(Locale.ROOT);
    char kind = Character.toUpperCase(text.charAt(encoding + 1));
    String body = text.substring(content + 1, end);
    int after = end + 2;
    return bytes(kind, body).map(bytes -> new Word(charset, new String(bytes, ISO_8859_1), after));
  }

  private static Optional<byte[]> bytes(char kind, String body) {
    if (kind == 'Q') {
      return Optional.of(quoted(body));
    }
    if (kind != 'B') {
      return Optional.empty();
    }
    try {
      // Characters outside the alphabet are skipped and padding may be missing (RFC 2045 6.8).
      return Optional.of(Base64.getMimeDecoder().decode(body.replace("=", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] quoted(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      int high = c == '=' && i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(body.charAt(i + 2), 16) : -1;
      if (low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.writeBytes(String.valueOf(c == '_' ? ' ' : c).getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }
}
