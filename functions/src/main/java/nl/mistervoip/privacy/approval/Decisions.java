package nl.mistervoip.privacy.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.IdentityHold;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseId;

/** What a signed-in person does to an approval. */
final class Decisions {
  private final Approvals approvals;
  private final DecisionNotes notes;
  private final Subjects subjects;
  private final CaseVault vault;
  private final CaseEffects effects;
  private final Consequences consequences;
  private final AnswerDesk answers;

  Decisions(
      Approvals approvals,
      DecisionNotes notes,
      Subjects subjects,
      CaseVault vault,
      CaseEffects effects,
      Consequences consequences) {
    this.approvals = approvals;
    this.notes = notes;
    this.subjects = subjects;
    this.vault = vault;
    this.effects = effects;
    this.consequences = consequences;
    this.answers = new AnswerDesk(vault, subjects);
  }

  /**
   * A person's agreement.
   *
   * @param digest of what the person saw
   * @param reason in plain words, may be empty text
   * @param customerNumber whose data it is, for an identity; empty text when it is known already
   * @param means by what an identity was settled, a name of {@link SettledBy}; empty text for none
   * @param contact where an answer that came back goes, as {@link AnswerDesk} names it; empty text
   *     for any other decision
   */
  record Agreement(
      String digest, String reason, String customerNumber, String means, String contact) {
    /** An agreement to anything but an answer that came back. */
    Agreement(String digest, String reason, String customerNumber, String means) {
      this(digest, reason, customerNumber, means, "");
    }

    @Override
    public String toString() {
      return "Agreement[REDACTED]";
    }
  }

  /**
   * A person's refusal.
   *
   * @param ground of the law
   * @param reason in plain words; the person who asked will read it
   * @param addition to the letter, empty text for none
   */
  record Refusal(String ground, String reason, String addition) {
    /** One without an addition. */
    Refusal(String ground, String reason) {
      this(ground, reason, "");
    }

    DecisionNote note() {
      return DecisionNote.refusing(ground, reason, addition);
    }

    @Override
    public String toString() {
      return "Refusal[REDACTED]";
    }
  }

  Approval approve(String approvalId, User user, Agreement agreement, Instant now) {
    Function<Approval, ApprovalRules.Ruling> rule =
        approval -> {
          new SecondLook(vault).require(approval, user, agreement);
          return ApprovalRules.approve(approval, user.id(), agreement.digest(), now);
        };
    Function<Approval, DecisionNote> note = approval -> note(approval, agreement, now);
    return decide(approvalId, user, rule, note, now);
  }

  Approval refuse(String approvalId, User user, Refusal refusal, Instant now) {
    Function<Approval, ApprovalRules.Ruling> rule =
        approval -> ApprovalRules.refuse(approval, user.id(), refusal.ground(), now);
    return decide(approvalId, user, rule, approval -> refusal.note(), now);
  }

  /** A person closes a case in which nobody showed who asks, once the term is over. */
  Approval closeUnidentified(String approvalId, User user, String reason, Instant now) {
    Function<Approval, ApprovalRules.Ruling> rule =
        approval ->
            ApprovalRules.closeUnidentified(
                approval, user.id(), effects.identityOpenUntil(approval), now);
    return decide(approvalId, user, rule, approval -> DecisionNote.of("", reason), now);
  }

  private Approval decide(
      String approvalId,
      User user,
      Function<Approval, ApprovalRules.Ruling> rule,
      Function<Approval, DecisionNote> note,
      Instant now) {
    while (true) {
      // What somebody decided before and did not get to finish is finished first, whoever comes by.
      Approval present = consequences.present(find(approvalId), now);
      switch (rule.apply(present)) {
        case ApprovalRules.Ruling.Repeated repeated -> {
          return present;
        }
        case ApprovalRules.Ruling.Rejected rejected -> throw rejected.problem();
        case ApprovalRules.Ruling.Counts counts -> {
          requirePossible(counts.after());
          notes.seal(present, user.id(), note.apply(present));
          if (approvals.save(counts.after())) {
            return consequences.carryOut(counts.after(), now);
          }
        }
      }
    }
  }

  private Approval find(String approvalId) {
    return approvals
        .find(approvalId)
        .orElseThrow(
            () -> ConsoleProblem.notFound("Nothing waits under this id. Look at /api/approvals."));
  }

  private void requirePossible(Approval after) {
    if (after.decided() && !effects.possible(after)) {
      throw ConsoleProblem.conflict(
          "The case has moved on",
          "The case no longer waits for this decision. Open the case to see where it stands.");
    }
  }

  private DecisionNote note(Approval approval, Agreement agreement, Instant now) {
    String subject = approval.question().subject();
    return switch (approval.question().kind()) {
      case IDENTITY -> identity(new CaseId(subject), agreement, now);
      case RETURNED ->
          DecisionNote.of(
              agreement.reason(), answers.choose(new CaseId(subject), agreement.contact(), now));
      case ACCESS,
          ERASURE,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          TRANSFER,
          LIFTING,
          PROPOSAL,
          RECTIFICATION,
          OBJECTION_OTHER,
          RECIPIENTS_LIST,
          RECIPIENT,
          FAILED ->
          DecisionNote.of("", agreement.reason());
    };
  }

  private DecisionNote identity(CaseId id, Agreement agreement, Instant now) {
    SettledBy means = SettledBy.ofWireName(agreement.means());
    if (agreement.reason().isEmpty()) {
      throw ConsoleProblem.badRequest("Say as reason what you saw or heard; name no document.");
    }
    vault
        .findJson(id, IdentityHold.VAULT_NAME, IdentityHold.class)
        .filter(hold -> now.isBefore(hold.until()))
        .ifPresent(Decisions::onHold);
    Optional<SubjectRef> subject = subjects.settle(id, agreement.customerNumber(), now);
    if (means == SettledBy.CALL_BACK) {
      subjects.requireSettledNumber(id, subject, now);
    }
    IdentityProof proof =
        new IdentityProof(means.level(), means.wireName(), List.of("person-judged"), now);
    return DecisionNote.settling(agreement.reason(), proof, subject);
  }

  private static void onHold(IdentityHold hold) {
    throw ConsoleProblem.conflict(
        "On hold",
        "A contact point was changed shortly before the request. Accept the identity at "
            + hold.until()
            + " at the earliest, or refuse.");
  }
}
