package nl.mistervoip.privacy.datamap.schema;

import java.util.HashSet;
import java.util.Set;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;

/** What must be true of each store by itself. */
final class StoreRules {
  private StoreRules() {}

  static void check(DataMap map, MapFaults faults) {
    for (Store store : map.stores()) {
      fields(store, faults);
      store.fields().forEach(field -> correction(map, store, field, faults));
      KeepingRules.check(map, store, faults);
      switch (store.place()) {
        case Place.Table table -> {
          keys(store, table, faults);
          paths(map, store, table, faults);
        }
        case Place.Objects _ -> {}
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

  private static void correction(DataMap map, Store store, Field field, MapFaults faults) {
    boolean key =
        store.place() instanceof Place.Table table
            && table.key().stream().anyMatch(part -> part.attribute().equals(field.name()));
    if (key && field.correction() == Field.Correction.IN_PLACE) {
      faults.store(
          store,
          "fields",
          "field " + field.name() + " is part of the key and cannot be corrected.",
          "Drop its 'correction'.");
    }
    for (String copy : field.copies()) {
      String[] place = copy.split("/", 2);
      boolean known =
          place.length == 2
              && map.stores().stream()
                  .filter(other -> other.id().equals(place[0]))
                  .flatMap(other -> other.field(place[1]).stream())
                  .anyMatch(other -> other.correction() == Field.Correction.IN_PLACE);
      if (!known) {
        faults.store(
            store,
            "fields",
            "the copy " + copy + " of " + field.name() + " is no field that can be corrected.",
            "Name it as store/field, and give that field the correction 'in_place'.");
      }
    }
  }

  private static void fields(Store store, MapFaults faults) {
    Set<String> seen = new HashSet<>();
    for (Field field : store.fields()) {
      if (!seen.add(field.name())) {
        faults.store(store, "fields", "field " + field.name() + " is there twice.", "Drop one.");
      }
      if (!field.values().isEmpty() && field.kind() != Field.Kind.CODE) {
        faults.store(
            store,
            "fields",
            "field " + field.name() + " has wordings of values and is no code.",
            "Make its kind code, or drop the values.");
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
