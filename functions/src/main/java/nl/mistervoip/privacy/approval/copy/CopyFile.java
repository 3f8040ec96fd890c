package nl.mistervoip.privacy.approval.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.DecisionNote;
import nl.mistervoip.privacy.approval.decision.KeptCopies;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What a case holds about a masked copy, and what people wrote when they asked or decided; and what
 * is set going with it.
 */
final class CopyFile implements KeptCopies {
  /** Pressed again within this time, it is the same asking. */
  private static final Duration SAME = Duration.ofDays(1);

  private final CaseVault vault;
  private final CopyMachine machine;

  CopyFile(CaseVault vault, CopyMachine machine) {
    this.vault = vault;
    this.machine = machine;
  }

  CopyRequest request(CaseId id) {
    return found(id)
        .orElseThrow(
            () -> ConsoleProblem.notFound("No copy was asked in this case, or it is over."));
  }

  Optional<CopyReview> review(CaseId id) {
    return vault.findJson(id, CopyReview.VAULT_NAME, CopyReview.class);
  }

  /** The review of a copy that can be looked at. */
  CopyReview ready(CaseId id) {
    return review(id)
        .filter(review -> review.outcome() == CopyReview.Outcome.READY)
        .orElseThrow(
            () ->
                ConsoleProblem.notFound(
                    "There is no copy to look at: none has come in, or nothing of it could be"
                        + " kept."));
  }

  byte[] image(CaseId id) {
    return vault
        .find(id, CopyReview.COPY_NAME)
        .orElseThrow(() -> ConsoleProblem.notFound("The copy is destroyed."));
  }

  /** Seals the wish before the request, so that what is asked always has its reason. */
  void ask(CaseId id, CopyRequest request, DecisionNote note) {
    vault.putJson(id, notes(id) + request.round(), note);
    vault.putJson(id, CopyRequest.VAULT_NAME, request);
  }

  /** Has the link of a round made and mailed. */
  void send(CaseId id, int round) {
    machine.ask(id, round);
  }

  void setAside(CaseId id, int round, DecisionNote note) {
    vault.putJson(id, notes(id) + "set-aside-" + round, note);
    forget(id);
  }

  /**
   * Closes the link and destroys everything about the copy: it has done its work, or nobody wants
   * it any more. The link first, so that dying in between is made up for by doing it again.
   */
  @Override
  public void forget(CaseId id) {
    found(id).ifPresent(asked -> machine.close(id, asked.round()));
    vault.names(id, CopyRequest.FOLDER).forEach(name -> vault.destroy(id, name));
  }

  /** The round that an asking at this moment is: the one before while nothing came of it. */
  int round(CaseId id, Instant now) {
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

  private Optional<CopyRequest> found(CaseId id) {
    return vault.findJson(id, CopyRequest.VAULT_NAME, CopyRequest.class);
  }

  private static String notes(CaseId id) {
    return "decisions/" + id + "-identity/copy-";
  }
}
