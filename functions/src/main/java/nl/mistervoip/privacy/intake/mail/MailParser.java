package nl.mistervoip.privacy.intake.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;

/**
 * Reads a raw mail (RFC 5322, MIME) to what it says. Apache James Mime4j does the parsing; here are
 * the limits and the tolerance. Whatever the bytes, the answer is a reading: nothing is thrown.
 */
public final class MailParser {
  private MailParser() {}

  /**
   * Reads a raw mail.
   *
   * @param raw the mail as received
   * @return what it says; never fails
   */
  public static MailReading parse(byte[] raw) {
    if (raw.length > ParseLimits.RAW_BYTES) {
    return headerOnly(raw, Problem.TOO_LARGE);
    }
    PartWalker walker = new PartWalker(raw);
    try {
      walker.walk();
      return readable(walker.mail());
    } catch (IOException | MimeException | RuntimeException | StackOverflowError e) {
      return new MailReading.UnreadableMail(MailHeaders.of(walker.mail().fields()), problem(e));
    }
  }

  /** Reads no more than the header. */
  public static MailReading.UnreadableMail headerOnly(byte[] raw, Problem problem) {
    PartWalker walker = new PartWalker(raw);
    try {
      walker.walkHeader();
    } catch (IOException | MimeException | RuntimeException e) {
      // What was read before the fault is all there is to say.
    }
    return new MailReading.UnreadableMail(MailHeaders.of(walker.mail().fields()), problem);
  }

  private static MailReading readable(WalkedMail mail) {
    MailHeaders headers = MailHeaders.of(mail.fields());
    List<TextView> views = new ArrayList<>();
    views.add(view("text", mail.own().filled().plain(), mail.nested().filled().plain(), headers));
    TextView rich =
        view("html", mail.own().filled().rich(), mail.nested().filled().rich(), headers);
    if (!sameWords(views.getFirst(), rich)) {
      views.add(rich);
    }
    boolean damaged = mail.damaged() || mail.fields().size() == 0;
    return new MailReading.ReadMail(
        headers, List.copyOf(views), List.copyOf(mail.attachments()), damaged);
  }

  private static TextView view(String name, String own, String nested, MailHeaders headers) {
    QuoteSplitter.Split split = QuoteSplitter.split(Uuencode.removedFrom(own), headers.subject());
    boolean onlyQuotes = split.fresh().isBlank() && headers.threadIds().isEmpty();
    FooterSplitter.Split fresh = FooterSplitter.split(split.fresh());
    String forwarded = split.forwarded() + (onlyQuotes ? split.quoted() : "") + "\n\n" + nested;
    return new TextView(name, fresh.text(), forwarded.strip(), fresh.footer(), split.quoted());
  }

  private static boolean sameWords(TextView first, TextView second) {
    return letters(first.fresh()).equals(letters(second.fresh()))
        && letters(first.forwarded()).equals(letters(second.forwarded()));
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static Problem problem(Throwable e) {
    if (e instanceof UnreadableMailException known) {
      return known.problem();
    }
    boolean header =
        e instanceof MaxLineLimitException
            || e instanceof MaxHeaderLimitException
            || e instanceof MaxHeaderLengthLimitException
            || e.getCause() instanceof MaxLineLimitException;
    return header ? Problem.HEADER_TOO_LARGE : Problem.BROKEN;
  }
}
