package nl.mistervoip.privacy.approval.letters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalRules;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.approval.decision.RefusalLetter;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.casefile.SeenWords;
import nl.mistervoip.privacy.erasure.PlanView;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/** Letters as they would go out, for who decides that they do. */
public final class LetterConsole {
  /**
   * A letter before it goes.
   *
   * @param to {@code requester} for the address that asked, {@code on-file} for the one that is
   *     settled for the case, {@code post} for the postal address that was given, {@code nobody}
   *     when there is none of these
   * @param language of the letter, {@code nl} or {@code en}
   * @param subject of the mail
   * @param text the whole text of the mail
   * @param letter digest of that text; sent along with the decision, nothing else goes out
   */
  public record Shown(String to, String language, String subject, String text, String letter) {
    @Override
    public String toString() {
      return "Shown[REDACTED]";
    }

    /**
     * Stops what would send another letter than the one that was seen.
     *
     * @param seen the digest of what the person saw, empty text for who did not ask to see it
     */
    public void require(String seen) {
      if (!seen.isEmpty() && !seen.equals(letter)) {
        throw ConsoleProblem.conflict(
            "Not the letter you saw", "The letter would read otherwise. Look at it again.");
      }
    }
  }

  /**
   * The letter that would follow an agreement.
   *
   * @param shown as it would read
   * @param addition what people put into it so far, empty text for nothing
   * @param open whether people can put words of their own into it
   * @param nothing whether it says that nothing is held
   * @param plan of the erasure that it tells of, when that was asked for too
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Agreed(
      Shown shown, String addition, boolean open, boolean nothing, Optional<PlanView> plan) {
    @Override
    public String toString() {
      return "Agreed[REDACTED]";
    }
  }

  private final Approvals approvals;
  private final Cases cases;
  private final RefusalLetter refusals;
  private final CaseVault vault;
  private final LetterSources sources;
  private final LetterShowing showing;

  LetterConsole(Approvals approvals, Cases cases, CaseVault vault, LetterSources sources) {
    this.approvals = approvals;
    this.cases = cases;
    this.refusals = new RefusalLetter(cases, vault);
    this.vault = vault;
    this.sources = sources;
    this.showing = new LetterShowing(vault, sources.preview());
  }

  /** The letter with the list of recipients, empty when none was drawn up. */
  public Optional<Shown> recipients(String number, Instant now) {
    CaseRecord record = Fields.existing(cases, Fields.caseId(number));
    Optional<LetterFacts> list = facts(record.id(), LetterFields.RECIPIENTS_LIST);
    return list.filter(facts -> facts.tables().values().stream().allMatch(List::isEmpty))
        .flatMap(empty -> facts(record.id(), LetterFields.NO_DATA))
        .map(nothing -> showing.of(LetterFields.NO_DATA, record, nothing, now))
        .or(() -> list.map(facts -> showing.of(LetterFields.RECIPIENTS_LIST, record, facts, now)))
        .map(WrittenLetter::shown);
  }

  private Optional<LetterFacts> facts(CaseId id, String letter) {
    return vault.findJson(id, LetterFacts.vaultName(letter), LetterFacts.class);
  }

  /** The letter that would follow a refusal. */
  public Shown refusal(String approvalId, Decisions.Refusal refusal, Instant now) {
    return refused(approvalId, refusal, now).shown();
  }

  private WrittenLetter refused(String approvalId, Decisions.Refusal refusal, Instant now) {
    Approval approval =
        approvals
            .find(approvalId)
            .filter(one -> one.question().kind().refusedByLetter())
            .orElseThrow(() -> ConsoleProblem.notFound("No letter follows when this is refused."));
    if (!refusal.digest().isEmpty()) {
      ApprovalRules.requireSeen(approval, refusal.digest());
    }
    CaseRecord record = cases.get(new CaseId(approval.question().subject()));
    LetterFacts facts = refusals.facts(approval, record.id(), refusal.note());
    return sources
        .agreed()
        .ifRefused(approval.question(), record, facts, now)
        .map(half -> showing.of(half.letter(), record, half.facts(), now))
        .orElseGet(() -> showing.of(LetterFields.REFUSAL, record, facts, now));
  }

