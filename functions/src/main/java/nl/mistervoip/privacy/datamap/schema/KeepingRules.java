package nl.mistervoip.privacy.datamap.schema;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Erasure;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.UnknownHolds;

/** What must be true of how a store's items are kept and erased. */
final class KeepingRules {
  private static final KeyAttribute SHARD =
      new KeyAttribute("retention_shard", KeyAttribute.Type.S);

  private static final LocalDate EPOCH = LocalDate.of(2001, 1, 1);

  private KeepingRules() {}

  static void check(DataMap map, Store store, MapFaults faults) {
    erasure(store, faults);
    longer(store, faults);
    undeclaredHolds(store, faults);
    SignOffRules.check(store, faults);
    EarlierRules.check(map, store, faults);
    switch (store.place()) {
      case Place.Table table -> retention(store, table, faults);
      case Place.Objects objects -> objects(map, store, objects, faults);
    }
  }

  private static void retention(Store store, Place.Table table, MapFaults faults) {
    Retention retention = store.retention();
    KeyAttribute.Type type =
        retention.trigger().form() == Moment.Form.EPOCH_SECONDS
            ? KeyAttribute.Type.N
            : KeyAttribute.Type.S;
    List<KeyAttribute> wanted =
        List.of(SHARD, new KeyAttribute(retention.trigger().attribute(), type));
    if (!table.index(retention.index()).map(Place.Index::key).equals(Optional.of(wanted))) {
      faults.store(
          store,
          "retention",
          "no index " + retention.index() + " with the key " + wanted + ".",
          "Add that index to the table and to the map: due items are found by it, never by a"
              + " scan.");
    }
    if (retention.holds().stream().anyMatch(hold -> hold.contains("."))) {
      faults.store(
          store,
          "retention",
          "a hold is inside a document.",
          "Holds must be attributes of the item itself.");
    }
  }

  private static void longer(Store store, MapFaults faults) {
    Retention retention = store.retention();
    boolean shorter =
        retention
            .longer()
            .filter(one -> !EPOCH.plus(one.term()).isAfter(EPOCH.plus(retention.term())))
            .isPresent();
    if (shorter) {
      faults.store(
          store,
          "retention/longer",
          "its longer term is not longer than its term.",
          "Due items are found by the shorter one: exchange the two.");
    }
  }

  private static void undeclaredHolds(Store store, MapFaults faults) {
    store.fields().stream()
        .filter(field -> field.kind() == Field.Kind.FLAG)
        .map(Field::name)
        .filter(UnknownHolds::readsLikeOne)
        .filter(name -> !store.retention().holds().contains(name))
        .forEach(
            name ->
                faults.store(
                    store,
                    "retention/holds",
                    "flag " + name + " reads like a hold and is none.",
                    "Add it to 'holds', or give the field another name."));
  }

  private static void objects(DataMap map, Store store, Place.Objects objects, MapFaults faults) {
    boolean table =
        map.stores().stream()
            .anyMatch(
                other -> other.id().equals(objects.of()) && other.place() instanceof Place.Table);
    if (!table) {
      faults.store(
          store,
          "objects",
          objects.of() + " is no store with a table.",
          "Name the store whose items point at the objects.");
      return;
    }
    Store of = map.store(objects.of());
    if (of.erasure().order() <= store.erasure().order()) {
      faults.store(
          store,
          "erasure",
          "it is erased after " + of.id() + ".",
          "Give it a lower 'order': objects go before what points at them.");
    }
    if (of.place() instanceof Place.Table place) {
      retention(store, place, faults);
    }
  }

  private static void erasure(Store store, MapFaults faults) {
    Erasure erasure = store.erasure();
    switch (erasure.method()) {
      case DELETE -> {
        if (!erasure.keep().isEmpty()) {
          faults.store(
              store,
              "erasure",
              "it keeps fields although the item is deleted.",
              "Use method 'reduce', or drop 'keep'.");
        }
      }
      case REDUCE -> reduce(store, faults);
      case CRYPTO ->
          faults.store(
              store,
              "erasure",
              "there is no generic step for 'crypto'.",
              "Use 'delete' or 'reduce', or write a step for this store.");
    }
  }

  private static void reduce(Store store, MapFaults faults) {
    Set<String> needed =
        new HashSet<>(Set.of(SHARD.attribute(), store.retention().trigger().attribute()));
    if (store.place() instanceof Place.Table table) {
      store
          .paths()
          .forEach(
              path ->
                  needed.addAll(
                      path
                          .index()
                          .flatMap(table::index)
                          .map(Place.Index::key)
                          .orElse(List.of())
                          .stream()
                          .map(KeyAttribute::attribute)
                          .toList()));
    }
    needed.addAll(store.retention().holds());
    store.retention().longer().ifPresent(longer -> needed.add(longer.attribute()));
    store.erasure().keep().forEach(needed::remove);
    if (!needed.isEmpty()) {
      faults.store(
          store,
          "erasure",
          "what stays lacks " + new TreeSet<>(needed) + ".",
          "Add them to 'keep': without them nobody finds or sweeps what stays.");
    }
  }
}
