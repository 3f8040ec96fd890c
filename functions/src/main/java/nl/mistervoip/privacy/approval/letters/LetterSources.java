package nl.mistervoip.privacy.approval.letters;

import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.DecisionNotes;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.notifications.LetterPreview;
import nl.mistervoip.privacy.rectification.restriction.LiftingLetter;

/**
 * Where letters are made of.
 *
 * @param agreed what follows when people agree
 * @param notes what people added
 * @param preview the letters themselves
 */
record LetterSources(AgreedLetters agreed, DecisionNotes notes, LetterPreview preview) {
  static LetterSources of(
      CaseVault vault, DataMap map, LetterPreview preview, Optional<String> liftingNotice) {
    Optional<LiftingLetter> lifting = liftingNotice.map(days -> new LiftingLetter(vault, days));
    return new LetterSources(
        new AgreedLetters(vault, map, lifting), new DecisionNotes(vault), preview);
  }
}
