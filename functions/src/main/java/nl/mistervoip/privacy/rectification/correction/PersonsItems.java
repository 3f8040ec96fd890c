package nl.mistervoip.privacy.rectification.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;

/** The items of the person of a case, store by store: nobody else's can be corrected. */
final class PersonsItems {
  /** A store was not read to its end, or changed meanwhile; repeat. Names the store only. */
  static final class StoreNotReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreNotReadException(String store) {
      super(
          "Store "
              + store
              + " was not read to its end as it stands; repeat when it answers again.");
    }
  }

  private final Landscape landscape;
  private final Subject subject;
  private final Map<String, Map<SortedMap<String, String>, Item>> read = new LinkedHashMap<>();

  private PersonsItems(Landscape landscape, Subject subject) {
    this.landscape = landscape;
    this.subject = subject;
  }

  static PersonsItems of(Landscape landscape, CaseVault vault, CaseId id) {
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    CustomerRef customer = CustomerRef.of(ref);
    return new PersonsItems(landscape, landscape.resolve(customer));
  }

  /** Key to item, in the order in which they are read. */
  Map<SortedMap<String, String>, Item> in(Store store) {
    return read.computeIfAbsent(store.id(), name -> search(store));
  }

  private Map<SortedMap<String, String>, Item> search(Store store) {
    Map<SortedMap<String, String>, Item> items = new LinkedHashMap<>();
    Outcome outcome =
        landscape.search(store, subject, item -> items.put(item.key().values(), item));
    return switch (outcome) {
      case Outcome.Searched _ -> items;
      case Outcome.Unreachable(String name, String _) -> throw new StoreNotReadException(name);
    };
  }
}
