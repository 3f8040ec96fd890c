package nl.mistervoip.privacy.approval.copy;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.DecisionNote;
import nl.mistervoip.privacy.approval.decision.SettledBy;
import nl.mistervoip.privacy.approval.decision.Subjects;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/**
 * What a person of the team does about a masked copy: ask for it, look at what was kept of it, and
 * decide. There is no score and no default: who confirms says why.
 */
final class CopyDesk {
  private final Approvals approvals;
  private final Cases cases;
  private final CopyFile file;
  private final Subjects subjects;
  private final AuditLog audit;

  CopyDesk(Approvals approvals, Cases cases, CopyFile file, Subjects subjects, AuditLog audit) {
    this.approvals = approvals;
    this.cases = cases;
    this.file = file;
    this.subjects = subjects;
    this.audit = audit;
  }

  /**
   * Asks the person for a copy.
   *
   * @param id the case, whose identity waits for a person
   * @param user who asks
   * @param wish why, and whom the person says to be
   * @param now the time of asking
   * @return how it stands
   */
  CopyView ask(CaseId id, User user, Wish wish, Instant now) {
    requireOpen(id);
    Subjects.OnFile known = subjects.onFile(id, wish.customerNumber(), now);
    int round = file.round(id, now);
    String name =
        known
            .name()
            .orElseThrow(
                () ->
                    ConsoleProblem.conflict(
                        "No name on file",
                        "A copy can only be compared with a name. Choose other means."));
    CopyRequest request =
        new CopyRequest(round, known.customerNumber(), name, known.birthDate(), now);
    file.ask(id, request, wish.note());
    append(id, "identity.copy-asked", user, round, now);
    file.send(id, round);
    return show(id);
  }

  /**
   * A wish for a copy.
   *
   * @param reason why nothing lighter will do
   * @param customerNumber whom the person says to be; empty text when it is known already
   */
  record Wish(String reason, String customerNumber) {
    DecisionNote note() {
      return DecisionNote.of("", reason);
    }

    @Override
    public String toString() {
      return "Wish[REDACTED]";
    }
  }

  CopyView show(CaseId id) {
    return CopyView.of(file.request(id), file.review(id));
  }

  /** The keep-only copy; who looked at it is written down. */
  byte[] image(CaseId id, User user, Instant now) {
    int round = file.ready(id).round();
    byte[] image = file.image(id);
    append(id, "identity.copy-viewed", user, round, now.toString(), now);
    return image;
  }

  /** Puts the copy aside: it is destroyed, and the question who asks stays open. */
  CopyView otherMeans(CaseId id, User user, String reason, Instant now) {
    requireOpen(id);
    CopyView last = show(id);
    append(id, "identity.copy-set-aside", user, last.round(), now);
    file.setAside(id, last.round(), DecisionNote.of("", reason));
    return last.setAside();
  }

  /**
   * A person's agreement by a copy: of exactly the round that was looked at.
   *
   * @param id the case
   * @param round as shown
   * @param reason in plain words
   * @return the agreement to the identity
   */
  Agreement agreement(CaseId id, int round, String reason) {
    Approval open = requireOpen(id);
    if (file.ready(id).round() != round) {
      throw ConsoleProblem.conflict(
          "Not what you looked at",
          "Look at the copy, and send its round along: another may have come in since.");
    }
    return new Agreement(
        open.question().digest(),
        reason,
        file.request(id).customerNumber(),
        SettledBy.MASKED_COPY.wireName());
  }

  private Approval requireOpen(CaseId id) {
    CaseState state = Fields.existing(cases, id).state();
    return approvals
        .find(id + "-" + ApprovalKind.IDENTITY.wireName())
        .filter(one -> !one.decided() && state == CaseState.IDENTITY_DOUBTED)
        .orElseThrow(
            () ->
                ConsoleProblem.conflict(
                    "Not about who asks", "Who asks in this case does not wait for a person."));
  }

  private void append(CaseId id, String event, User user, int round, Instant now) {
    append(id, event, user, round, "", now);
  }

  /** What is done once in a round is noted once; each look is noted by its own time. */
  private void append(CaseId id, String event, User user, int round, String each, Instant now) {
    String number = Integer.toString(round);
    String once = String.join("/", event, number, user.id()) + each;
    audit.append(
        new AuditLog.Event(
            id.value(), event, user.id(), "GDPR Art. 12(6)", Map.of("round", number), once),
        now);
  }
}
