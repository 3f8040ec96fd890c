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
    PartWalker walker = PartWalker.of(raw);
    try {
      walker.walk();
      return readable(walker.mail());
    } catch (IOException | MimeException | RuntimeException | StackOverflowError e) {
      return new MailReading.UnreadableMail(MailHeaders.of(walker.mail().fields()), problem(e));
    }
  }

  /**
   * Takes the documents out of a raw mail, to be read apart.
   *
   * @param raw the mail as received
   * @return the attached documents, their index as in {@link #parse}; none of a mail that cannot be
   *     read
   */
  public static List<Document> documents(byte[] raw) {
    if (raw.length > ParseLimits.RAW_BYTES) {
      return List.of();
    }
    PartWalker walker = PartWalker.collecting(raw);
    try {
      walker.walk();
      return List.copyOf(walker.mail().documents());
    } catch (IOException | MimeException | RuntimeException | StackOverflowError e) {
      // The mail as a whole is unreadable then, and a person looks at it for that reason.
      return List.of();
    }
  }

  /**
   * Reads a text file whose encoding is unknown.
   *
   * @param bytes its content
   * @param html whether it is HTML
   * @return what can be seen of it
   */
  public static String textFile(byte[] bytes, boolean html) {
    String text = TextDecoder.decode(bytes, "utf-8");
    return html ? HtmlText.of(text).rich() : text;
  }

  /** Reads no more than the header. */
  public static MailReading.UnreadableMail headerOnly(byte[] raw, Problem problem) {
    PartWalker walker = PartWalker.of(raw);
    try {
      walker.walkHeader();
    } catch (IOException | MimeException | RuntimeException e) {
      // What was read before the fault is all there is to say.
    }
    return new MailReading.UnreadableMail(MailHeaders.of(walker.mail().fields()), problem);
  }

  private static MailReading readable(WalkedMail mail) {
    MailHeaders headers = MailHeaders.of(mail.fields());
    Content filled = mail.own().filled();
    Uuencode.Split split = Uuencode.split(filled.plain());
    Content own = new Content(split.text(), Uuencode.split(filled.rich()).text(), filled.hidden());
    Content nested = mail.nested().filled();
    List<TextView> views = new ArrayList<>();
    views.add(view("text", own.plain(), nested.plain(), headers));
    TextView rich =
        view("html", own.rich(), nested.rich(), headers).hiding(own.hidden(), nested.hidden());
    boolean hides = !own.hidden().isBlank() || !nested.hidden().isBlank();
    if (hides || !sameWords(views.getFirst(), rich)) {
      views.add(rich);
    }
    List<Attachment> attachments = new ArrayList<>(mail.attachments());
    // Behind those of the parts, whose places the documents know.
    attachments.addAll(split.files());
    boolean damaged = mail.damaged() || mail.fields().size() == 0;
    return new MailReading.ReadMail(headers, List.copyOf(views), List.copyOf(attachments), damaged);
  }

  private static TextView view(String name, String own, String nested, MailHeaders headers) {
    QuoteSplitter.Split split = QuoteSplitter.split(own, headers.subject());
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
