package nl.mistervoip.privacy.intake.byhand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.intake.triage.PersonsDecision;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.intake.triage.TriageMachine;
import nl.mistervoip.privacy.intake.triage.TriageQueue;
import nl.mistervoip.privacy.intake.triage.WaitingMail.Stage;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Opens a case for a request that came by letter, by phone or at the counter. The same person who
 * sends the same again ends in the same case; a crash in between is mended by sending it again.
 */
public final class HandDesk {
  private static final String ENTERED = "mail.entered";

  /**
   * What the desk works with.
   *
   * @param mails the mail bucket
   * @param queue what is known of mails that people decided on
   * @param register the mail register
   * @param pseudonyms keys of mails, of which nobody can tell who asked
   * @param machine carries the decision out
   * @param audit hears who entered it
   */
  public record Ports(
      HandMails mails,
      TriageQueue queue,
      HandRegister register,
      Pseudonyms pseudonyms,
      TriageMachine machine,
      AuditLog audit) {}

  /**
   * What was entered.
   *
   * @param mailId of the mail that was made of it
   * @param caseId the case that it opens within moments
   * @param received the day from which the clock runs
   * @param due the day by which an answer is owed
   */
  public record Opened(String mailId, String caseId, LocalDate received, LocalDate due) {}

  private final Ports ports;

  /**
   * A desk.
   *
   * @param ports what it works with
   */
  public HandDesk(Ports ports) {
    this.ports = ports;
  }

  /**
   * Enters a request.
   *
   * @param request what was typed
   * @param user who did, from the token alone
   * @param now when
   * @return the case it opens
   * @throws HandProblem when it cannot be entered like that
   */
  public Opened open(HandRequest request, String user, Instant now) {
    HandRules.require(request, now);
    byte[] raw = HandMail.write(request, user);
    String id = HandMail.id(ports.pseudonyms().of("hand:" + digest(request, user)));
    Instant receivedAt = request.received().atStartOfDay(Deadlines.ZONE).toInstant();
    // Before anything can come of it: who approves what goes out must be somebody else.
    ports.audit().append(event(id, request, user), now);
    if (ports.queue().find(id).isEmpty()) {
      // The mail first: an entry without it could not be carried out, and counts as lost.
      ports.mails().putIfAbsent(id, raw);
      Ruling ruling = new Ruling.Open(request.labels(), false);
      PersonsDecision decision = new PersonsDecision(user, now, ruling, request.way());
      ports.register().enter(new HandRegister.Entry(id, receivedAt, decision), now);
    }
    CaseId number = ports.register().numberOf(id, now);
    ports
        .queue()
        .find(id)
        .filter(mail -> mail.stage() == Stage.DECIDED)
        .ifPresent(mail -> ports.machine().start(id));
    LocalDate due = Deadlines.of(receivedAt).due();
    return new Opened(id, number.value(), request.received(), due);
  }

  /**
   * Who typed in the request that a mail stands for.
   *
   * @param mailId of the mail that opened a case
   * @param trail where it is written down
   * @return empty when it came in as a mail; nobody when it was typed in and the audit does not say
   *     by whom
   */
  public static Optional<Set<String>> authors(String mailId, AuditTrail trail) {
    return HandMail.is(mailId)
        ? Optional.of(
            trail.of(TriageDesk.chainOf(mailId)).stream()
                .filter(line -> line.event().equals(ENTERED))
                .map(AuditTrail.Line::actor)
                .collect(Collectors.toUnmodifiableSet()))
        : Optional.empty();
  }

  /** Who typed what; a list and not a map, whose order is another each time. */
  private static String digest(HandRequest request, String user) {
    return Sha256.hex(Json.write(List.of(user, request)));
  }

  private static AuditLog.Event event(String id, HandRequest request, String user) {
    Map<String, String> facts =
        Map.of(
            "message", id,
            "way", request.way(),
            "received", request.received().toString(),
            "labels", String.join(" ", request.labels()));
    return new AuditLog.Event(
        TriageDesk.chainOf(id), ENTERED, user, "GDPR Art. 12", facts, ENTERED);
  }
}
