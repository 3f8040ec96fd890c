package nl.mistervoip.privacy.rectification.correction;

import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What a correction leaves: the facts of the letter, which names fields and never values, and who
 * received the data and must be told (GDPR Art. 19).
 */
final class Afterwards {
  private final Cases cases;
  private final CaseVault vault;
  private final CorrectionLetter letters;

  Afterwards(Cases cases, CaseVault vault, DataMap map) {
    this.cases = cases;
    this.vault = vault;
    this.letters = new CorrectionLetter(vault, map);
  }

  /** Writes both; returns under which name the recipients are told. */
  Deed write(CaseId id, CorrectionProposal proposal, Subject subject) {
    Deed telling =
        new RecipientsToTell(
                RecipientsToTell.Act.RECTIFICATION,
                proposal.at(),
                letters.stores(proposal).stream().map(Store::id).toList(),
                subject.identifiers())
            .keep(vault, id);
    String letter = LetterFields.RECTIFIED;
    LetterFacts facts = letters.facts(cases.get(id), proposal);
    vault.putJson(id, LetterFacts.vaultName(letter), LetterNote.in(vault, id, letter, facts));
    return telling;
  }
}
