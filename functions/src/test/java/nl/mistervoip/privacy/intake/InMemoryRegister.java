package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;

/** The mail register in memory. */
final class InMemoryRegister implements MailRegister {
  private final Map<String, Registered> mails = new HashMap<>();
  private final Map<String, String> firsts = new HashMap<>();
  private final Map<CaseId, String> numbers = new HashMap<>();

  @Override
  public synchronized Registered receive(ReceivedMail mail, Instant now) {
    return mails.computeIfAbsent(
        mail.id(),
        id ->
            new Registered(
                id, mail.receivedAt(), mail.verdicts(), State.RECEIVED, Optional.empty()));
  }

  @Override
  public synchronized String firstWith(String fingerprint, String id, Instant now) {
    return firsts.computeIfAbsent(fingerprint, any -> id);
  }

  @Override
  public synchronized CaseId caseFor(String id, Instant now) {
    CaseId candidate = CaseId.ofMessage(id);
    for (int attempt = 1; !numbers.computeIfAbsent(candidate, any -> id).equals(id); attempt++) {
      candidate = CaseId.ofMessage(id + "/" + attempt);
    }
    return candidate;
  }

  @Override
  public synchronized Registered decide(String id, Decision decision) {
    Registered known = entry(id);
    return known.decision().isPresent() ? known : put(known, known.state(), decision);
  }

  @Override
  public synchronized void finish(String id, Instant now) {
    Registered known = entry(id);
    Decision decision = known.decision().orElseThrow();
    put(known, decision.outcome().needsPerson() ? State.TRIAGE : State.DONE, decision);
  }

  @Override
  public synchronized void finishCopy(String id, Decision decision, Instant now) {
    put(entry(id), State.DONE, decision);
  }

  synchronized Registered entry(String id) {
    return Objects.requireNonNull(mails.get(id), id);
  }

  private Registered put(Registered known, State state, Decision decision) {
    Registered changed =
        new Registered(
            known.id(), known.receivedAt(), known.verdicts(), state, Optional.of(decision));
    mails.put(known.id(), changed);
    return changed;
  }
}
