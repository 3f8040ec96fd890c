package nl.mistervoip.privacy.datamap.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Interval;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.datamap.Lookups;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;

/**
 * Finds the customer behind a mail. Everything that was given and is known must point at the same
 * one; what contradicts itself is left to a person.
 */
final class CustomerLocator {
  /** The customers that one thing given leads to: ever, and at present. */
  private record Candidates(Set<String> ever, Set<String> present) {}

  private final DataMap map;
  private final TableReader reader;

  CustomerLocator(DataMap map, TableReader reader) {
    this.map = map;
    this.reader = reader;
  }

  Located locate(Map<String, String> given, Instant now) {
    List<Candidates> known = new ArrayList<>();
    for (Lookups.Locate way : map.lookups().locate()) {
      Optional.ofNullable(given.get(way.given()))
          .map(value -> way.letters().map(as -> as.apply(value.strip())).orElse(value.strip()))
          .map(value -> candidates(way, value, now))
          .filter(candidates -> !candidates.ever().isEmpty())
          .ifPresent(known::add);
    }
    return known.isEmpty() ? new Located.Unknown() : decide(known);
  }

  private Located decide(List<Candidates> known) {
    Set<String> common = new LinkedHashSet<>(known.getFirst().ever());
    known.forEach(candidates -> common.retainAll(candidates.ever()));
    if (common.size() > 1) {
      // A number that changed hands: without anything better, its present holder is meant.
      known.forEach(candidates -> common.retainAll(candidates.present()));
    }
    return common.size() == 1
        ? new Located.Found(new CustomerRef(common.iterator().next(), controllers()))
        : new Located.Ambiguous();
  }

  private Candidates candidates(Lookups.Locate way, String value, Instant now) {
    Candidates found = new Candidates(new LinkedHashSet<>(), new LinkedHashSet<>());
    Store store = map.store(way.store());
    if (store.place() instanceof Place.Table table) {
      AccessPath path =
          new AccessPath(way.given(), way.index(), Optional.empty(), Optional.empty());
      Route route = new Route(table, path, new Identifier(way.given(), value, Interval.ALWAYS));
      route
          .query()
          .ifPresent(query -> reader.read(store, query, item -> note(way, item, now, found)));
    }
    return found;
  }

  private void note(Lookups.Locate way, Item item, Instant now, Candidates found) {
    String customer = item.at(map.lookups().customer()).asText();
    boolean counts =
        way.when().entrySet().stream()
            .allMatch(wanted -> item.at(wanted.getKey()).asText().equals(wanted.getValue()));
    if (counts && !customer.isEmpty()) {
      found.ever().add(customer);
      Interval interval =
          new Interval(
              way.from().flatMap(from -> from.of(item)),
              way.until().flatMap(until -> until.of(item)));
      if (interval.contains(now)) {
        found.present().add(customer);
      }
    }
  }

  private List<String> controllers() {
    return map.controllers().stream().map(Controller::id).toList();
  }
}
