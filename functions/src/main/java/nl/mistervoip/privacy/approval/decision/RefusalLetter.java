package nl.mistervoip.privacy.approval.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LeftOut;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.request.CaseId;

/** What a refusal tells the person who asked, and where it goes. */
public final class RefusalLetter {
  /** The ground of a refusal that says who answers instead: we hold the data for them. */
  static final String PROCESSOR = "processor";

  /** How many decisions of a case can each be refused once. */
  private static final int REFUSABLE = 7;

  private final Cases cases;
  private final CaseVault vault;

  /** Letters about cases, made of what is sealed in this vault. */
  public RefusalLetter(Cases cases, CaseVault vault) {
    this.cases = cases;
    this.vault = vault;
  }

  /** Lays down what the letter of refusal has to say, as the person of the team gave it. */
  void write(Approval decided, CaseId id, DecisionNote note) {
    vault.putJson(id, LetterFacts.vaultName(LetterFields.REFUSAL), facts(decided, id, note));
  }

  /** What that letter has to say; the same before it is decided and after. */
  public LetterFacts facts(Approval decided, CaseId id, DecisionNote note) {
    if (note.ground().equals(LeftOut.GROUND)) {
      // Nobody asked for it, so nobody is refused anything; the reason is the team's own.
      Map<String, String> why = Map.of(LetterFields.REASON, "right-left-out");
      return new LetterFacts(recipient(decided, id), LetterFacts.WITHHELD, why, Map.of());
    }
    Map<String, String> values = new HashMap<>();
    values.put(LetterFields.GROUND, note.ground());
    values.put(LetterFields.REASON, note.reason());
    values.put(LetterFields.ATTEMPT, attempt(decided));
    note.addition()
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> values.put(LetterFields.ADDITION, text));
    if (note.ground().equals(PROCESSOR)) {
      values.put(LetterFields.REFERRED, "yes");
    }
    partRefused(decided, id).ifPresent(right -> values.put(LetterFields.RIGHT, right));
    return new LetterFacts(recipient(decided, id), "mail", values, Map.of());
  }

  /** Which of several things asked this is about; an identity refused is the end of all of them. */
  private Optional<String> partRefused(Approval decided, CaseId id) {
    return decided.question().kind().right().filter(right -> cases.get(id).rights().size() > 1);
  }

  /**
   * Another number for each decision that can be refused in a case, so that each refusal is sent.
   */
  private static String attempt(Approval decided) {
    int inCase =
        switch (decided.question().kind()) {
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
              1;
          case ACCESS -> 2;
          case ERASURE -> 3;
          // A right is refused once: its proposal or its plan.
          case PROPOSAL, RECTIFICATION -> 4;
          case OBJECTION_OTHER -> 5;
          case TRANSFER -> 6;
          case RECIPIENTS_LIST -> 7;
        };
    return Integer.toString((decided.round() - 1) * REFUSABLE + inCase);
  }

  /**
   * Once the identity is settled, the contact point on file; before, whoever asked, who learns
   * nothing new.
   */
  private String recipient(Approval decided, CaseId id) {
    return decided.question().kind() == ApprovalKind.IDENTITY
        ? LetterFacts.REQUESTER
        : LetterFacts.recipient(vault, id);
  }
}
