package nl.mistervoip.privacy.approval.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The notes beside decisions, one for each person and round. A sweep concerns no case and keeps
 * none.
 */
public final class DecisionNotes {
  private final CaseVault vault;

  /** Notes that are sealed in this vault. */
  public DecisionNotes(CaseVault vault) {
    this.vault = vault;
  }

  void seal(Approval approval, String user, DecisionNote note) {
    // The end of a restriction needs no note to be carried out, but its letter may have been seen.
    if (approval.question().caseId().isPresent() || note.seen().isPresent()) {
      caseOf(approval).ifPresent(id -> vault.putJson(id, name(approval, user), note));
    }
  }

  /** The case that a decision is about, also when it does not move it. */
  static Optional<CaseId> caseOf(Approval approval) {
    Question question = approval.question();
    return question.kind() == ApprovalKind.LIFTING
        ? CaseId.findIn(question.subject())
        : question.caseId();
  }

  /** What somebody wrote when they decided, empty when they did not. */
  public Optional<DecisionNote> find(Approval approval, String user) {
    return caseOf(approval)
        .flatMap(id -> vault.findJson(id, name(approval, user), DecisionNote.class));
  }

  /**
   * What was sealed for a press that did not count leaves no trace, unless the same person decided
   * in that round by another press.
   *
   * @param sealed the approval for which it was sealed
   * @param present the approval that stopped it
   * @param user who pressed
   */
  void forget(Approval sealed, Approval present, String user) {
    if (sealed.round() != present.round() || !present.decidedBy(user)) {
      caseOf(sealed).ifPresent(id -> vault.destroy(id, name(sealed, user)));
    }
  }

  /**
   * What the letter says beside what it has to say: the words of who agrees now, else of whoever
   * agreed last in this round.
   */
  public String addition(Approval approval, Optional<String> now) {
    return now.or(
            () ->
                approval.given().reversed().stream()
                    .flatMap(given -> find(approval, given.by()).stream())
                    .flatMap(note -> note.addition().stream())
                    .findFirst())
        .orElse("");
  }

  /** Who decided stands in the name as a hash: names are visible to more people than contents. */
  private static String name(Approval approval, String user) {
    return "decisions/" + approval.id() + "/" + approval.round() + "-" + hash(user);
  }

  private static String hash(String user) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(user.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
