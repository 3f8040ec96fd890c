package nl.mistervoip.privacy.intake.mail;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.MailReading.UnreadableMail;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;

/**
 * The heaviest mails, and a runner that prints what each costs: time and peak heap of parsing and
 * classifying. Run with {@code -Xmx512m}, the bound that is promised.
 */
final class HeavyMails {
  private HeavyMails() {}

  /** Parts within parts; the innermost asks. */
  static byte[] deep(int levels) {
    StringBuilder mail = new StringBuilder(Raw.HEAD);
    for (int i = 0; i < levels; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
      mail.append(i).append("\r\n");
    }
    mail.append("Content-Type: text/plain\r\n\r\nWis mijn gegevens.\r\n");
    for (int i = levels - 1; i >= 0; i--) {
      mail.append("--b").append(i).append("--\r\n");
    }
    return Raw.bytes(mail.toString());
  }

  /** Parts beside each other. */
  static byte[] wide(int parts) {
    String[] each = new String[parts];
    for (int i = 0; i < parts; i++) {
      each[i] = Raw.part("text/plain", "deel " + i);
    }
    return Raw.mixed(each);
  }

  /** An ordinary request with a large file beside it. */
  static byte[] withLargeFile(int megabytes) {
    byte[] file = new byte[megabytes * 1024 * 1024 / 4 * 3];
    new SplittableRandom(1).nextBytes(file);
    String encoded = Base64.getMimeEncoder().encodeToString(file);
    return Raw.mixed(
        Raw.part("text/plain", "Wis al mijn gegevens."),
        "Content-Type: video/mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded);
  }

  /** As much text as is read, in both views, each sentence about rights. */
  static byte[] textOnly(int bytes) {
    String line = "Ik wil graag al mijn gegevens inzien en mijn factuur van 06-12345678 niet. \r\n";
    String half = line.repeat(bytes / 2 / line.length());
    String alternative =
        "--alt\r\nContent-Type: text/plain\r\n\r\n"
            + half
            + "\r\n--alt\r\nContent-Type: text/html\r\n\r\n"
            + half.replace("inzien", "wissen")
            + "\r\n--alt--\r\n";
    return Raw.text("multipart/alternative; boundary=alt", alternative);
  }

  /** HTML that opens and never closes. */
  static byte[] deepHtml(int levels) {
    return Raw.text("text/html", "<div><blockquote type=cite>".repeat(levels) + "Wis alles.");
  }

  static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> mails = new LinkedHashMap<>();
    mails.put("200 levels deep", () -> deep(200));
    mails.put("20,000 parts", () -> wide(20_000));
    mails.put("35 MB, one file", () -> withLargeFile(35));
    mails.put(
        "35 MB of text",
        () -> Raw.text("text/plain", "Ik wil mijn gegevens.\r\n".repeat(35 * 1024 * 1024 / 23)));
    mails.put("5 MB of text that is read", () -> textOnly(5 * 1024 * 1024 - 4096));
    mails.put("HTML 80,000 deep", () -> deepHtml(80_000));
    mails.put("5 MB of >", () -> Raw.text("text/plain", ">".repeat(5 * 1024 * 1024 - 10)));
    mails.put("2 MB of empty lines", () -> Raw.text("text/plain", "\n \n".repeat(700_000)));
    return mails;
  }

  /** How a mail ended, in words. */
  static String ending(byte[] mail, Classifier classifier) {
    return switch (MailParser.parse(mail)) {
      case ReadMail read -> "read as " + classifier.classify(read).wireNames();
      case UnreadableMail unread -> "unreadable: " + unread.problem();
    };
  }

  /** Prints a line for each. */
  public static void main(String[] none) {
    Classifier classifier = new Classifier(Lexicon.load());
    ending(Raw.resource("mixed-parts"), classifier);
    all()
        .forEach(
            (name, make) -> {
              byte[] mail = make.get();
              System.gc();
              heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
              long start = System.nanoTime();
              String ending = ending(mail, classifier);
              long millis = (System.nanoTime() - start) / 1_000_000;
              long peak = heaps().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
              System.out.printf(
                  "%-28s %6.1f MB  %6d ms  peak heap %4d MB  %s%n",
                  name, mail.length / 1048576.0, millis, peak / 1048576, ending);
            });
  }

  private static java.util.stream.Stream<MemoryPoolMXBean> heaps() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
