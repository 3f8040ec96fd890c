package nl.mistervoip.privacy.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
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
    this.subjects = subjects;
    this.vault = vault;
    this.effects = effects;
    this.consequences = consequences;
    this.second = second;
    this.answers = new AnswerDesk(vault, subjects);
  }

  /**
   * A person's agreement.
   *
   * @param digest of what the person saw
   * @param reason in plain words, may be empty text
   * @param customerNumber whose data it is, for an identity; empty text when it is known already,
   *     {@link Subjects#NOBODY} when no store knows the person
   * @param means by what an identity was settled, a name of {@link SettledBy}; empty text for none
   * @param contact where an answer that came back goes, as {@link AnswerDesk} names it; empty text
   *     for any other decision
   * @param addition to the letter that follows; absent to leave it as whoever agreed before has it
   * @param matter what goes out or is done in a matter
   */
  record Agreement(
      String digest,
      String reason,
      String customerNumber,
      String means,
      String contact,
      Optional<String> addition,
      Optional<MatterDecision> matter) {
    /** An agreement to anything but a matter. */
    Agreement(
        String digest,
        String reason,
        String customerNumber,
        String means,
        String contact,
        Optional<String> addition) {
      this(digest, reason, customerNumber, means, contact, addition, Optional.empty());
    }

    /** An agreement to anything but an answer that came back. */
    Agreement(String digest, String reason, String customerNumber, String means) {
      this(digest, reason, customerNumber, means, "", Optional.empty());
    }

    /** An agreement that says nothing about a letter. */
    Agreement(String digest, String reason, String customerNumber, String means, String contact) {
      this(digest, reason, customerNumber, means, contact, Optional.empty());
    }

    /** What a person decided in a matter. */
    static Agreement of(String digest, MatterDecision matter) {
      return new Agreement(
          digest, "", "", SecondLook.PROPOSED, "", Optional.empty(), Optional.of(matter));
    }

    @Override
    public String toString() {
      return "Agreement[REDACTED]";
    }
  }

  /**
   * A person's refusal.
   *
   * @param digest of what the person saw
   * @param ground of the law
   * @param reason in plain words; the person who asked will read it
   * @param addition to the letter, empty text for none
   */
  record Refusal(String digest, String ground, String reason, String addition) {
    /** One without an addition. */
    Refusal(String digest, String ground, String reason) {
      this(digest, ground, reason, "");
    }

    DecisionNote note() {
      return DecisionNote.refusing(ground, reason, addition);
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
  record Closing(String digest, String reason) {
    @Override
    public String toString() {
      return "Closing[REDACTED]";
    }
  }

  Approval approve(String approvalId, User user, Agreement agreement, Instant now) {
    Function<Approval, ApprovalRules.Ruling> rule =
        approval -> {
          second.require(approval, user, agreement);
          return ApprovalRules.approve(
              approval, second.hands(approval), press(user, agreement.digest(), now));
        };
    Function<Approval, DecisionNote> note = approval -> note(approval, agreement, now);
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
  Approval propose(Approval asked, User user, CorrectionProposal proposal, Instant now) {
    String digest = asked.question().digest();
    return decide(
        asked.id(),
        user,
        approval -> ApprovalRules.approve(approval, Hands.NONE, press(user, digest, now)),
        approval -> DecisionNote.proposing(proposal),
        now);
  }

  Approval refuse(String approvalId, User user, Refusal refusal, Instant now) {
    ApprovalRules.Press press = press(user, refusal.digest(), now);
    Function<Approval, ApprovalRules.Ruling> rule =
        approval -> ApprovalRules.refuse(approval, refusal.ground(), press);
    return decide(approvalId, user, rule, approval -> refusal.note(), now);
  }

  /** A person closes a case in which nobody showed who asks, once the term is over. */
  Approval closeUnidentified(String approvalId, User user, Closing closing, Instant now) {
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

  private void requirePossible(Approval after) {
    new BegunErasure(vault).require(after);
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
      case ERASURE, RECTIFICATION, OBJECTION_OTHER ->
          DecisionNote.agreeing(agreement.reason(), notes.addition(approval, agreement.addition()));
      case ACCESS,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          TRANSFER,
          LIFTING,
          PROPOSAL,
          RECIPIENTS_LIST,
          RECIPIENT,
          FAILED ->
          DecisionNote.of("", agreement.reason());
      case COMPLAINT, NUISANCE_CALL -> DecisionNote.of(agreement.matter().orElseThrow());
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
    if (agreement.customerNumber().equals(Subjects.NOBODY)) {
      requireJudgeable(id, means);
    }
    if (means == SettledBy.CALL_BACK) {
      subjects.requireSettledNumber(id, subject, now);
    }
    IdentityProof proof =
        new IdentityProof(means.level(), means.wireName(), List.of("person-judged"), now);
    return DecisionNote.settling(agreement.reason(), proof, subject);
  }

  private void requireJudgeable(CaseId id, SettledBy means) {
    if (means != SettledBy.PERSON) {
      throw ConsoleProblem.badRequest(
          "Whoever is known to no store can be judged by a person only: send means person.");
    }
    if (!effects.canEndWithNothing(id)) {
      throw ConsoleProblem.conflict(
          "Asks for more",
          "The case asks to correct, restrict or weigh something. Refuse, and say that nothing is"
              + " held under what was given.");
    }
  }

  private static void onHold(IdentityHold hold) {
    throw ConsoleProblem.conflict(
        "On hold",
        "A contact point was changed shortly before the request. Accept the identity at "
            + hold.until()
            + " at the earliest, or refuse.");
  }
}
