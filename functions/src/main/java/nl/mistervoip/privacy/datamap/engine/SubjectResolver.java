package nl.mistervoip.privacy.datamap.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Interval;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.ProducedIdentifier;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;

/**
 * Walks from the customer number over the stores whose items reveal further identifiers, until
 * nothing new comes up. The interval of an identifier that was found through another one never
 * reaches beyond that other one's.
 */
final class SubjectResolver {
  private final DataMap map;
  private final TableReader reader;
  private final ContactHashes hashes;

  SubjectResolver(DataMap map, TableReader reader, ContactHashes hashes) {
    this.map = map;
    this.reader = reader;
    this.hashes = hashes;
  }

  Subject resolve(CustomerRef ref) {
    List<Identifier> known = new ArrayList<>();
    Deque<Identifier> open = new ArrayDeque<>();
    roots(ref).forEach(open::add);
    while (!open.isEmpty()) {
      Identifier next = open.remove();
      if (known.stream().noneMatch(one -> covers(one, next))) {
        known.add(next);
        map.stores().forEach(store -> follow(store, next, open));
      }
    }
    return new Subject(ref, known);
  }

  /** Of somebody who is no customer only what stands as a hash of the mailbox can be held. */
  private Stream<Identifier> roots(CustomerRef ref) {
    if (!ref.stranger()) {
      return Stream.of(new Identifier(map.lookups().root(), ref.number(), Interval.ALWAYS));
    }
    return map.identifiers().stream()
        .filter(kind -> kind.hashed() && !kind.bounded())
        .flatMap(
            kind ->
                ref.mailbox().flatMap(MarketingContact::of).map(hashes::of).stream()
                    .map(hash -> new Identifier(kind.id(), hash, Interval.ALWAYS)));
  }

  private void follow(Store store, Identifier identifier, Deque<Identifier> open) {
    if (store.place() instanceof Place.Table table && !store.produces().isEmpty()) {
      for (AccessPath path : store.paths()) {
        if (path.identifier().equals(identifier.kind())) {
          Route route = new Route(table, path, identifier);
          route
              .query()
              .ifPresent(
                  query ->
                      reader.read(
                          store,
                          query,
                          item -> {
                            if (route.leadsTo(item)) {
                              produced(store, item, identifier).forEach(open::add);
                            }
                          }));
        }
      }
    }
  }

  private Stream<Identifier> produced(Store store, Item item, Identifier by) {
    return store.produces().stream()
        .filter(
            one ->
                one.when().entrySet().stream()
                    .allMatch(
                        wanted -> item.at(wanted.getKey()).asText().equals(wanted.getValue())))
        .flatMap(one -> identifiers(one, item, by));
  }

  private Stream<Identifier> identifiers(ProducedIdentifier one, Item item, Identifier by) {
    Interval interval =
        map.identifier(one.kind()).bounded()
            ? interval(one, item).intersect(by.interval())
            : Interval.ALWAYS;
    return interval.isEmpty()
        ? Stream.empty()
        : item.all(one.attribute()).stream()
            .flatMap(SubjectResolver::texts)
            .flatMap(value -> asLookedUp(one.kind(), value))
            .map(value -> new Identifier(one.kind(), value, interval));
  }

  private Stream<String> asLookedUp(String kind, String value) {
    return map.identifier(kind).hashed()
        ? MarketingContact.of(value).map(hashes::of).stream()
        : Stream.of(value);
  }

  private static Interval interval(ProducedIdentifier one, Item item) {
    Moment from = one.from().orElseThrow();
    // Without a beginning nobody can say from when on the number was theirs: a person must correct
    // the row first.
    Optional<Instant> start =
        Optional.of(
            from.of(item)
                .orElseThrow(
                    () -> new Moment.UnreadableMomentException(from.attribute(), from.form())));
    return new Interval(start, one.until().flatMap(until -> until.of(item)));
  }

  private static Stream<String> texts(JsonNode node) {
    Stream<JsonNode> values = node.isArray() ? node.valueStream() : Stream.of(node);
    return values
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .filter(text -> !text.isEmpty());
  }

  private static boolean covers(Identifier known, Identifier other) {
    return known.kind().equals(other.kind())
        && known.value().equals(other.value())
        && known.interval().intersect(other.interval()).equals(other.interval());
  }
}
