package nl.mistervoip.privacy.approval.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Hands;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.casefile.MaskChanges.Change;
import nl.mistervoip.privacy.casefile.MaskChanges.Effect;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.platform.WorkflowTasks;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/**
 * A reviewer shows more or less than the rules do, with a reason. The package is then built anew
 * and asked about anew: what was approved is always exactly what goes out. Every part may be
 * repeated.
 */
final class MaskDecisions {
  private final Approvals approvals;
  private final Cases cases;
  private final CaseVault vault;
  private final WorkflowTasks tasks;
  private final AuditLog audit;
  private final MaskRules rules;

  MaskDecisions(
      Approvals approvals,
      Cases cases,
      CaseVault vault,
      WorkflowTasks tasks,
      AuditLog audit,
      Optional<Landscape> landscape) {
    this.approvals = approvals;
    this.cases = cases;
    this.vault = vault;
    this.tasks = tasks;
    this.audit = audit;
    this.rules = new MaskRules(landscape);
  }

  /**
   * A field of which a reviewer may show more or less, or a file that can be left out.
   *
   * @param store the id of the store
   * @param title the name of the store by language tag, as the person reads it
   * @param field by what it is named in a change
   * @param label by what people know it: the same name, or the path of a file in the package
   * @param effects {@code hide}, {@code show} or both
   */
  record Changeable(
      String store, Map<String, String> title, String field, String label, List<String> effects) {}

  /** All such fields. */
  record Changeables(List<Changeable> fields) {}

  /** What can be changed of the package that a question is about. */
  Changeables changeable(String approvalId) {
    CaseId id = requirePackage(approvalId).question().caseId().orElseThrow();
    return new Changeables(rules.changeable(AttachedFile.of(vault, id)));
  }

  private Approval requirePackage(String approvalId) {
    return approvals
        .find(approvalId)
        .filter(found -> found.question().kind() == ApprovalKind.ACCESS)
        .orElseThrow(() -> ConsoleProblem.notFound("No package waits under this id."));
  }

  /**
   * Takes the decision.
   *
   * @param approvalId of the question about the package
   * @param digest of what the reviewer saw
   * @param change what shall be different
   */
  Approval change(String approvalId, String digest, Change change) {
    Approval asked = requirePackage(approvalId);
    CaseId id = asked.question().caseId().orElseThrow();
    rules.require(change, AttachedFile.of(vault, id));
    requireSeen(asked, digest);
    Optional<Change> same = MaskChanges.of(vault, id).last().filter(one -> one.repeats(change));
    if (cases.get(id).state() == CaseState.AWAITING_APPROVAL) {
      Change counts = same.orElseGet(() -> added(id, change));
      audit.append(changed(id, counts), counts.at());
      // The search of that store counts no more: it is done again under the new rules.
      vault.destroy(id, "gathered/" + counts.store() + ".outcome");
      again(asked, id, counts);
    } else {
      // The package is built already: only what was decided before it began is in it.
      again(asked, id, same.orElseThrow(MaskDecisions::building));
    }
    return asked;
  }

  /**
   * Whoever decides before the case goes back is in the new package; whoever finds it gone back
   * after deciding may be too late, and takes it back. What shows more is told first, for nothing
   * may be shown that bars nobody; what hides is told after, for it frees others ({@code Hands}).
   */
  private Change added(CaseId id, Change change) {
    if (change.effect() == Effect.SHOW) {
      audit.append(changed(id, change), change.at());
    }
    change.keep(vault, id);
    if (cases.get(id).state() != CaseState.AWAITING_APPROVAL) {
      change.withdraw(vault, id);
      throw building();
    }
    return change;
  }

  /** The case goes back first, so that nobody can approve the package that is about to change. */
  private void again(Approval asked, CaseId id, Change change) {
    audit.append(changed(id, change), change.at());
    if (cases.get(id).state() == CaseState.AWAITING_APPROVAL) {
      cases.apply(id, CaseEvent.PREPARE_AGAIN, change.by(), change.at());
    }
    asked
        .carrying()
        .taskToken()
        .ifPresent(token -> tasks.succeed(token, Map.of("decision", "changed")));
  }

  private void requireSeen(Approval asked, String digest) {
    CaseState state = cases.get(asked.question().caseId().orElseThrow()).state();
    boolean waits = state == CaseState.AWAITING_APPROVAL || state == CaseState.PREPARING;
    if (asked.decided() || !waits) {
      throw ConsoleProblem.conflict(
          "The case has moved on", "This package no longer waits. Open the case to see why.");
    }
    if (!asked.question().digest().equals(digest)) {
      throw ConsoleProblem.conflict(
          "Another package", "The package was built anew since you looked. Look at it again.");
    }
  }

  private static ConsoleProblem building() {
    return ConsoleProblem.conflict(
        "Being built anew",
        "Somebody changed this package just before you. Yours is not in it: look at the new one"
            + " when it waits, and change that.");
  }

  /** Which field, which way and by whom; the reason and the text stay sealed in the case. */
  private static AuditLog.Event changed(CaseId id, Change change) {
    Map<String, String> facts =
        Map.of(
            "store", change.store(),
            "field", change.field(),
            "effect", change.effect().name().toLowerCase(Locale.ROOT),
            "part", change.text().isEmpty() ? "field" : "text");
    return new AuditLog.Event(
        id.value(),
        Hands.MASK_CHANGED,
        change.by(),
        "GDPR 15(4)",
        facts,
        Hands.MASK_CHANGED + "/" + change.at() + "/" + change.by());
  }
}
