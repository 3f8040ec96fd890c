package nl.mistervoip.privacy.intake;

import java.util.Set;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.TextView;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.Problem;
import nl.mistervoip.privacy.intake.mail.MailReading;
import nl.mistervoip.privacy.intake.mail.ParseLimits;
import nl.mistervoip.privacy.intake.reading.BsnMask;

/**
 * Gets a raw mail and reads it. A BSN in it is overwritten in the bucket before anything is made of
 * the mail, so that no copy of ours ever holds it; what comes after knows only the overwritten
 * form.
 */
final class MailOpening {
  /** A mail as it may be kept, and what it says. */
  record Opened(OpenedMail.RawBytes raw, MailReading reading) {}

  private final MailStore mails;

  MailOpening(MailStore mails) {
    this.mails = mails;
  }

  Opened open(String id, Verdicts verdicts) {
    byte[] raw = mails.read(id, ParseLimits.RAW_BYTES + 1);
    if (verdicts.virus() == Verdict.FAIL) {
      return new Opened(
          new OpenedMail.RawBytes(raw), MailParser.headerOnly(raw, Problem.NOT_OPENED));
    }
    MailReading reading = MailParser.parse(raw);
    Set<String> numbers = reading instanceof ReadMail read ? BsnMask.in(wholeText(read)) : Set.of();
    if (numbers.isEmpty()) {
      return new Opened(new OpenedMail.RawBytes(raw), reading);
    }
    byte[] masked = BsnMask.maskedRaw(raw, numbers);
    mails.replace(id, masked);
    return new Opened(new OpenedMail.RawBytes(masked), MailParser.parse(masked));
  }

  private static String wholeText(ReadMail mail) {
    StringBuilder text = new StringBuilder(mail.headers().subject()).append('\n');
    for (TextView view : mail.views()) {
      text.append(view.whole()).append('\n');
    }
    return text.toString();
  }
}
