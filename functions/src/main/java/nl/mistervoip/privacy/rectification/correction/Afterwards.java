package nl.mistervoip.privacy.rectification.correction;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.CorrectionProposal.Change;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * What a correction leaves: the facts of the letter, which names fields and never values, and who
 * received the data and must be told (GDPR Art. 19).
 */
final class Afterwards {
  private final Cases cases;
  private final CaseVault vault;
  private final DataMap map;

  Afterwards(Cases cases, CaseVault vault, DataMap map) {
    this.cases = cases;
    this.vault = vault;
    this.map = map;
  }

  void write(CaseId id, CorrectionProposal proposal, Subject subject) {
    Language language = cases.get(id).language();
    List<Store> stores =
        proposal.changes().stream().map(Change::store).distinct().map(map::store).toList();
    new RecipientsToTell(
            RecipientsToTell.Act.RECTIFICATION,
            proposal.at(),
            stores.stream().map(Store::id).toList(),
            subject.identifiers())
        .keep(vault, id);
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    vault.putJson(
        id,
        LetterFacts.vaultName(LetterFields.RECTIFIED),
        LetterFacts.toPerson(
            ref,
            Map.of(),
            Map.of(
                LetterFields.CORRECTED,
                proposal.changes().stream().map(change -> row(change, language)).toList(),
                LetterFields.RECIPIENTS,
                stores.stream()
                    .flatMap(store -> map.recipientsOf(store).stream())
                    .filter(recipient -> recipient.exempt().isEmpty())
                    .map(Recipient::name)
                    .distinct()
                    .map(name -> Map.of(LetterFields.VALUE, name))
                    .toList())));
  }

  private Map<String, String> row(Change change, Language language) {
    Store store = map.store(change.store());
    Field field = store.field(change.field()).orElseThrow();
    String note = field.correction() == Field.Correction.CREDIT_NOTE ? change.value() : "";
    return Map.of(
        LetterFields.CATEGORY, store.texts().title().in(language),
        LetterFields.FIELD, field.title().in(language),
        LetterFields.CREDIT_NOTE, note);
  }
}
