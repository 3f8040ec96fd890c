package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.SeenWords;

/** What a signed-in person does to an approval. */
public final class Decisions {
  private final Approvals approvals;
  private final DecisionNotes notes;
  private final CaseVault vault;
  private final CaseEffects effects;
  private final Consequences consequences;
  private final AgreementNotes agreements;
  private final SecondLook second;

  Decisions(
      Approvals approvals,
      DecisionNotes notes,
      Subjects subjects,
      CaseVault vault,
      CaseEffects effects,
      Consequences consequences,
      SecondLook second) {
    this.approvals = approvals;
    this.notes = notes;
    this.vault = vault;
    this.effects = effects;
    this.consequences = consequences;
    this.second = second;
    this.agreements = new AgreementNotes(vault, notes, subjects, effects);
  }

  /**
   * A person's refusal.
   *
   * @param digest of what the person saw
   * @param ground of the law
   * @param reason in plain words; the person who asked will read it
   * @param addition to the letter, empty text for none
   * @param seen the company's own passages in the letter, when the person saw it
   */
  public record Refusal(
      String digest, String ground, String reason, String addition, Optional<SeenWords> seen) {
    /** One by somebody who did not see the letter. */
    public Refusal(String digest, String ground, String reason, String addition) {
      this(digest, ground, reason, addition, Optional.empty());
    }

    /** One without an addition. */
    public Refusal(String digest, String ground, String reason) {
      this(digest, ground, reason, "");
    }

    /** The same by somebody who saw the letter, with these passages in it. */
    public Refusal seeing(Optional<SeenWords> words) {
      return new Refusal(digest, ground, reason, addition, words);
    }

    /** What is sealed of it. */
    public DecisionNote note() {
      return DecisionNote.refusing(ground, reason, addition).seeing(seen);
    }

    @Override
    public String toString() {
      return "Refusal[REDACTED]";
    }
  }

  /**
   * That nobody showed who asks.
   *
   * @param digest of what the person saw
   * @param reason in plain words, for the case
   */
  public record Closing(String digest, String reason) {
    @Override
    public String toString() {
      return "Closing[REDACTED]";
    }
  }

  /** Somebody agrees; problems say why it does not count. */
  public Approval approve(String approvalId, User user, Agreement agreement, Instant now) {
    Function<Approval, ApprovalRules.Ruling> rule =
        approval -> {
          second.require(approval, user, agreement);
          return ApprovalRules.approve(
              approval, second.hands(approval), press(user, agreement.digest(), now));
        };
    Function<Approval, DecisionNote> note =
        approval -> agreements.of(approval, agreement, now).seeing(agreement.seen());
    return decide(approvalId, user, rule, note, now);
  }

  /**
   * A person proposes what becomes different of the data. It is sealed with the press and lies in
   * the case once that counts: who comes second leaves nothing there.
   *
   * @param asked the question as it was when the proposal was looked at
   * @param user who proposes
   * @param proposal what
   * @param now when
   */
  public Approval propose(Approval asked, User user, CorrectionProposal proposal, Instant now) {
    String digest = asked.question().digest();
    return decide(
        asked.id(),
        user,
        approval -> ApprovalRules.approve(approval, Hands.NONE, press(user, digest, now)),
        approval -> DecisionNote.proposing(proposal),
        now);
  }

  /** Somebody refuses; problems say why it does not count. */
  public Approval refuse(String approvalId, User user, Refusal refusal, Instant now) {
    ApprovalRules.Press press = press(user, refusal.digest(), now);
    Function<Approval, ApprovalRules.Ruling> rule =
        approval -> ApprovalRules.refuse(approval, refusal.ground(), press);
    return decide(approvalId, user, rule, approval -> refusal.note(), now);
  }

  /** A person closes a case in which nobody showed who asks, once the term is over. */
  public Approval closeUnidentified(String approvalId, User user, Closing closing, Instant now) {
    ApprovalRules.Press press = press(user, closing.digest(), now);
    Function<Approval, ApprovalRules.Ruling> rule =
        approval ->
            ApprovalRules.closeUnidentified(approval, effects.identityOpenUntil(approval), press);
    return decide(approvalId, user, rule, approval -> DecisionNote.of("", closing.reason()), now);
  }

  private static ApprovalRules.Press press(User user, String digest, Instant now) {
    return new ApprovalRules.Press(user.id(), digest, now);
  }

  private Approval decide(
      String approvalId,
      User user,
      Function<Approval, ApprovalRules.Ruling> rule,
      Function<Approval, DecisionNote> note,
      Instant now) {
    Optional<Approval> sealed = Optional.empty();
    while (true) {
      // What somebody decided before and did not get to finish is finished first, whoever comes by.
      Approval present = consequences.present(find(approvalId), now);
      switch (rule.apply(present)) {
        case ApprovalRules.Ruling.Repeated repeated -> {
          return present;
        }
        case ApprovalRules.Ruling.Rejected rejected -> {
          sealed.ifPresent(before -> notes.forget(before, present, user.id()));
          throw rejected.problem();
        }
        case ApprovalRules.Ruling.Counts counts -> {
          requirePossible(counts.after());
          requireNotClosing(counts.after(), now);
          notes.seal(present, user.id(), note.apply(present));
          sealed = Optional.of(present);
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

  /** A closing question that nobody waits for any more lapses here, and keeps nothing back. */
  private void requireNotClosing(Approval after, Instant now) {
    boolean closing =
        ClosingQuestion.lettingOut(after)
            .flatMap(id -> approvals.find(ClosingQuestion.of(id)))
            .map(question -> consequences.present(question, now))
            .filter(ClosingQuestion::open)
            .isPresent();
    if (closing) {
      throw ClosingQuestion.problem();
    }
  }

  private void requirePossible(Approval after) {
    new BegunErasure(vault).require(after);
    if (after.decided() && !effects.possible(after)) {
      throw ConsoleProblem.conflict(
          "The case has moved on",
          "The case no longer waits for this decision. Open the case to see where it stands.");
    }
  }
}
