package nl.mistervoip.privacy.intake;

import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.intake.mail.DocumentText;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.MailReading;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.MailReading.UnreadableMail;
import nl.mistervoip.privacy.intake.mail.ParseLimits;
import nl.mistervoip.privacy.intake.mail.Problem;
import nl.mistervoip.privacy.intake.mail.TextView;
import nl.mistervoip.privacy.intake.reading.BsnMask;

/**
 * Gets a raw mail and reads it, its attached documents included. A BSN in it is overwritten in the
 * bucket before anything is made of the mail, so that no copy of ours ever holds it; what comes
 * after knows only the overwritten form.
 */
final class MailOpening {
  /** A mail as it may be kept, and what it says. */
  record Opened(OpenedMail.RawBytes raw, MailReading reading) {}

  private final MailStore mails;
  private final AttachmentReader attachments;

  MailOpening(MailStore mails, AttachmentReader attachments) {
    this.mails = mails;
    this.attachments = attachments;
  }

  Opened open(String id, Verdicts verdicts) {
    byte[] raw = mails.read(id, ParseLimits.RAW_BYTES + 1);
    if (verdicts.virus() == Verdict.FAIL) {
      return new Opened(
          new OpenedMail.RawBytes(raw), MailParser.headerOnly(raw, Problem.NOT_OPENED));
    }
    return switch (MailParser.parse(raw)) {
      case UnreadableMail unread -> new Opened(new OpenedMail.RawBytes(raw), unread);
      case ReadMail read -> opened(id, raw, read);
    };
  }

  private Opened opened(String id, byte[] raw, ReadMail read) {
    List<DocumentText> documents = read.hasUnread() ? attachments.read(id) : List.of();
    Set<String> numbers = BsnMask.in(wholeText(read));
    if (numbers.isEmpty()) {
      return new Opened(new OpenedMail.RawBytes(raw), joined(read, documents));
    }
    byte[] masked = BsnMask.maskedRaw(raw, numbers);
    mails.replace(id, masked);
    MailReading again = MailParser.parse(masked);
    return new Opened(
        new OpenedMail.RawBytes(masked),
        again instanceof ReadMail mail ? joined(mail, documents) : again);
  }

  /** A BSN in a document goes no further than this; it cannot be overwritten in the file itself. */
  static ReadMail joined(ReadMail mail, List<DocumentText> documents) {
    return mail.with(
        documents.stream()
            .map(
                text -> new DocumentText(text.index(), text.reading(), BsnMask.masked(text.text())))
            .toList());
  }

  private static String wholeText(ReadMail mail) {
    StringBuilder text = new StringBuilder(mail.headers().subject()).append('\n');
    for (TextView view : mail.views()) {
      text.append(view.whole()).append('\n');
    }
    return text.toString();
  }
}