  /** A refusal whose letter is the one that was seen, where one was; with what was seen. */
  public Decisions.Refusal requireSeen(
      String approvalId, Decisions.Refusal refusal, String seen, Instant now) {
    return seen.isEmpty()
        ? refusal
        : refusal.seeing(refused(approvalId, refusal, now).require(seen));
  }

  /**
   * The letter that would follow when people agree, made of exactly what they agree to.
   *
   * @param approvalId what is asked
   * @param addition what it is to say besides; absent for what was put into it so far
   * @param planIn the language in which the plan of an erasure is shown beside it; absent for none
   * @param now when it would be written
   */
  public Agreed agreed(
      String approvalId, Optional<String> addition, Optional<Language> planIn, Instant now) {
    return writtenAgreed(approvalId, addition, planIn, now).agreed();
  }

  private WrittenAgreed writtenAgreed(
      String approvalId, Optional<String> addition, Optional<Language> planIn, Instant now) {
    return approvals
        .find(approvalId)
        .flatMap(approval -> agreed(approval, addition, planIn, now))
        .orElseThrow(() -> ConsoleProblem.notFound("No letter that can be shown follows on this."));
  }

  /** The same with what it was made of. */
  private record WrittenAgreed(WrittenLetter letter, Agreed agreed) {}

  private Optional<WrittenAgreed> agreed(
      Approval approval, Optional<String> addition, Optional<Language> planIn, Instant now) {
    Question question = approval.question();
    return CaseId.findIn(question.subject())
        .flatMap(cases::find)
        .flatMap(
            record ->
                planIn
                    .map(in -> sources.agreed().of(question, record, in, now))
                    .orElseGet(() -> sources.agreed().of(question, record, now))
                    .map(draft -> agreed(approval, record, draft, addition, now)));
  }

  private WrittenAgreed agreed(
      Approval approval,
      CaseRecord record,
      AgreedLetters.Draft draft,
      Optional<String> addition,
      Instant now) {
    boolean open =
        approval.question().kind().letterWithNote().filter(draft.letter()::equals).isPresent();
    String words = open ? sources.notes().addition(approval, addition) : "";
    LetterFacts facts = new LetterNote(words).addedTo(draft.facts());
    WrittenLetter letter = showing.of(draft.letter(), record, facts, now);
    boolean nothing = draft.letter().equals(LetterFields.NO_DATA);
    return new WrittenAgreed(
        letter, new Agreed(letter.shown(), words, open, nothing, draft.plan()));
  }

  /** An agreement that leads to the letter that was seen, where one was; words fit in one. */
  public Agreement requireAgreed(String approvalId, Agreement agreement, String seen, Instant now) {
    boolean words = agreement.addition().filter(text -> !text.isEmpty()).isPresent();
    if (seen.isEmpty() && !words) {
      return agreement;
    }
    WrittenAgreed written = writtenAgreed(approvalId, agreement.addition(), Optional.empty(), now);
    if (words && !written.agreed().open()) {
      throw ConsoleProblem.badRequest("Nothing can be added to the letter that follows on this.");
    }
    return agreement.seeing(written.letter().require(seen));
  }

  /** The letter of a matter as a person writes it. */
  public Shown matter(CaseId id, LetterFacts facts, Instant now) {
    return showing.of(LetterFields.MATTER, cases.get(id), facts, now).shown();
  }

  /** The letter of a matter is the one that was seen; says what was. */
  public Optional<SeenWords> requireMatter(CaseId id, LetterFacts facts, String seen, Instant now) {
    return showing.of(LetterFields.MATTER, cases.get(id), facts, now).require(seen);
  }

  /** The letter that would follow an extension. */
  public Shown extension(String number, LetterFacts facts, Instant now) {
    return extended(number, facts, now).shown();
  }

  /** The letter that would follow an extension is the one that was seen; says what was. */
  public Optional<SeenWords> requireExtension(
      String number, LetterFacts facts, String seen, Instant now) {
    return extended(number, facts, now).require(seen);
  }

  private WrittenLetter extended(String number, LetterFacts facts, Instant now) {
    CaseRecord record = Fields.existing(cases, Fields.caseId(number));
    return showing.of(LetterFields.EXTENSION, record, facts, now);
  }
}
