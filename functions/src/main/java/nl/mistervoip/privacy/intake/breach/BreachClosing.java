package nl.mistervoip.privacy.intake.breach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.intake.breach.BreachRegister.Entry;
import nl.mistervoip.privacy.intake.breach.BreachRegister.State;
import nl.mistervoip.privacy.intake.triage.TriageDesk;

/**
 * Closes a report as a person wants it: first in the register, on condition that it is open, then
 * on the audit. A double click, or a crash in between, ends the same.
 */
final class BreachClosing {
  private final BreachRegister register;
  private final AuditLog audit;

  BreachClosing(BreachRegister register, AuditLog audit) {
    this.register = register;
    this.audit = audit;
  }

  Entry close(Entry before, CloseRequest request, String user, Instant now) {
    Closing wanted =
        new Closing(user, now, ClosingRules.outcome(request, now), request.reason().strip());
    if (before.state() == State.OPEN) {
      register.close(before.mailId(), wanted);
    }
    Entry after = register.find(before.mailId()).orElseThrow(BreachProblem::notFound);
    Closing stands =
        after.closing().filter(wanted::repeats).orElseThrow(BreachProblem::closedBefore);
    audit.append(event(after.mailId(), stands), now);
    return after;
  }

  private static AuditLog.Event event(String id, Closing closing) {
    BreachViews.Closed shown = BreachViews.Closed.of(closing);
    Map<String, String> facts = new HashMap<>();
    facts.put("message", id);
    facts.put("outcome", shown.outcome());
    shown.notifiedOn().map(LocalDate::toString).ifPresent(day -> facts.put("notified", day));
    shown.reference().ifPresent(reference -> facts.put("reference", reference));
    shown.ground().ifPresent(ground -> facts.put("finding", ground));
    return new AuditLog.Event(
        TriageDesk.chainOf(id),
        "breach.closed",
        closing.by(),
        shown.legalGround(),
        facts,
        "breach.closed");
  }
}
