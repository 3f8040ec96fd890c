package nl.mistervoip.privacy.approval.letters;

import java.time.Instant;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.notifications.LetterPreview;

/**
 * A letter as it would read if it went out now, and to whom.
 *
 * @param vault in which the case keeps who asks
 * @param preview writes it without sending it
 */
record LetterShowing(CaseVault vault, LetterPreview preview) {
  WrittenLetter of(String letter, CaseRecord record, LetterFacts facts, Instant now) {
    LetterPreview.Preview text =
        preview
            .to(vault.findJson(record.id(), Requester.VAULT_NAME, Requester.class))
            .of(letter, record, facts, now);
    return new WrittenLetter(record, letter, facts, text);
  }
}
