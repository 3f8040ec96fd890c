package nl.mistervoip.privacy.approval.decision;

import java.util.Locale;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.request.CaseEvent;

/** What a person decides on, and what each decision does to the case. */
public enum ApprovalKind {
  /** Whether the person who asks is who the company knows. */
  IDENTITY,
  /** Whether a package of data may go out. */
  ACCESS,
  /** Whether data may be erased as planned. */
  ERASURE,
  /** Whether a retention sweep may be released. */
  SWEEP,
  /** Whether what came back of erased data, or may go now, is erased. */
  REPLAY,
  /** Whether the person really took the request back: the case then closes unanswered. */
  WITHDRAWAL,
  /** Whether a store that did not answer is tried again; the case does not move by it. */
  RETRY,
  /** Whether an answer that came back is delivered again, or the case closed as it is. */
  RETURNED,
  /** Whether the portable part goes to another controller (GDPR Art. 20(2)). */
  TRANSFER,
  /**
   * Whether a restriction may be lifted. It concerns a case that is mostly closed by then and does
   * not move it; why it is to be lifted was sealed in the case before.
   */
  LIFTING,
  /** What is to be corrected: a person proposes it where it is shown, or refuses the request. */
  PROPOSAL,
  /** Whether exactly what was proposed is written; somebody else than who proposed decides. */
  RECTIFICATION,
  /** Whether an objection is upheld, against the company's interests that a person weighs. */
  OBJECTION_OTHER,
  /** Whether the list of recipients goes out as it was drawn up (GDPR Art. 15(1)(c)). */
  RECIPIENTS_LIST,
  /**
   * What becomes of a recipient that does not confirm that it was told (GDPR Art. 19): decided
   * where the recipients are shown; refused, it is written to once more. The case is mostly closed
   * by then and does not move.
   */
  RECIPIENT,
  /**
   * Whether a case goes on after a step of it failed for good; refused, a person has answered it
   * otherwise. The workflow moves the case by it.
   */
  FAILED,
  /** What a privacy complaint is answered with; a person writes it where it is shown. */
  COMPLAINT,
  /** What an investigation of nuisance calls asks or ends with; a person writes it. */
  NUISANCE_CALL;

  /**
   * The events of the case.
   *
   * @param asked when the decision is laid before the team; empty when the case goes on meanwhile
   * @param approved when the team agrees; empty when the case goes on as it stands
   * @param refused when the team refuses; empty when the case goes on as if nobody had asked
   */
  record Moves(
      Optional<CaseEvent> asked, Optional<CaseEvent> approved, Optional<CaseEvent> refused) {
    static Moves of(CaseEvent asked, CaseEvent approved, CaseEvent refused) {
      return new Moves(Optional.of(asked), Optional.of(approved), Optional.of(refused));
    }
  }

  private static final Moves OF_IDENTITY =
      Moves.of(CaseEvent.DOUBT_IDENTITY, CaseEvent.CONFIRM_IDENTITY, CaseEvent.REFUSE);
  private static final Moves OF_A_RIGHT =
      Moves.of(CaseEvent.ASK_APPROVAL, CaseEvent.APPROVE, CaseEvent.REFUSE);
  private static final Moves OF_A_WITHDRAWAL =
      new Moves(Optional.empty(), Optional.of(CaseEvent.WITHDRAW), Optional.empty());
  private static final Moves OF_A_PROPOSAL =
      new Moves(
          Optional.of(CaseEvent.ASK_APPROVAL), Optional.empty(), Optional.of(CaseEvent.REFUSE));
  private static final Moves OF_A_MATTER =
      new Moves(
          Optional.of(CaseEvent.ASK_APPROVAL), Optional.of(CaseEvent.APPROVE), Optional.empty());
  private static final Moves OF_NOTHING =
      new Moves(Optional.empty(), Optional.empty(), Optional.empty());

  /** Empty when no case is concerned, or none that could move. */
  Optional<Moves> moves() {
    return switch (this) {
      case IDENTITY -> Optional.of(OF_IDENTITY);
      case ACCESS, ERASURE, RECTIFICATION, OBJECTION_OTHER, RECIPIENTS_LIST ->
          Optional.of(OF_A_RIGHT);
      case PROPOSAL -> Optional.of(OF_A_PROPOSAL);
      case WITHDRAWAL -> Optional.of(OF_A_WITHDRAWAL);
      case COMPLAINT, NUISANCE_CALL -> Optional.of(OF_A_MATTER);
      case RETRY, RETURNED, TRANSFER, FAILED -> Optional.of(OF_NOTHING);
      case SWEEP, REPLAY, LIFTING, RECIPIENT -> Optional.empty();
    };
  }

  /** Whoever is refused a right gets a letter, also when the case goes on meanwhile. */
  public boolean refusedByLetter() {
    return moves().filter(moves -> moves.refused().isPresent() || right().isPresent()).isPresent();
  }

  /** The wire name of the right that is decided on, when it is one. */
  public Optional<String> right() {
    return switch (this) {
      case ACCESS, ERASURE, RECTIFICATION, OBJECTION_OTHER, TRANSFER, RECIPIENTS_LIST ->
          Optional.of(wireName());
      case PROPOSAL -> Optional.of(RECTIFICATION.wireName());
      case IDENTITY,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          RETURNED,
          LIFTING,
          RECIPIENT,
          FAILED,
          COMPLAINT,
          NUISANCE_CALL ->
          Optional.empty();
    };
  }

  /**
   * The letter that follows when it is agreed to, and into which who agrees can put words of their
   * own; a key of {@link LetterFields}.
   */
  public Optional<String> letterWithNote() {
    return switch (this) {
      case ERASURE -> Optional.of(LetterFields.ERASURE_CONFIRMATION);
      case RECTIFICATION -> Optional.of(LetterFields.RECTIFIED);
      case OBJECTION_OTHER -> Optional.of(LetterFields.OBJECTION_UPHELD);
      case IDENTITY,
          ACCESS,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          RETURNED,
          TRANSFER,
          LIFTING,
          PROPOSAL,
          RECIPIENTS_LIST,
          RECIPIENT,
          FAILED,
          COMPLAINT,
          NUISANCE_CALL ->
          Optional.empty();
    };
  }

  /** Whether what is decided on is what the stores hold, so that it can be nothing. */
  boolean looksForData() {
    return this == ACCESS || this == ERASURE || this == RECIPIENTS_LIST;
  }

  /**
   * Whether data goes out by it, or an address changes to which it would: somebody has to stand for
   * it who had no hand in who asks ({@link Hands}). An erasure takes two people anyway, and nothing
   * leaves the company by it; a letter in a matter carries nothing of what the stores hold.
   */
  boolean letsDataOut() {
    return switch (this) {
      case ACCESS, TRANSFER, RECIPIENTS_LIST, RETURNED, RECTIFICATION -> true;
      case IDENTITY,
          ERASURE,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          LIFTING,
          PROPOSAL,
          OBJECTION_OTHER,
          RECIPIENT,
          FAILED,
          COMPLAINT,
          NUISANCE_CALL ->
          false;
    };
  }

  /** Whether a person writes what goes out, at an address of its own. */
  public boolean matter() {
    return this == COMPLAINT || this == NUISANCE_CALL;
  }

  /** Its name in the API and in state machines. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a name; none other is asked. */
  public static ApprovalKind ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
