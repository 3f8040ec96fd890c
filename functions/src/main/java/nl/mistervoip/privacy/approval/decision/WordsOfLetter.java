package nl.mistervoip.privacy.approval.decision;

import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SeenWords;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Lays down the passages that were seen in the letter that follows on a decision. What an earlier
 * round of the same question left goes: nobody saw that letter this time.
 */
final class WordsOfLetter {
  /**
   * Which document a question left, so that a later round finds it.
   *
   * @param document its name
   */
  private record Laid(String document) {}

  private final CaseVault vault;
  private final DecisionNotes notes;

  WordsOfLetter(CaseVault vault, DecisionNotes notes) {
    this.vault = vault;
    this.notes = notes;
  }

  /** May be repeated; nothing is done before people decided. */
  void lay(Approval decided) {
    DecisionNotes.caseOf(decided)
        .ifPresent(id -> by(decided).ifPresent(person -> lay(decided, id, person)));
  }

  private static Optional<String> by(Approval decided) {
    return switch (decided.verdict()) {
      case Verdict.Approved approved -> Optional.of(decided.given().getLast().by());
      case Verdict.Refused refused -> Optional.of(refused.by());
      case Verdict.Unidentified closed -> Optional.of(closed.by());
      case Verdict.Pending pending -> Optional.empty();
      case Verdict.Lapsed lapsed -> Optional.empty();
    };
  }

  private void lay(Approval decided, CaseId id, String by) {
    Optional<SeenWords> seen = notes.find(decided, by).flatMap(DecisionNote::seen);
    String mark = "letter-words-of/" + decided.id();
    vault
        .findJson(id, mark, Laid.class)
        .map(Laid::document)
        .filter(before -> seen.map(SeenWords::document).filter(before::equals).isEmpty())
        .ifPresent(before -> vault.destroy(id, before));
    // The mark first: words without one would stay behind.
    seen.ifPresent(
        words -> {
          vault.putJson(id, mark, new Laid(words.document()));
          words.lay(vault, id);
        });
  }
}
