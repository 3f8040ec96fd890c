package nl.mistervoip.privacy.datamap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be true of each store by itself. */
final class StoreRules {
  private static final KeyAttribute SHARD =
      new KeyAttribute("retention_shard", KeyAttribute.Type.S);

  private StoreRules() {}

  static void check(DataMap map, MapFaults faults) {
    for (Store store : map.stores()) {
      fields(store, faults);
      erasure(store, faults);
      switch (store.place()) {
        case Place.Table table -> {
          keys(store, table, faults);
          paths(map, store, table, faults);
          retention(store, table, faults);
        }
        case Place.Objects objects -> objects(map, store, objects, faults);
      }
    }
  }

  private static void keys(Store store, Place.Table table, MapFaults faults) {
    if (table.key().isEmpty() || table.key().size() > 2) {
      faults.store(
          store,
          "table/key",
          "the key has not one or two attributes.",
          "Copy it from the table's definition.");
    }
    for (Place.Index index : table.indexes()) {
      if (index.key().isEmpty() || index.key().size() > 2) {
        faults.store(
            store,
            "table/indexes",
            "index " + index.name() + " has not one or two key attributes.",
            "Copy it from the table's definition.");
      }
    }
    Set<String> keys = new HashSet<>(table.key().stream().map(KeyAttribute::attribute).toList());
    keys.removeIf(name -> store.field(name).isPresent());
    if (!keys.isEmpty()) {
      faults.store(
          store,
          "fields",
          "key attributes " + keys + " are no fields.",
          "Declare them, so that an answer shows them.");
    }
  }

  private static void paths(DataMap map, Store store, Place.Table table, MapFaults faults) {
    if (store.paths().isEmpty()) {
      faults.store(
          store,
          "table",
          "nothing leads to it.",
          "Add a path by the table's key or by an index; a table without one needs a new index.");
    }
    for (int i = 0; i < store.paths().size(); i++) {
      path(map, store, table, i, faults);
    }
  }

  private static void path(DataMap map, Store store, Place.Table table, int at, MapFaults faults) {
    AccessPath path = store.paths().get(at);
    String part = "paths/" + at;
    if (path.index().isPresent() && path.index().flatMap(table::index).isEmpty()) {
      faults.store(
          store,
          part,
          "index " + path.index().get() + " is not declared.",
          "Declare it under 'indexes' as the table defines it.");
    }
    boolean known =
        map.identifiers().stream().anyMatch(kind -> kind.id().equals(path.identifier()));
    if (!known) {
      faults.store(
          store,
          part,
          "identifier " + path.identifier() + " is unknown.",
          "Declare it in map.yaml.");
    } else if (map.identifier(path.identifier()).bounded() && path.time().isEmpty()) {
      faults.store(
          store,
          part,
          path.identifier() + " changes hands, but the path has no 'time'.",
          "Name the attribute that says when an item happened; otherwise a former holder's items"
              + " come out.");
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
    if (!table
        .index(retention.index())
        .map(Place.Index::key)
        .equals(java.util.Optional.of(wanted))) {
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
    store.erasure().keep().forEach(needed::remove);
    if (!needed.isEmpty()) {
      faults.store(
          store,
          "erasure",
          "what stays lacks " + new java.util.TreeSet<>(needed) + ".",
          "Add them to 'keep': without them nobody finds or sweeps what stays.");
    }
  }

  private static void fields(Store store, MapFaults faults) {
    Set<String> seen = new HashSet<>();
    for (Field field : store.fields()) {
      if (!seen.add(field.name())) {
        faults.store(store, "fields", "field " + field.name() + " is there twice.", "Drop one.");
      }
      field
          .withheldBy()
          .filter(name -> store.field(name).isEmpty())
          .ifPresent(
              name ->
                  faults.store(
                      store,
                      "fields",
                      "field " + field.name() + " is withheld by " + name + ", which is no field.",
                      "Declare it."));
    }
  }
}
