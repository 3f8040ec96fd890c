package nl.mistervoip.privacy.rectification.objection;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.Language;

/**
 * What the letter about an objection that is upheld has to tell; the same before it is decided, for
 * who decides, and after. Reads, and nothing else.
 */
public final class UpheldLetter {
  private final CaseVault vault;
  private final DataMap map;

  /**
   * Makes its facts.
   *
   * @param vault where it is sealed whose data it is
   * @param map says what rests on the company's interest, in words
   */
  public UpheldLetter(CaseVault vault, DataMap map) {
    this.vault = vault;
    this.map = map;
  }

  /**
   * The facts of the letter.
   *
   * @param record the case, whose language is that of the letter
   * @return which data is used no more, and for what it was used
   */
  public LetterFacts facts(CaseRecord record) {
    SubjectRef ref = vault.getJson(record.id(), SubjectRef.VAULT_NAME, SubjectRef.class);
    List<Map<String, String>> rows =
        Interests.stores(map).stream().map(store -> row(store, record.language())).toList();
    return LetterFacts.toPerson(ref, Map.of(), Map.of(LetterFields.PURPOSES, rows));
  }

  private static Map<String, String> row(Store store, Language language) {
    return Map.of(
        LetterFields.CATEGORY, store.texts().category().in(language),
        LetterFields.VALUE, store.texts().purpose().in(language));
  }
}
