package nl.mistervoip.privacy.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.intake.CopyRecogniser.Seen;
import nl.mistervoip.privacy.intake.Removal.Doomed;
import nl.mistervoip.privacy.intake.mail.MailParts;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.MailRewriting;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.platform.PartPlace.Encoding;

/**
 * Takes copies of identity documents out of a mail before anything is made of it (GDPR Art. 5(1)(c),
 * (e); UAVG Art. 46). What is kept is stored and read back before the original goes. May die after
 * any write and run again.
 */
final class CopyScreening {
  /** The original, or something of it, is still there. */
  static final class NotRemovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRemovedException(String mailId) {
      super("A copy of an identity document could not be taken out of mail " + mailId + ".");
    }
  }

  /** So many parts of one mail are looked at; each takes seconds. */
  static final int MOST_LOOKS = 12;

  /** No look begins later; with the longest look it stays within the time of the function. */
  static final Duration LOOKS_TIME = Duration.ofSeconds(150);

  private final Ports ports;
  private final MailedAnswers answers;
  private final CopyLetters letters;

  /**
   * What it works with.
   *
   * @param mails the raw mails
   * @param opening reads one anew
   * @param register knows a mail by its content
   * @param recogniser looks at parts
   * @param removals notes what goes
   * @param audit hears of it
   * @param nanoTime as {@link System#nanoTime}, bounds the looks
   */
  record Ports(
      MailStore mails,
      MailOpening opening,
      MailRegister register,
      CopyRecogniser recogniser,
      Removals removals,
      AuditLog audit,
      LongSupplier nanoTime) {}

  CopyScreening(Ports ports, MailedAnswers answers, CopyLetters letters) {
    this.ports = ports;
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
    List<Doomed> doomed = doomed(mail.bytes().octets(), storedId, decision);
    if (doomed.isEmpty()) {
      return mail;
    }
    Optional<String> upload = answers.wanted(mail, decision);
    Removal removal =
        ports
            .removals()
            .note(storedId, stage(decision), Removal.of(doomed, upload.isPresent(), now), now);
    upload.ifPresent(key -> answers.handOver(key, mail, doomed));
    byte[] rest = without(mail, doomed, removal.note());
    // A second try must know this form for the mail that it is.
    Fingerprint.of(rest, mail.headers())
        .ifPresent(print -> ports.register().firstWith(print, mail.id(), now));
    ports.mails().replace(storedId, rest);
    return mail.as(ports.opening().open(storedId, mail.verdicts()));
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
    record(mail, storedId, decision, now);
    ports
        .removals()
        .find(storedId, stage(decision))
        .ifPresent(removal -> letters.send(mail, decision, removal, now));
  }

  /** Writes down what was destroyed, if anything was. */
  void record(OpenedMail mail, String storedId, Decision decision, Instant now) {
    ports
        .removals()
        .find(storedId, stage(decision))
        .ifPresent(
            removal -> ports.audit().append(event(mail, storedId, decision, removal), now));
  }

  private List<Doomed> doomed(byte[] raw, String storedId, Decision decision) {
    long start = ports.nanoTime().getAsLong();
    List<Doomed> doomed = new ArrayList<>();
    int looks = 0;
    for (MailParts.Part part : MailParts.candidates(raw)) {
      boolean late = ports.nanoTime().getAsLong() - start > LOOKS_TIME.toNanos();
      boolean looked = !late && looks < MOST_LOOKS && isPlain(part);
      Seen seen =
          looked ? ports.recogniser().look(storedId, part.place()) : Seen.UNREADABLE;
      looks += looked ? 1 : 0;
      if (CopyPolicy.dooms(seen, decision)) {
        doomed.add(new Doomed(part.place(), part.kind(), seen));
      }
    }
    return List.copyOf(doomed);
  }

  private static boolean isPlain(MailParts.Part part) {
    return part.place().steps().stream().allMatch(step -> step.encoding() != Encoding.OTHER);
  }

  private static byte[] without(OpenedMail mail, List<Doomed> doomed, String note) {
    byte[] raw = mail.bytes().octets();
    byte[] rest = MailRewriting.without(raw, doomed.stream().map(Doomed::place).toList(), note);
    int left = MailParts.candidates(raw).size() - doomed.size();
    if (MailParts.candidates(rest).size() != left) {
      throw new NotRemovedException(mail.id());
    }
    return rest;
  }

  private static String stage(Decision decision) {
    return decision.outcome().action();
  }

  private static AuditLog.Event event(
      OpenedMail mail, String storedId, Decision decision, Removal removal) {
    String chain =
        decision
            .caseId()
            .filter(id -> CopyPolicy.entersCase(decision))
            .map(id -> id.value())
            .orElse(TriageDesk.chainOf(mail.id()));
    Map<String, String> facts =
        Map.of(
            "message", storedId,
            "parts", Integer.toString(removal.parts().size()),
            "seen", joined(removal, part -> part.seen().name()),
            "kinds", joined(removal, part -> part.kind().name()),
            "way", removal.asked() ? "as-upload" : "destroyed",
            "left", "0");
    return new AuditLog.Event(
        chain,
        "mail.copy-destroyed",
        "system",
        "GDPR Art. 5(1)(c), (e); UAVG Art. 46",
        facts,
        "mail.copy-destroyed/" + storedId + "/" + stage(decision));
  }

  private static String joined(
      Removal removal, Function<Removal.Part, String> name) {
    return removal.parts().stream().map(name).collect(Collectors.joining(" "));
  }
}
