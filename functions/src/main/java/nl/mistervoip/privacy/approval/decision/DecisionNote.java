package nl.mistervoip.privacy.approval.decision;

import java.util.Optional;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.DeliverAgain;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.SeenWords;
import nl.mistervoip.privacy.casefile.SubjectRef;

/**
 * What a person wrote beside a decision; sealed in the case, because free text may be personal. It
 * is sealed before the decision counts, so that what follows can always be done from it.
 *
 * @param ground of the law, empty text when approving
 * @param reason in plain words
 * @param addition to the letter that follows, empty text for none; absent in a note of before there
 *     was one
 * @param proof how it was settled who asks, when the person settled that
 * @param subject whose data it is, when the person settled that with an identity
 * @param again where an answer that came back goes now, when the decision was about that
 * @param matter what goes out or is done in a matter; absent in a note of before there were any
 * @param proposal what becomes different of the data, when that was proposed
 * @param seen the company's own passages in the letter that follows, when the person saw it
 */
public record DecisionNote(
    String ground,
    String reason,
    Optional<String> addition,
    Optional<IdentityProof> proof,
    Optional<SubjectRef> subject,
    Optional<DeliverAgain> again,
    Optional<MatterDecision> matter,
    Optional<CorrectionProposal> proposal,
    Optional<SeenWords> seen) {
  private static final DecisionNote EMPTY =
      new DecisionNote(
          "",
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** One that proposes nothing. */
  DecisionNote(
      String ground,
      String reason,
      Optional<String> addition,
      Optional<IdentityProof> proof,
      Optional<SubjectRef> subject,
      Optional<DeliverAgain> again,
      Optional<MatterDecision> matter) {
    this(
        ground,
        reason,
        addition,
        proof,
        subject,
        again,
        matter,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with what the person saw of the company's own passages. */
  DecisionNote seeing(Optional<SeenWords> words) {
    return new DecisionNote(
        ground, reason, addition, proof, subject, again, matter, proposal, words);
  }

  /** A ground and a reason. */
  public static DecisionNote of(String ground, String reason) {
    return new DecisionNote(
        ground, reason, EMPTY.addition, EMPTY.proof, EMPTY.subject, EMPTY.again, EMPTY.matter);
  }

  /** A refusal with what its letter says beside ground and reason. */
  static DecisionNote refusing(String ground, String reason, String addition) {
    return new DecisionNote(
        ground,
        reason,
        Optional.of(addition),
        EMPTY.proof,
        EMPTY.subject,
        EMPTY.again,
        EMPTY.matter);
  }

  /** An agreement with what the letter that follows says beside what it has to say. */
  static DecisionNote agreeing(String reason, String addition) {
    return refusing("", reason, addition);
  }

  /** An identity that a person settled. */
  static DecisionNote settling(String reason, IdentityProof proof, Optional<SubjectRef> subject) {
    return new DecisionNote(
        "", reason, EMPTY.addition, Optional.of(proof), subject, EMPTY.again, EMPTY.matter);
  }

  /** A reason, and where an answer goes now. */
  public static DecisionNote of(String reason, DeliverAgain again) {
    return new DecisionNote(
        "", reason, EMPTY.addition, EMPTY.proof, EMPTY.subject, Optional.of(again), EMPTY.matter);
  }

  /** What a person decided in a matter; whose calls are kept follows from it. */
  public static DecisionNote of(MatterDecision matter) {
    return new DecisionNote(
        "", "", EMPTY.addition, EMPTY.proof, matter.subject(), EMPTY.again, Optional.of(matter));
  }

  /** What somebody proposes to correct. */
  static DecisionNote proposing(CorrectionProposal proposal) {
    return new DecisionNote(
        "",
        "",
        EMPTY.addition,
        EMPTY.proof,
        EMPTY.subject,
        EMPTY.again,
        EMPTY.matter,
        Optional.of(proposal),
        Optional.empty());
  }

  @Override
  public String toString() {
    return "DecisionNote[REDACTED]";
  }
}
