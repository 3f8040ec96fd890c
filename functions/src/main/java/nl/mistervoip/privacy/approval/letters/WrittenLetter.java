package nl.mistervoip.privacy.approval.letters;

import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.SeenWords;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.notifications.LetterPreview;

/**
 * A letter as it would go out, with what it was made of.
 *
 * @param record the case
 * @param letter its key in {@link nl.mistervoip.privacy.casefile.LetterFields}
 * @param facts what it has to tell
 * @param preview the letter itself
 */
record WrittenLetter(
    CaseRecord record, String letter, LetterFacts facts, LetterPreview.Preview preview) {
  LetterConsole.Shown shown() {
    String to =
        switch (preview.way()) {
          case MAIL -> facts.recipient().equals(LetterFacts.REQUESTER) ? "requester" : "on-file";
          case POST -> "post";
          case NONE -> "nobody";
        };
    return new LetterConsole.Shown(
        to, record.language().tag(), preview.subject(), preview.text(), preview.digest());
  }

  /**
   * Stops what would send another letter than the one that was seen, and says which passages in it
   * are the company's own: the decision may be carried out after they were changed.
   *
   * @return empty for who did not ask to see it
   */
  Optional<SeenWords> require(String seen) {
    shown().require(seen);
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(new SeenWords(StandingWords.vaultName(letter, facts), preview.words()));
  }

  @Override
  public String toString() {
    return "WrittenLetter[REDACTED]";
  }
}
