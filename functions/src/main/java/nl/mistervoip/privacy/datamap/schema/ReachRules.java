package nl.mistervoip.privacy.datamap.schema;

import java.time.Period;
import java.util.List;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Erasure;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.ProducedIdentifier;
import nl.mistervoip.privacy.datamap.Store;

/**
 * What must be true of how long the ways last: an item that is reached only through a row of
 * another store must not outlive that row. Else its owner would be told that nothing is there, and
 * an erasure would miss it. Holds are not looked at: whoever sets one on an item sets it on the row
 * that leads there as well.
 */
final class ReachRules {
  private static final String REMEDY =
      "Give it the root identifier and an index by it, or say under 'outliving' of the path why no"
          + " item lasts longer, or why that is accepted.";

  private final DataMap map;
  private final MapFaults faults;

  private ReachRules(DataMap map, MapFaults faults) {
    this.map = map;
    this.faults = faults;
  }

  static void check(DataMap map, MapFaults faults) {
    ReachRules rules = new ReachRules(map, faults);
    for (Store store : map.stores()) {
      switch (store.place()) {
        case Place.Table _ -> rules.paths(store);
        case Place.Objects objects -> rules.objects(store, objects);
      }
    }
  }

  /** Whether items may be found by this path alone, so that what it passes through must last. */
  static boolean needed(DataMap map, Store store, AccessPath path) {
    String root = map.lookups().root();
    boolean direct =
        store.paths().stream()
            .anyMatch(one -> one.identifier().equals(root) && one.unless().isEmpty());
    return !path.identifier().equals(root) && !(direct && path.unless().isEmpty());
  }

  private void paths(Store store) {
    for (int i = 0; i < store.paths().size(); i++) {
      AccessPath path = store.paths().get(i);
      boolean accepted = path.outliving().filter(one -> one.startsWithin().isEmpty()).isPresent();
      if (needed(map, store, path) && !accepted) {
        path(store, path, "paths/" + i);
      }
    }
  }

  private void path(Store store, AccessPath path, String part) {
    for (Store by : map.stores()) {
      List<ProducedIdentifier> leading =
          by.produces().stream().filter(one -> one.kind().equals(path.identifier())).toList();
      if (!leading.isEmpty() && !by.equals(store)) {
        terms(store, path, by, part);
        erased(store, path, by, part);
      }
    }
  }

  private void terms(Store store, AccessPath path, Store by, String part) {
    ReachTerms.lag(store, path, by)
        .ifPresentOrElse(
            lag -> ReachTerms.gap(store, lag, by).ifPresent(gap -> tooShort(store, by, gap, part)),
            () ->
                fault(
                    store,
                    part,
                    "it is reached only through "
                        + by.id()
                        + ", and nobody says how much later than there its term begins."));
  }

  private void tooShort(Store store, Store by, Period gap, String part) {
    fault(
        store,
        part,
        "it is kept up to %s, but reached only through %s, whose rows may end %s earlier."
            .formatted(ReachTerms.longest(store.retention()), by.id(), gap));
  }

  /** An item that an erasure leaves must be found again: the row that leads there goes at once. */
  private void erased(Store store, AccessPath path, Store by, String part) {
    boolean stays =
        store.erasure().method() == Erasure.Method.REDUCE || !store.erasure().necessity().isEmpty();
    boolean leads =
        by.erasure().method() == Erasure.Method.REDUCE
            && by.produces().stream()
                .filter(one -> one.kind().equals(path.identifier()))
                .allMatch(one -> by.erasure().keep().contains(one.attribute()));
    if (stays && !leads) {
      fault(
          store,
          part,
          "what an erasure leaves of it is reached only through "
              + by.id()
              + ", whose rows an erasure removes.");
    }
  }

  /** Objects are found through the rows that point at them. */
  private void objects(Store store, Place.Objects objects) {
    map.stores().stream()
        .filter(one -> one.id().equals(objects.of()))
        .map(Store::retention)
        .filter(of -> !ReachTerms.covers(of, store.retention()))
        .forEach(
            _ ->
                faults.store(
                    store,
                    "retention",
                    "its objects may be kept longer than the rows of "
                        + objects.of()
                        + " that point at them.",
                    "Give both the same trigger and the rows at least the term of the objects."));
  }

  private void fault(Store store, String part, String problem) {
    faults.store(store, part, problem, REMEDY);
  }
}
