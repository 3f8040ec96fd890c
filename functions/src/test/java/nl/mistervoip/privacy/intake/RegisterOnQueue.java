package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.intake.triage.InMemoryTriageQueue;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;

/** The mail register in memory; what needs a person it hands to the queue, as the table does. */
final class RegisterOnQueue implements MailRegister {
  private final Map<String, Registered> mails = new HashMap<>();
  private final Map<String, String> contents = new HashMap<>();
  private final InMemoryTriageQueue queue;

  RegisterOnQueue(InMemoryTriageQueue queue) {
    this.queue = queue;
  }

  @Override
  public Registered receive(ReceivedMail mail, Instant now) {
    return mails.computeIfAbsent(
        mail.id(),
        id ->
            new Registered(
                id, mail.receivedAt(), mail.verdicts(), State.RECEIVED, Optional.empty()));
  }

  @Override
  public String firstWith(String fingerprint, String id, Instant now) {
    return contents.computeIfAbsent(fingerprint, any -> id);
  }

  @Override
  public CaseId caseFor(String id, Instant now) {
    return CaseId.ofMessage(id);
  }

  @Override
  public Registered decide(String id, Decision decision) {
    return mails.compute(
        id, (any, mail) -> mail.decision().isPresent() ? mail : with(mail, mail.state(), decision));
  }

  @Override
  public void finish(String id, Instant now) {
    mails.computeIfPresent(id, (any, mail) -> finished(mail));
  }

  @Override
  public void finishCopy(String id, Decision decision, Instant now) {
    mails.computeIfPresent(id, (any, mail) -> with(mail, State.DONE, decision));
  }

  private Registered finished(Registered mail) {
    Decision decision = mail.decision().orElseThrow();
    boolean person = decision.outcome().needsPerson();
    queue.put(
        waiting(mail, decision, person ? WaitingMail.Stage.WAITING : WaitingMail.Stage.ELSEWHERE));
    return with(mail, person ? State.TRIAGE : State.DONE, decision);
  }

  @SuppressWarnings("unchecked")
  private static WaitingMail waiting(Registered mail, Decision decision, WaitingMail.Stage stage) {
    return new WaitingMail(
        mail.id(),
        mail.receivedAt(),
        stage,
        decision.outcome().action(),
        decision.outcome() instanceof Outcome.Triage triage ? triage.reason().name() : "",
        decision.outcome().readLabels(),
        decision.caseId(),
        Json.MAPPER.convertValue(mail.verdicts(), Map.class),
        Optional.empty(),
        decision.outcome() instanceof Outcome.Triage triage ? triage.first() : Optional.empty());
  }

  private static Registered with(Registered mail, State state, Decision decision) {
    return new Registered(
        mail.id(), mail.receivedAt(), mail.verdicts(), state, Optional.of(decision));
  }
}
