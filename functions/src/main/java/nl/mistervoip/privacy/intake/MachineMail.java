package nl.mistervoip.privacy.intake;

import static nl.mistervoip.privacy.intake.mail.MachineSign.AUTO_GENERATED;
import static nl.mistervoip.privacy.intake.mail.MachineSign.BULK;
import static nl.mistervoip.privacy.intake.mail.MachineSign.DAEMON_SENDER;
import static nl.mistervoip.privacy.intake.mail.MachineSign.DELIVERY_REPORT;
import static nl.mistervoip.privacy.intake.mail.MachineSign.EMPTY_SENDER;
import static nl.mistervoip.privacy.intake.mail.MachineSign.LIST;
import static nl.mistervoip.privacy.intake.mail.MachineSign.NO_REPLY_SENDER;
import static nl.mistervoip.privacy.intake.mail.MachineSign.READ_RECEIPT;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.mail.MachineSign;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.reading.Classification;

/** What becomes of a mail that no person wrote, or that nobody would read an answer to. Pure. */
final class MachineMail {
  /** Reports about our own mail: what they quote was written by us. */
  private static final Set<MachineSign> REPORTS =
      EnumSet.of(DELIVERY_REPORT, READ_RECEIPT, DAEMON_SENDER);

  /** Senders to whom no acknowledgement may go (RFC 3834 2, RFC 5321 4.5.5). */
  private static final Set<MachineSign> UNANSWERABLE =
      EnumSet.of(AUTO_GENERATED, EMPTY_SENDER, NO_REPLY_SENDER, LIST, BULK);

  private MachineMail() {}

  /** Empty when a person may have written it. */
  static Optional<Outcome> decide(ReadMail mail, Classification read) {
    boolean report = mail.headers().signs().stream().anyMatch(REPORTS::contains);
    if (!mail.headers().isAutoReply()) {
      return Optional.empty();
    }
    boolean speaks = !read.labels().isEmpty() || !read.suspected().isEmpty() || read.cut();
    boolean mayAsk = !report && speaks;
    return Optional.of(
        mayAsk
            ? new Outcome.Triage(TriageReason.MACHINE_SENDER, read.proposed(), Optional.empty())
            : new Outcome.Ignore(IgnoreReason.AUTO_REPLY));
  }

  static boolean isUnanswerable(ReadMail mail) {
    return mail.headers().signs().stream().anyMatch(UNANSWERABLE::contains);
  }
}
