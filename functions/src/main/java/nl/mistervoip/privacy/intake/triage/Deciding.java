package nl.mistervoip.privacy.intake.triage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;

/**
 * Takes a person's decision: notes it while the mail still waits, and has it carried out. A double
 * click, or a crash in between, ends the same.
 */
final class Deciding {
  private static final Set<String> UNANSWERABLE =
      Set.of("OWN_ADDRESS", "MISROUTED", "FORGED_SENDER", "NO_ONE_SENDER", "MACHINE_SENDER");

  private final TriageQueue queue;
  private final MailShowing showing;
  private final Cases cases;
  private final TriageMachine machine;
  private final AuditLog audit;

  Deciding(TriageDesk.Ports ports) {
    this.queue = ports.queue();
    this.showing = ports.showing();
    this.cases = ports.cases();
    this.machine = ports.machine();
    this.audit = ports.audit();
  }

  TriageViews.Decided decide(WaitingMail mail, DecisionRequest request, String user, Instant now) {
    PersonsDecision wanted =
        new PersonsDecision(user, now, TriageRules.ruling(request), request.reason());
    switch (mail.stage()) {
      case WAITING -> {
        requireOpen(wanted.ruling());
        requireFirst(mail, wanted.ruling());
        requireAnswerable(mail, wanted.ruling());
        note(mail.id(), wanted);
      }
      case DECIDED, ELSEWHERE -> requireSame(mail, wanted);
    }
    audit.append(event(mail.id(), wanted), now);
    if (mail.stage() != WaitingMail.Stage.ELSEWHERE) {
      machine.start(mail.id());
    }
    return decided(mail.id(), wanted);
  }

  private void note(String id, PersonsDecision wanted) {
    if (!queue.decide(id, wanted)) {
      requireSame(queue.find(id).orElseThrow(TriageProblem::notFound), wanted);
    }
  }

  private static void requireSame(WaitingMail mail, PersonsDecision wanted) {
    if (mail.decision().filter(wanted::repeats).isEmpty()) {
      throw TriageProblem.decidedBefore();
    }
  }

  private void requireOpen(Ruling ruling) {
    if (ruling instanceof Ruling.Merge merge) {
      CaseRecord record =
          cases
              .find(merge.caseId())
              .orElseThrow(() -> TriageProblem.invalid("There is no case with this number."));
      if (record.state().closed()) {
        throw TriageProblem.invalid(
            "This case is closed. A mail that asks anew opens a case of its own: send its labels.");
      }
    }
  }

  private void requireFirst(WaitingMail mail, Ruling ruling) {
    if (ruling instanceof Ruling.Open open && open.first().isPresent()) {
      WaitingMail first =
          open.first()
              .filter(id -> id.matches(TriageDesk.MAIL_ID) && !id.equals(mail.id()))
              .flatMap(queue::find)
              .filter(WaitingMail::endedElsewhere)
              .orElseThrow(TriageProblem::noFirst);
      if (showing.show(first.id(), first.verdicts()).isEmpty()) {
        throw TriageProblem.firstGone();
      }
    }
  }

  /** A letter goes to whoever wrote: to nobody else, and not to ourselves or who was forged. */
  private void requireAnswerable(WaitingMail mail, Ruling ruling) {
    if (ruling instanceof Ruling.Answer) {
      boolean nobody =
          showing
              .show(mail.id(), mail.verdicts())
              .filter(shown -> !shown.from().isBlank())
              .isEmpty();
      if (nobody || UNANSWERABLE.contains(mail.reason())) {
        throw TriageProblem.invalid(
            "No letter can go to the sender of this mail. Deal with it, and send none as handled.");
      }
    }
  }

  private static AuditLog.Event event(String id, PersonsDecision decision) {
    Map<String, String> facts =
        Map.of(
            "message", id,
            "ruling", publicName(decision.ruling()),
            "labels", String.join(" ", decision.ruling().labels()),
            "case", caseOf(decision.ruling()),
            "first", firstOf(decision.ruling()));
    return new AuditLog.Event(
        TriageDesk.chainOf(id), "mail.decided", decision.by(), "", facts, "mail.decided");
  }

  private static String caseOf(Ruling ruling) {
    return ruling instanceof Ruling.Merge merge ? merge.caseId().value() : "";
  }

  private static String firstOf(Ruling ruling) {
    return ruling instanceof Ruling.Open open ? open.first().orElse("") : "";
  }

  private static TriageViews.Decided decided(String id, PersonsDecision decision) {
    return new TriageViews.Decided(
        id, "decided", decision.by(), name(decision.ruling()), decision.ruling().labels());
  }

  /**
   * As it stands in the audit, which more people search than decide here: what was set aside looks
   * like what needed nothing more (Telecommunicatiewet 13.5).
   */
  private static String publicName(Ruling ruling) {
    return ruling instanceof Ruling.SetAside
        ? name(new Ruling.Leave(Ruling.Why.HANDLED, List.of()))
        : name(ruling);
  }

  private static String name(Ruling ruling) {
    return ruling.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
