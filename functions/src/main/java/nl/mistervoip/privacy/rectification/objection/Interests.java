package nl.mistervoip.privacy.rectification.objection;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What of a person rests on the company's legitimate interest (GDPR Art. 6(1)(f)): only against
 * that, and against a task of public interest, which the company has none of, one can object.
 */
final class Interests {
  /** A store was not worked through to its end; repeat the step. Names the store only. */
  static final class StoreNotReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreNotReadException(String store) {
      super("Store " + store + " was not worked through to its end; repeat the step.");
    }
  }

  private static final String LEGITIMATE_INTEREST = "6(1)(f)";

  private final Landscape landscape;
  private final CaseVault vault;

  Interests(Landscape landscape, CaseVault vault) {
    this.landscape = landscape;
    this.vault = vault;
  }

  /** The data map that says what rests on it. */
  DataMap map() {
    return landscape.map();
  }

  /** The stores with rows that rest on it. */
  List<Store> stores() {
    return stores(map());
  }

  /** The same by a map alone; objects follow the rows that point at them. */
  static List<Store> stores(DataMap map) {
    return map.stores().stream()
        .filter(store -> store.texts().basis().article().contains(LEGITIMATE_INTEREST))
        .filter(RestrictionWriter::applies)
        .toList();
  }

  /** Hands out every item and returns how many each store has; stores with none are left out. */
  SortedMap<String, Long> each(CaseId id, BiConsumer<Store, Item> sink) {
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    Subject subject = landscape.resolve(CustomerRef.of(ref));
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Store store : stores()) {
      long items =
          switch (landscape.search(store, subject, item -> sink.accept(store, item))) {
            case Outcome.Searched(String _, long count, List<Identifier> _) -> count;
            case Outcome.Unreachable(String name, String _) ->
                throw new StoreNotReadException(name);
          };
      if (items > 0) {
        counts.put(store.id(), items);
      }
    }
    return counts;
  }
}
