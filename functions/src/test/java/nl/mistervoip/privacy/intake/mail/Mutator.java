package nl.mistervoip.privacy.intake.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages a mail the way transport, scanners, old programs and attackers do; by chance, seeded. */
final class Mutator {
  private static final List<String> CHARSETS =
      List.of(
          "utf-8", "utf-7", "utf-16", "iso-2022-jp", "gb18030", "x-none", "ibm1047", "us-ascii");
  private static final List<String> HEADERS =
      List.of(
          "Content-Type: multipart/mixed; boundary=\"grens\"",
          "Content-Type: message/rfc822",
          "Content-Type: text/html; charset=\"",
          "Content-Transfer-Encoding: base64",
          "Content-Transfer-Encoding: uuencode",
          "Subject: =?utf-8?B?/////w==?= =?x?Q?=?=",
          "From: \"<>@,;:\\",
          "From: a@x.example, b@y.example",
          "References: <<<<>>>> < > <a",
          "Content-Disposition: attachment; filename*0*=utf-8''%ff%; filename*9=x.pdf",
          ": ",
          "\0\0\0");

  private final RandomGenerator random;

  Mutator(RandomGenerator random) {
    this.random = random;
  }

  byte[] mutated(byte[] mail, byte[] other) {
    byte[] result = mail;
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      result = once(result.length == 0 ? other : result, other);
    }
    return result;
  }

  private byte[] once(byte[] mail, byte[] other) {
    String text = new String(mail, ISO_8859_1);
    return switch (random.nextInt(8)) {
      case 0 -> flipped(mail);
      case 1 -> Arrays.copyOf(mail, random.nextInt(mail.length));
      case 2 -> Raw.bytes(splicedHeader(text));
      case 3 -> Raw.bytes(text.replace("grens", random.nextBoolean() ? "gr" : "grens--"));
      case 4 -> Raw.bytes(text.replaceAll("(?i)(charset=)[\"a-z0-9-]+", "$1" + pick(CHARSETS)));
      case 5 -> Raw.bytes(duplicated(text));
      case 6 -> Raw.bytes(crossed(text, new String(other, ISO_8859_1)));
      default -> Raw.bytes(inserted(text));
    };
  }

  private byte[] flipped(byte[] mail) {
    byte[] copy = mail.clone();
    for (int times = 1 + random.nextInt(30); times > 0; times--) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private String splicedHeader(String text) {
    String[] lines = text.split("\r\n", -1);
    int at = random.nextInt(Math.min(lines.length, 30));
    lines[at] = random.nextBoolean() ? pick(HEADERS) : lines[at] + "\r\n" + pick(HEADERS);
    return String.join("\r\n", lines);
  }

  private String duplicated(String text) {
    int from = random.nextInt(text.length());
    int to = from + random.nextInt(text.length() - from);
    return text.substring(0, to)
        + text.substring(from, to).repeat(random.nextInt(4))
        + text.substring(to);
  }

  private String crossed(String text, String other) {
    return text.substring(0, random.nextInt(text.length()))
        + other.substring(random.nextInt(Math.max(1, other.length())));
  }

  private String inserted(String text) {
    int at = random.nextInt(text.length());
    String junk =
        switch (random.nextInt(5)) {
          case 0 -> "\0".repeat(1 + random.nextInt(40));
          case 1 -> ">".repeat(random.nextInt(5000));
          case 2 -> "<div style='display:none'><blockquote type=cite>".repeat(random.nextInt(300));
          case 3 -> "=".repeat(random.nextInt(500)) + "\r\n--grens\r\n";
          default -> "\u00e2\u0080\u008b&#8203;\u00ff\u00fe<!--".repeat(random.nextInt(50));
        };
    return text.substring(0, at) + junk + text.substring(at);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
