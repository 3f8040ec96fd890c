package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;

/**
 * Everything the documents of a package are made of, apart from the items themselves.
 *
 * @param record the case
 * @param map the data map in force
 * @param stores every store that was searched, in the order of the map
 * @param at when the data was gathered; the date of every document, so that building again gives
 *     the same bytes
 * @param texts the sentences in the language of the case
 */
record Answer(CaseRecord record, DataMap map, List<Searched> stores, Instant at, Texts texts) {
  /**
   * A store with what its search gave.
   *
   * @param store as in the map
   * @param controller the company that holds it
   * @param outcome how the search went; its count has the files too
   * @param files how many files people handed in for it
   */
  record Searched(Store store, Controller controller, StoreOutcome outcome, long files) {
    /** How many items the search gave: the rows of its table. */
    long items() {
      return outcome.count() - files;
    }

    boolean found() {
      return outcome.result() == StoreOutcome.Result.FOUND;
    }

    /** The fields of an answer: what the map keeps for itself or never shows has no column. */
    List<Field> shownFields() {
      return shownFields(store);
    }

    /** The same of a store, searched or not. */
    static List<Field> shownFields(Store store) {
      return store.fields().stream()
          .filter(field -> field.mask() != Field.Mask.TECHNICAL && field.mask() != Field.Mask.NEVER)
          .toList();
    }
  }

  /** Keeps the stores as they are now. */
  Answer {
    stores = List.copyOf(stores);
  }

  Language language() {
    return record.language();
  }

  List<Searched> found() {
    return stores.stream().filter(Searched::found).toList();
  }

  /** Whether only portability was asked, which covers less than access. */
  boolean portabilityOnly() {
    return record.rights().contains(Right.PORTABILITY) && !record.rights().contains(Right.ACCESS);
  }

  /** What people call a kind of identifier. */
  String identifierTitle(String kind) {
    return map.identifiers().stream()
        .filter(identifier -> identifier.id().equals(kind))
        .findFirst()
        .map(identifier -> identifier.title().in(language()))
        .orElse(kind);
  }
}
