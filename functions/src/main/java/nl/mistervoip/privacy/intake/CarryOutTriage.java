package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.intake.byhand.HandMail;
import nl.mistervoip.privacy.intake.mail.MailReading;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.MailReading.UnreadableMail;
import nl.mistervoip.privacy.intake.mail.TextView;
import nl.mistervoip.privacy.intake.reading.Classification;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.triage.Lessons;
import nl.mistervoip.privacy.intake.triage.PersonsDecision;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.SiblingCases;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.intake.triage.TriageProblem;
import nl.mistervoip.privacy.intake.triage.TriageQueue;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.MatterKind;

/**
 * Carries out what a person decided about a mail, as intake carries out its own decisions. May die
 * after any write and run again; the receipt stays the first one, and so does the clock.
 */
final class CarryOutTriage {
  /** Nobody decided on this mail; only the console starts this step. */
  static final class NothingDecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingDecidedException(String id) {
      super("No person decided on mail " + id + ".");
    }
  }

  /**
   * What it works with.
   *
   * @param queue the waiting mails
   * @param register gives case numbers
   * @param opening reads the raw mails
   * @param actions what intake does
   * @param copies takes copies of identity documents out first
   * @param letters on matters that are no requests
   * @param beside opens a case for a complaint or nuisance calls beside that of a right
   * @param audit hears of it
   */
  record Ports(
      TriageQueue queue,
      MailRegister register,
      MailOpening opening,
      IntakeActions actions,
      CopyScreening copies,
      MatterLetters letters,
      SiblingCases beside,
      AuditLog audit) {}

  private final Ports ports;
  private final Classifier classifier;
  private final Lessons lessons;

  CarryOutTriage(Ports ports, Classifier classifier, Lessons lessons) {
    this.ports = ports;
    this.classifier = classifier;
    this.lessons = lessons;
  }

  void carryOut(String id, Instant now) {
    WaitingMail waiting = ports.queue().find(id).orElseThrow(() -> new NothingDecidedException(id));
    PersonsDecision person = waiting.decision().orElseThrow(() -> new NothingDecidedException(id));
    if (waiting.stage() == WaitingMail.Stage.DECIDED) {
      carryOut(waiting, person, now);
    }
  }

  private void carryOut(WaitingMail waiting, PersonsDecision person, Instant now) {
    // What the service desk sent back is the mail that it got, with that one's sender and receipt.
    WaitingMail asked = first(person).orElse(waiting);
    OpenedMail mail = opened(asked);
    ReadMail read = readable(mail.reading());
    Classification reading = classifier.classify(read);
    Decision decision =
        TriageOutcome.of(
            person.ruling(),
            language(mail, reading),
            () -> ports.register().caseFor(asked.id(), now));
    if (person.ruling() instanceof Ruling.Answer answer) {
      ports.letters().send(mail, answer.matter(), language(mail, reading), now);
    }
    if (person.ruling() instanceof Ruling.Reread) {
      ports.actions().urgent(decision, mail, now);
    }
    OpenedMail kept = ports.copies().screened(mail, asked.id(), decision, now);
    ports.actions().carryOut(decision, kept, now);
    for (MatterKind kind : IntakeActions.mattersBeside(decision.outcome())) {
      decision.caseId().ifPresent(first -> openBeside(first, kind, person, now));
    }
    ports.copies().tell(mail, asked.id(), decision, now);
    if (!asked.id().equals(waiting.id())) {
      ports.actions().releaseCopy(decision, waiting.id());
    }
    if (!HandMail.is(asked.id())) {
      lessons.of(waiting, read, reading).ifPresent(lesson -> ports.queue().learn(lesson, now));
    }
    ports.audit().append(event(waiting.id(), person, decision), now);
    ports.queue().finish(waiting.id(), ending(decision, person), now);
  }

  private void openBeside(CaseId first, MatterKind kind, PersonsDecision person, Instant now) {
    try {
      CaseId _ = ports.beside().open(first, kind, person.by(), now);
    } catch (TriageProblem e) {
      // The first was taken back or let go meanwhile: a person looks, and the mail goes on.
      ports.actions().besideOf(first, kind);
    }
  }

  private Optional<WaitingMail> first(PersonsDecision person) {
    return person.ruling() instanceof Ruling.Open open
        ? open.first().flatMap(ports.queue()::find)
        : Optional.empty();
  }

  /** Whoever typed a request in knows in which language the person wants the answer. */
  private static Language language(OpenedMail mail, Classification reading) {
    return Optional.of(mail.id())
        .filter(HandMail::is)
        .flatMap(id -> HandMail.language(mail.bytes().octets()))
        .orElseGet(reading::answerLanguage);
  }

  private OpenedMail opened(WaitingMail waiting) {
    Verdicts verdicts = Json.MAPPER.convertValue(waiting.verdicts(), Verdicts.class);
    MailOpening.Opened content = ports.opening().open(waiting.id(), verdicts);
    return new OpenedMail(
        waiting.id(),
        waiting.receivedAt(),
        verdicts,
        ReturnPath.of(content.raw().octets()),
        List.of(),
        content.raw(),
        readable(content.reading()));
  }

  /** What software could not read, a person did: its header is enough to answer. */
  private static ReadMail readable(MailReading reading) {
    return switch (reading) {
      case ReadMail read -> read;
      case UnreadableMail unread ->
          new ReadMail(
              unread.headers(), List.of(new TextView("text", "", "", "", "")), List.of(), true);
    };
  }

  private static TriageQueue.Ending ending(Decision decision, PersonsDecision person) {
    return new TriageQueue.Ending(
        decision.outcome().publicAction(),
        person.ruling().labels(),
        decision.caseId().map(id -> id.value()).orElse(""));
  }

  private static AuditLog.Event event(String id, PersonsDecision person, Decision decision) {
    Map<String, String> facts =
        Map.of(
            "message", id,
            "action", decision.outcome().publicAction(),
            "case", decision.caseId().map(number -> number.value()).orElse(""),
            "decidedBy", person.by());
    return new AuditLog.Event(
        TriageDesk.chainOf(id), "mail.carried-out", "system", "", facts, "mail.carried-out");
  }
}
