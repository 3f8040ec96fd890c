package nl.mistervoip.privacy.intake.triage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Shows a mail to a person: plain text, bounded, nothing fetched, no attachment opened. */
public final class MailShowing {
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
  public MailShowing(RawMails raws, Supplier<Classifier> classifier) {
    this.raws = raws;
    this.classifier = classifier;
  }

  /**
   * A mail; of one with a virus the header only.
   *
   * @param id the SES message id
   * @param verdicts what SES found, by check
   * @return the mail, or empty when it is not kept any more
   */
  public Optional<ShownMail> show(String id, Map<String, String> verdicts) {
    boolean virus = verdicts.getOrDefault("virus", "").equals("FAIL");
    return raws.find(id).map(raw -> shown(raw, virus));
  }

  private ShownMail shown(byte[] raw, boolean virus) {
    MailReading reading =
        virus ? MailParser.headerOnly(raw, Problem.NOT_OPENED) : MailParser.parse(raw);
    return switch (reading) {
      case ReadMail read -> whole(read);
      case UnreadableMail unread -> headOnly(unread);
    };
  }

  private ShownMail whole(ReadMail mail) {
    Classification read = classifier.get().classify(mail);
    return new ShownMail(
        mail.headers().sender().address(),
        BsnMask.masked(mail.headers().subject()),
        mail.views().stream().map(MailShowing::part).toList(),
        mail.attachments().stream().map(MailShowing::attached).toList(),
        read.language(),
        read.reasons().stream().map(BsnMask::masked).toList(),
        mail.damaged() ? "The mail is damaged: something may be missing." : "");
  }

  private static ShownMail headOnly(UnreadableMail mail) {
    String note =
        mail.problem() == Problem.NOT_OPENED
            ? "A scanner found a virus: the mail is not opened."
            : "The mail could not be read (" + mail.problem() + "); only its header is shown.";
    return new ShownMail(
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
