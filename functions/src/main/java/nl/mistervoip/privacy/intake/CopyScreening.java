package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.intake.Removal.Doomed;
import nl.mistervoip.privacy.intake.mail.MailParts;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.MailRewriting;
import nl.mistervoip.privacy.platform.Alarms;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Takes copies of identity documents out of a mail before anything is made of it (GDPR Art.
 * 5(1)(c), (e); UAVG Art. 46). What is kept is stored and read back before the original goes. May
 * die after any write and run again; until it has ended the mail is nowhere but in its bucket.
 */
final class CopyScreening {
  static final String ALARM = "mailed-copy-failed";

  /** What was taken out is still there, or something else went too. */
  static final class NotRemovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRemovedException(String mailId) {
      super("A copy of an identity document could not be taken out of mail " + mailId + ".");
    }
  }

  private final Ports ports;
  private final CopyLooks looks;
  private final MailedAnswers answers;
  private final CopyLetters letters;

  /**
   * What it works with.
   *
   * @param mails the raw mails
   * @param opening reads one anew
   * @param register knows a mail by its content
   * @param removals notes what goes
   * @param audit hears of it
   * @param alarms wake a person when it fails
   */
  record Ports(
      MailStore mails,
      MailOpening opening,
      MailRegister register,
      Removals removals,
      AuditLog audit,
      Alarms alarms) {}

  CopyScreening(Ports ports, CopyLooks looks, MailedAnswers answers, CopyLetters letters) {
    this.ports = ports;
    this.looks = looks;
    this.answers = answers;
    this.letters = letters;
  }

  /**
   * Takes the copies out of a mail.
   *
   * @param mail as it was read
   * @param storedId the SES message id under which these bytes are stored
   * @param decision what becomes of the mail
   * @param now the time of looking
   * @return the mail as it may be kept
   */
  OpenedMail screened(OpenedMail mail, String storedId, Decision decision, Instant now) {
    if (!CopyPolicy.looks(decision) || !(mail.reading() instanceof ReadMail)) {
      return mail;
    }
    try {
      List<Doomed> doomed = looks.doomed(mail.bytes().octets(), storedId, decision);
      return doomed.isEmpty()
          ? rid(mail, storedId, decision)
          : without(doomed, mail, storedId, decision, now);
    } catch (CopyRecogniser.NotLookedAtException
        | NotRemovedException
        | MailStore.NotReplacedException
        | SdkException e) {
      ports.alarms().raise(new Alarms.Alarm(ALARM, storedId));
      throw e;
    }
  }

  /** An earlier try may have died after storing what is kept and before the rest was gone. */
  private OpenedMail rid(OpenedMail mail, String storedId, Decision decision) {
    if (ports.removals().find(storedId, stage(decision)).isPresent()) {
      ports.mails().replace(storedId, mail.bytes().octets());
    }
    return mail;
  }

  private OpenedMail without(
      List<Doomed> doomed, OpenedMail mail, String storedId, Decision decision, Instant now) {
    Optional<String> upload = answers.wanted(mail, decision);
    Removal wanted = Removal.of(doomed, upload.isPresent(), now);
    Removal removal = ports.removals().note(storedId, stage(decision), wanted, now);
    upload.ifPresent(key -> answers.handOver(key, mail, doomed));
    byte[] rest = rewritten(mail, doomed, removal.note());
    // A second try must know this form for the mail that it is.
    Fingerprint.of(rest, mail.headers())
        .ifPresent(print -> ports.register().firstWith(print, mail.id(), now));
    ports.mails().replace(storedId, rest);
    return mail.as(ports.opening().open(storedId, mail.verdicts()));
  }

  private static byte[] rewritten(OpenedMail mail, List<Doomed> doomed, String note) {
    byte[] raw = mail.bytes().octets();
    byte[] rest = MailRewriting.without(raw, doomed.stream().map(Doomed::place).toList(), note);
    int left = MailParts.candidates(raw).size() - doomed.size();
    if (MailParts.candidates(rest).size() != left) {
      throw new NotRemovedException(mail.id());
    }
    return rest;
  }

  /** The first delivery of a mail of which a later one is being handled. */
  void clear(OpenedMail mail, Decision decision, Instant now) {
    try {
      OpenedMail first = mail.as(ports.opening().open(mail.id(), mail.verdicts()));
      OpenedMail kept = screened(first, mail.id(), decision, now);
      record(kept, mail.id(), decision, now);
    } catch (MailStore.MissingMailException e) {
      // It has expired: there is nothing of it.
    }
  }

  /** Writes down what was destroyed and tells the sender, if anything was. */
  void tell(OpenedMail mail, String storedId, Decision decision, Instant now) {
    recorded(mail, storedId, decision, now)
        .ifPresent(removal -> letters.send(mail, decision, removal, now));
  }

  /** Writes down what was destroyed, if anything was. */
  void record(OpenedMail mail, String storedId, Decision decision, Instant now) {
    Optional<Removal> _ = recorded(mail, storedId, decision, now);
  }

  private Optional<Removal> recorded(
      OpenedMail mail, String storedId, Decision decision, Instant now) {
    Optional<Removal> removal = ports.removals().find(storedId, stage(decision));
    removal.ifPresent(
        one -> ports.audit().append(CopyRecord.of(mail, storedId, decision, one), now));
    return removal;
  }

  private static String stage(Decision decision) {
    return decision.outcome().action();
  }
}
