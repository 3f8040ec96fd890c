package nl.mistervoip.privacy.approval.letters;

import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
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
   * Stops what would send another letter than the one that was seen, and lays down the passages in
   * it that the company sets itself: the decision may be carried out after they were changed.
   */
  void require(String seen, CaseVault vault) {
    shown().require(seen);
    if (!seen.isEmpty()) {
      StandingWords words = preview.words();
      vault.putJson(record.id(), StandingWords.vaultName(letter, facts), words);
    }
  }

  @Override
  public String toString() {
    return "WrittenLetter[REDACTED]";
  }
}
