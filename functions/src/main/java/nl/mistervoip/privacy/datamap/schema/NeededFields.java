package nl.mistervoip.privacy.datamap.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.ProducedIdentifier;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;

/** Attributes without which items are not found, judged or linked, and why. */
record NeededFields(DataMap map, Store store) {
  Optional<String> whyNot(String field) {
    return Stream.of(
            reason(keys(), field, "which is part of a key"),
            reason(moments(), field, "from which a term runs or by which time is told"),
            reason(rulings(), field, "which decides whether the item stays"),
            reason(links(), field, "by which people or objects are found"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> reason(List<String> names, String field, String why) {
    boolean inside = names.stream().anyMatch(name -> name.startsWith(field + "."));
    return inside || names.contains(field) ? Optional.of(why) : Optional.empty();
  }

  private List<String> keys() {
    return store.place() instanceof Place.Table table
        ? Stream.concat(
                table.key().stream(), table.indexes().stream().flatMap(i -> i.key().stream()))
            .map(KeyAttribute::attribute)
            .toList()
        : List.of();
  }

  private List<String> moments() {
    return Stream.concat(
            RetentionRule.of(store).stream().map(rule -> rule.retention().trigger()),
            Stream.concat(
                store.objection().stream(),
                store.paths().stream().flatMap(path -> path.time().stream())))
        .map(Moment::attribute)
        .toList();
  }

  private List<String> rulings() {
    List<String> names = new ArrayList<>(store.retention().holds());
    RetentionRule.of(store).stream()
        .flatMap(rule -> rule.retention().longer().stream())
        .forEach(longer -> names.add(longer.attribute()));
    store.erasure().necessity().forEach(one -> names.add(one.attribute()));
    return names;
  }

  private List<String> links() {
    List<String> names = new ArrayList<>();
    for (ProducedIdentifier one : store.produces()) {
      names.add(one.attribute());
      names.addAll(one.when().keySet());
      one.from().ifPresent(from -> names.add(from.attribute()));
      one.until().ifPresent(until -> names.add(until.attribute()));
    }
    store.paths().forEach(path -> path.unless().ifPresent(names::add));
    for (Store other : map.stores()) {
      if (other.place() instanceof Place.Objects objects && objects.of().equals(store.id())) {
        names.add(objects.attribute());
      }
    }
    map.lookups().contactPoints().stream()
        .filter(point -> point.store().equals(store.id()))
        .forEach(point -> names.add(point.attribute()));
    map.lookups().facts().stream()
        .filter(fact -> fact.store().equals(store.id()))
        .forEach(fact -> names.add(fact.attribute()));
    return names;
  }
}
