package nl.mistervoip.privacy.intake.triage;

import java.util.List;
import java.util.function.Supplier;
import nl.mistervoip.privacy.intake.mail.Attachment;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.MailReading;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.MailReading.UnreadableMail;
import nl.mistervoip.privacy.intake.mail.Problem;
import nl.mistervoip.privacy.intake.mail.TextView;
import nl.mistervoip.privacy.intake.reading.BsnMask;
import nl.mistervoip.privacy.intake.reading.Classification;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.triage.TriageViews.Attached;
import nl.mistervoip.privacy.intake.triage.TriageViews.Part;

/** A mail as a person may see it: plain text, bounded, nothing fetched, no attachment opened. */
final class MailShowing {
  /** How much of each part is shown, in characters. */
  static final int LONGEST = 100_000;

  private final RawMails raws;
  private final Supplier<Classifier> classifier;

  /**
   * Shows mails.
   *
   * @param raws where they are
   * @param classifier made when first needed: lists do without
   */
  MailShowing(RawMails raws, Supplier<Classifier> classifier) {
    this.raws = raws;
    this.classifier = classifier;
  }

  TriageViews.Mail show(WaitingMail mail, TriageViews.Line line) {
    byte[] raw = raws.find(mail.id()).orElseThrow(TriageProblem::rawGone);
    boolean virus = mail.verdicts().getOrDefault("virus", "").equals("FAIL");
    MailReading reading =
        virus ? MailParser.headerOnly(raw, Problem.NOT_OPENED) : MailParser.parse(raw);
    return switch (reading) {
      case ReadMail read -> whole(line, read);
      case UnreadableMail unread -> headOnly(line, unread);
    };
  }

  private TriageViews.Mail whole(TriageViews.Line line, ReadMail mail) {
    Classification read = classifier.get().classify(mail);
    return new TriageViews.Mail(
        line,
        mail.headers().sender().address(),
        BsnMask.masked(mail.headers().subject()),
        mail.views().stream().map(MailShowing::part).toList(),
        mail.attachments().stream().map(MailShowing::attached).toList(),
        read.language(),
        read.reasons().stream().map(BsnMask::masked).toList(),
        mail.damaged() ? "The mail is damaged: something may be missing." : "");
  }

  private static TriageViews.Mail headOnly(TriageViews.Line line, UnreadableMail mail) {
    String note =
        mail.problem() == Problem.NOT_OPENED
            ? "A scanner found a virus: the mail is not opened."
            : "The mail could not be read (" + mail.problem() + "); only its header is shown.";
    return new TriageViews.Mail(
        line,
        mail.headers().sender().address(),
        BsnMask.masked(mail.headers().subject()),
        List.of(),
        List.of(),
        Classification.UNKNOWN_LANGUAGE,
        List.of(),
        note);
  }

  private static Part part(TextView view) {
    // Masked before it is cut: half a number is no less of one.
    String text = BsnMask.masked(view.whole()).strip();
    boolean cut = text.length() > LONGEST;
    return new Part(view.name(), cut ? text.substring(0, LONGEST) : text, cut);
  }

  private static Attached attached(Attachment part) {
    return new Attached(part.mimeType(), part.bytes());
  }
}
