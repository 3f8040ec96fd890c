package nl.mistervoip.privacy.rectification.restriction;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The marks of one case on everything that belongs to a person. Can die after any write and be run
 * again: what is marked already stays as it is.
 */
final class Marks {
  /** A store was not worked through to its end; the step may be repeated. Names the store only. */
  static final class NotAllMarkedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAllMarkedException(String store) {
      super("Store " + store + " was not worked through to its end; repeat the step.");
    }
  }

  private final Landscape landscape;
  private final RestrictionWriter writer;

  Marks(Landscape landscape, RestrictionWriter writer) {
    this.landscape = landscape;
    this.writer = writer;
  }

  Landscape landscape() {
    return landscape;
  }

  /**
   * Marks all items.
   *
   * @param subject whose
   * @param by the case
   * @return store to the number of its items, all marked now
   * @throws NotAllMarkedException when a store was not read to its end or an item keeps changing
   */
  SortedMap<String, Long> place(Subject subject, CaseId by) {
    return each(subject, (store, item) -> writer.place(store, item.key(), by.value()));
  }

  /**
   * Marks some of the items.
   *
   * @param subject whose
   * @param by the case
   * @param which whether an item of a store is meant
   * @return store to the number of its items that are meant, all marked now
   * @throws NotAllMarkedException when a store was not read to its end or an item keeps changing
   */
  SortedMap<String, Long> place(Subject subject, CaseId by, BiPredicate<Store, Item> which) {
    return some(subject, which, (store, item) -> writer.place(store, item.key(), by.value()));
  }

  /**
   * Takes the case's marks from some of the items.
   *
   * @param subject whose
   * @param by the case
   * @param which whether an item of a store is meant
   * @return store to the number of its items that are meant, none with a mark of this case now
   * @throws NotAllMarkedException when a store was not read to its end or an item keeps changing
   */
  SortedMap<String, Long> lift(Subject subject, CaseId by, BiPredicate<Store, Item> which) {
    return some(subject, which, (store, item) -> writer.lift(store, item.key(), by.value()));
  }

  private SortedMap<String, Long> some(
      Subject subject, BiPredicate<Store, Item> which, BiFunction<Store, Item, Written> write) {
    SortedMap<String, Long> counts = new TreeMap<>();
    each(
        subject,
        (store, item) -> {
          if (!which.test(store, item)) {
            return Written.ALREADY;
          }
          counts.merge(store.id(), 1L, Long::sum);
          return write.apply(store, item);
        });
    return counts;
  }

  /**
   * Marks the items that have no mark of the case.
   *
   * @param subject whose
   * @param by the case
   * @return store to how many were marked by this call, stores without any left out
   * @throws NotAllMarkedException when a store was not read to its end or an item keeps changing
   */
  SortedMap<String, Long> add(Subject subject, CaseId by) {
    SortedMap<String, Long> added = new TreeMap<>();
    each(
        subject,
        (store, item) -> {
          Written written = writer.place(store, item.key(), by.value());
          if (written == Written.DONE) {
            added.merge(store.id(), 1L, Long::sum);
          }
          return written;
        });
    return added;
  }

  /**
   * Takes the case's marks from all items.
   *
   * @param subject whose
   * @param by the case
   * @return store to the number of its items, none with a mark of this case now
   * @throws NotAllMarkedException when a store was not read to its end or an item keeps changing
   */
  SortedMap<String, Long> lift(Subject subject, CaseId by) {
    return each(subject, (store, item) -> writer.lift(store, item.key(), by.value()));
  }

  private SortedMap<String, Long> each(Subject subject, BiFunction<Store, Item, Written> write) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Store store : landscape.map().stores()) {
      if (RestrictionWriter.applies(store)) {
        long items = eachOf(store, subject, write);
        if (items > 0) {
          counts.put(store.id(), items);
        }
      }
    }
    return counts;
  }

  private long eachOf(Store store, Subject subject, BiFunction<Store, Item, Written> write) {
    Outcome outcome =
        landscape.search(
            store,
            subject,
            item -> {
              if (write.apply(store, item) == Written.CHANGED) {
                throw new NotAllMarkedException(store.id());
              }
            });
    return switch (outcome) {
      case Outcome.Searched(String _, long count, List<Identifier> _) -> count;
      case Outcome.Unreachable(String name, String _) -> throw new NotAllMarkedException(name);
    };
  }
}
