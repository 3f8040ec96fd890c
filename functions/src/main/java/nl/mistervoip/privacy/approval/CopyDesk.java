package nl.mistervoip.privacy.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/**
 * What a person of the team does about a masked copy: ask for it, look at what was kept of it, and
 * decide. There is no score and no default: who confirms says why.
 */
final class CopyDesk {
  /** Pressed again within this time, it is the same asking. */
  private static final Duration SAME = Duration.ofDays(1);

  private final Approvals approvals;
  private final Cases cases;
  private final CaseVault vault;
  private final Subjects subjects;
  private final CopyMachine machine;
  private final AuditLog audit;

  CopyDesk(
      Approvals approvals,
      Cases cases,
      CaseVault vault,
      Subjects subjects,
      CopyMachine machine,
      AuditLog audit) {
    this.approvals = approvals;
    this.cases = cases;
    this.vault = vault;
    this.subjects = subjects;
    this.machine = machine;
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
    Subjects.OnFile file = subjects.onFile(id, wish.customerNumber(), now);
    int round = round(id, now);
    String name =
        file.name()
            .orElseThrow(
                () ->
                    ConsoleProblem.conflict(
                        "No name on file",
                        "A copy can only be compared with a name. Choose other means."));
    CopyRequest request =
        new CopyRequest(round, file.customerNumber(), name, file.birthDate(), now);
    vault.putJson(id, notes(id) + round, wish.note());
    vault.putJson(id, CopyRequest.VAULT_NAME, request);
    append(id, "identity.copy-asked", user, round, now);
    machine.ask(id, round);
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
    return CopyView.of(request(id), review(id));
  }

  /** The keep-only copy; who looked at it is written down. */
  byte[] image(CaseId id, User user, Instant now) {
    CopyReview review = ready(id);
    byte[] image =
        vault
            .find(id, CopyReview.COPY_NAME)
            .orElseThrow(() -> ConsoleProblem.notFound("The copy is destroyed."));
    append(id, "identity.copy-viewed", user, review.round(), now);
    return image;
  }

  /** Puts the copy aside: it is destroyed, and the question who asks stays open. */
  CopyView otherMeans(CaseId id, User user, String reason, Instant now) {
    requireOpen(id);
    CopyRequest request = request(id);
    vault.putJson(
        id,
        notes(id) + "set-aside-" + request.round(),
        DecisionNote.of("", reason));
    append(id, "identity.copy-set-aside", user, request.round(), now);
    CopyView last = show(id);
    vault.names(id, CopyRequest.FOLDER).forEach(name -> vault.destroy(id, name));
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
  Decisions.Agreement agreement(CaseId id, int round, String reason) {
    Approval open = requireOpen(id);
    if (ready(id).round() != round) {
      throw ConsoleProblem.conflict(
          "Not what you looked at",
          "Look at the copy, and send its round along: another may have come in since.");
    }
    return new Decisions.Agreement(
        open.question().digest(),
        reason,
        request(id).customerNumber(),
        SettledBy.MASKED_COPY.wireName());
  }

  private CopyReview ready(CaseId id) {
    return review(id)
        .filter(review -> review.outcome() == CopyReview.Outcome.READY)
        .orElseThrow(
            () ->
                ConsoleProblem.notFound(
                    "There is no copy to look at: none has come in, or nothing of it could be"
                        + " kept."));
  }

  private CopyRequest request(CaseId id) {
    return found(id)
        .orElseThrow(() -> ConsoleProblem.notFound("No copy was asked in this case, or it is over."));
  }

  private Optional<CopyRequest> found(CaseId id) {
    return vault.find(id, CopyRequest.VAULT_NAME).map(json -> Json.read(json, CopyRequest.class));
  }

  private Optional<CopyReview> review(CaseId id) {
    return vault.find(id, CopyReview.VAULT_NAME).map(json -> Json.read(json, CopyReview.class));
  }

  private int round(CaseId id, Instant now) {
    Optional<CopyRequest> before = found(id);
    boolean same =
        before
            .filter(one -> now.isBefore(one.askedAt().plus(SAME)))
            .filter(one -> review(id).filter(seen -> seen.round() >= one.round()).isEmpty())
            .isPresent();
    // Rounds of an asking that was set aside count on: links and executions are named after them.
    int noted =
        vault.names(id, notes(id)).stream()
            .mapToInt(name -> Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)))
            .max()
            .orElse(0);
    int last = Math.max(before.map(CopyRequest::round).orElse(0), noted);
    return same ? last : last + 1;
  }

  private static String notes(CaseId id) {
    return "decisions/" + id + "-identity/copy-";
  }

  private Approval requireOpen(CaseId id) {
    CaseState state =
        cases
            .find(id)
            .orElseThrow(() -> ConsoleProblem.notFound("There is no case with this number."))
            .state();
    return approvals
        .find(id + "-" + ApprovalKind.IDENTITY.wireName())
        .filter(one -> !one.decided() && state == CaseState.IDENTITY_DOUBTED)
        .orElseThrow(
            () ->
                ConsoleProblem.conflict(
                    "Not about who asks", "Who asks in this case does not wait for a person."));
  }

  private void append(CaseId id, String event, User user, int round, Instant now) {
    String number = Integer.toString(round);
    String once = event + "/" + number + "/" + user.id();
    audit.append(
        new AuditLog.Event(
            id.value(), event, user.id(), "GDPR Art. 12(6)", Map.of("round", number), once),
        now);
  }
}
