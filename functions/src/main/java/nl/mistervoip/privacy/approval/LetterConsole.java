package nl.mistervoip.privacy.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.notifications.LetterPreview;
import nl.mistervoip.privacy.request.CaseId;

/** Letters as they would go out, for who decides that they do. */
final class LetterConsole {
  /**
   * A letter before it goes.
   *
   * @param to {@code requester} for the address that asked, {@code on-file} for the one that is
   *     settled for the case
   * @param language of the letter, {@code nl} or {@code en}
   * @param subject of the mail
   * @param text the whole text of the mail
   * @param letter digest of that text; sent along with the decision, nothing else goes out
   */
  record Shown(String to, String language, String subject, String text, String letter) {
    @Override
    public String toString() {
      return "Shown[REDACTED]";
    }

    /**
     * Stops what would send another letter than the one that was seen.
     *
     * @param seen the digest of what the person saw, empty text for who did not ask to see it
     */
    void require(String seen) {
      if (!seen.isEmpty() && !seen.equals(letter)) {
        throw ConsoleProblem.conflict(
            "Not the letter you saw", "The letter would read otherwise. Look at it again.");
      }
    }
  }

  private final Approvals approvals;
  private final Cases cases;
  private final RefusalLetter refusals;
  private final CaseVault vault;
  private final LetterPreview preview;

  LetterConsole(Approvals approvals, Cases cases, CaseVault vault, LetterPreview preview) {
    this.approvals = approvals;
    this.cases = cases;
    this.refusals = new RefusalLetter(cases, vault);
    this.vault = vault;
    this.preview = preview;
  }

  /** The letter with the list of recipients, empty when none was drawn up. */
  Optional<Shown> recipients(String number, Instant now) {
    CaseRecord record = Fields.existing(cases, Fields.caseId(number));
    Optional<LetterFacts> list = facts(record.id(), LetterFields.RECIPIENTS_LIST);
    return list.filter(facts -> facts.tables().values().stream().allMatch(List::isEmpty))
        .flatMap(empty -> noData(record, now))
        .or(() -> list.map(facts -> shown(LetterFields.RECIPIENTS_LIST, record, facts, now)));
  }

  /** The letter that goes when this is agreed to: that nothing is held, where that was found. */
  Shown nothingHeld(String approvalId, Instant now) {
    return approvals
        .find(approvalId)
        .filter(LetterConsole::countedNothing)
        .flatMap(one -> one.question().caseId())
        .flatMap(id -> noData(cases.get(id), now))
        .orElseThrow(() -> ConsoleProblem.notFound("No letter says here that nothing is held."));
  }

  private static boolean countedNothing(Approval approval) {
    boolean looksForData =
        switch (approval.question().kind()) {
          case ACCESS, ERASURE, RECIPIENTS_LIST -> true;
          case IDENTITY,
              SWEEP,
              REPLAY,
              WITHDRAWAL,
              RETRY,
              RETURNED,
              TRANSFER,
              LIFTING,
              PROPOSAL,
              RECTIFICATION,
              OBJECTION_OTHER,
              RECIPIENT,
              FAILED,
              COMPLAINT,
              NUISANCE_CALL ->
              false;
        };
    return looksForData
        && approval.question().summary().values().stream()
            .allMatch(count -> count instanceof Number number && number.longValue() == 0);
  }

  private Optional<Shown> noData(CaseRecord record, Instant now) {
    return facts(record.id(), LetterFields.NO_DATA)
        .map(facts -> shown(LetterFields.NO_DATA, record, facts, now));
  }

  private Optional<LetterFacts> facts(CaseId id, String letter) {
    return vault.findJson(id, LetterFacts.vaultName(letter), LetterFacts.class);
  }

  /** The letter that would follow a refusal. */
  Shown refusal(String approvalId, Decisions.Refusal refusal, Instant now) {
    Approval approval =
        approvals
            .find(approvalId)
            .filter(one -> one.question().kind().refusedByLetter())
            .orElseThrow(() -> ConsoleProblem.notFound("No letter follows when this is refused."));
    CaseRecord record = cases.get(new CaseId(approval.question().subject()));
    LetterFacts facts = refusals.facts(approval, record.id(), refusal.note());
    return shown(LetterFields.REFUSAL, record, facts, now);
  }

  /** The letter that would follow a refusal is the one that was seen, where one was. */
  void requireSeen(String approvalId, Decisions.Refusal refusal, String seen, Instant now) {
    if (!seen.isEmpty()) {
      refusal(approvalId, refusal, now).require(seen);
    }
  }

  /** The letter of a matter as a person writes it. */
  Shown matter(CaseId id, LetterFacts facts, Instant now) {
    return shown(LetterFields.MATTER, cases.get(id), facts, now);
  }

  /** The letter that would follow an extension. */
  Shown extension(String number, LetterFacts facts, Instant now) {
    CaseRecord record = Fields.existing(cases, Fields.caseId(number));
    return shown(LetterFields.EXTENSION, record, facts, now);
  }

  private Shown shown(String letter, CaseRecord record, LetterFacts facts, Instant now) {
    LetterPreview.Preview text = preview.of(letter, record, facts, now);
    String to = facts.recipient().equals(LetterFacts.REQUESTER) ? "requester" : "on-file";
    return new Shown(to, record.language().tag(), text.subject(), text.text(), text.digest());
  }
}
