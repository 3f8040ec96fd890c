package nl.mistervoip.privacy.rectification.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.CorrectionProposal.Change;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.Language;

/**
 * What the letter about a correction has to tell: fields by their names, never a value, and who
 * received the data. The same before it is approved, for who decides, and after. Reads, and nothing
 * else.
 */
public final class CorrectionLetter {
  private final CaseVault vault;
  private final DataMap map;

  /**
   * Makes its facts.
   *
   * @param vault where proposal and plan are sealed
   * @param map gives fields and stores their words
   */
  public CorrectionLetter(CaseVault vault, DataMap map) {
    this.vault = vault;
    this.map = map;
  }

  /**
   * The facts of the letter that would follow a plan.
   *
   * @param record the case, whose language is that of the letter
   * @param digest of the plan that is asked about
   * @return the facts, or empty when the case holds another plan, or none any more
   */
  public Optional<LetterFacts> facts(CaseRecord record, String digest) {
    return vault
        .findJson(record.id(), CorrectionPlan.VAULT_NAME, CorrectionPlan.class)
        .filter(plan -> plan.digest().equals(digest))
        .map(plan -> facts(record, plan.proposal()));
  }

  LetterFacts facts(CaseRecord record, CorrectionProposal proposal) {
    SubjectRef ref = vault.getJson(record.id(), SubjectRef.VAULT_NAME, SubjectRef.class);
    return LetterFacts.toPerson(
        ref,
        // Of the same proposal the same before it is carried out and after.
        RecipientsToTell.deed(vault, record.id(), Act.RECTIFICATION, proposal.at()).attempt(),
        Map.of(
            LetterFields.CORRECTED,
            proposal.changes().stream().map(change -> row(change, record.language())).toList(),
            LetterFields.RECIPIENTS,
            recipients(proposal)));
  }

  /** The stores in which something is corrected. */
  List<Store> stores(CorrectionProposal proposal) {
    return proposal.changes().stream().map(Change::store).distinct().map(map::store).toList();
  }

  private List<Map<String, String>> recipients(CorrectionProposal proposal) {
    return stores(proposal).stream()
        .flatMap(store -> map.recipientsOf(store).stream())
        .filter(recipient -> recipient.exempt().isEmpty())
        .map(Recipient::name)
        .distinct()
        .map(name -> Map.of(LetterFields.VALUE, name))
        .toList();
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
