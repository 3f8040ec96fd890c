package nl.mistervoip.privacy.datamap.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.ProducedIdentifier;
import nl.mistervoip.privacy.datamap.Store;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The independent reader: looks at every row of every table again and again until nothing new comes
 * up. It knows no query, no index, no page and none of the engine's code.
 */
final class BruteForce {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  /** An identifier and when it was the person's, in milliseconds since 1970. */
  private record Held(String kind, String value, long from, long until) {}

  private final GeneratedLandscape company;
  private final Set<Held> held = new HashSet<>();
  private final Map<String, Set<String>> belonging = new java.util.TreeMap<>();

  BruteForce(GeneratedLandscape company, String person) {
    this.company = company;
    held.add(new Held(GeneratedLandscape.ROOT, person, Long.MIN_VALUE, Long.MAX_VALUE));
    int before = -1;
    while (before != held.size()) {
      before = held.size();
      company.map.stores().forEach(this::scan);
    }
  }

  /** The rows, or of a store of objects the object keys, that are the person's. */
  Set<String> of(String store) {
    return belonging.getOrDefault(store, Set.of());
  }

  private void scan(Store store) {
    Set<String> mine = belonging.computeIfAbsent(store.id(), any -> new TreeSet<>());
    if (store.place() instanceof Place.Objects objects) {
      for (Map<String, AttributeValue> row : at(company.rows, objects.of())) {
        if (of(objects.of()).contains(at(row, GeneratedLandscape.ROW).s())) {
          texts(row.get(GeneratedLandscape.FILES))
              .forEach(
                  name ->
                      company.objects.keySet().stream()
                          .filter(
                              key -> name.endsWith("/") ? key.startsWith(name) : key.equals(name))
                          .forEach(mine::add));
        }
      }
      return;
    }
    for (Map<String, AttributeValue> row : at(company.rows, store.id())) {
      for (AccessPath path : store.paths()) {
        for (Held one : List.copyOf(held)) {
          if (leads(store, path, row, one)) {
            mine.add(at(row, GeneratedLandscape.ROW).s());
            store.produces().forEach(produced -> produce(produced, row, one));
          }
        }
      }
    }
  }

  private static boolean leads(
      Store store, AccessPath path, Map<String, AttributeValue> row, Held one) {
    Place.Table table = (Place.Table) store.place();
    String attribute =
        path.index().isPresent()
            ? table.index(path.index().get()).orElseThrow().key().getFirst().attribute()
            : table.key().getFirst().attribute();
    return path.identifier().equals(one.kind())
        && texts(row.get(attribute)).toList().equals(List.of(one.value()))
        && (path.unless().isEmpty() || !row.containsKey(path.unless().get()))
        && (path.time().isEmpty() || within(path.time().get(), row, one));
  }

  private static boolean within(Moment time, Map<String, AttributeValue> row, Held one) {
    long at = millis(time.form(), at(row, time.attribute()));
    return at >= one.from() && at < one.until();
  }

  private void produce(ProducedIdentifier produced, Map<String, AttributeValue> row, Held by) {
    if (produced.when().containsKey("type") && !at(row, "type").s().equals("yes")) {
      return;
    }
    long from = Long.MIN_VALUE;
    long until = Long.MAX_VALUE;
    if (produced.from().isPresent()) {
      from = Math.max(by.from(), millis(Moment.Form.DATE, at(row, "since")));
      until =
          row.containsKey("last")
              ? Math.min(by.until(), millis(Moment.Form.LAST_DAY, at(row, "last")))
              : by.until();
    }
    @Nullable AttributeValue ids =
        produced.attribute().startsWith("deep.")
            ? at(row, "deep").m().get(produced.attribute().substring("deep.".length()))
            : row.get(produced.attribute());
    for (String id : texts(ids).toList()) {
      if (from < until) {
        held.add(new Held(produced.kind(), id, from, until));
      }
    }
  }

  private static <V> V at(Map<String, V> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  private static long millis(Moment.Form form, AttributeValue value) {
    return switch (form) {
      case INSTANT -> OffsetDateTime.parse(value.s()).toInstant().toEpochMilli();
      case DATE -> LocalDate.parse(value.s()).atStartOfDay(AMSTERDAM).toInstant().toEpochMilli();
      case LAST_DAY ->
          LocalDate.parse(value.s()).plusDays(1).atStartOfDay(AMSTERDAM).toInstant().toEpochMilli();
      case EPOCH_SECONDS -> Instant.ofEpochSecond(Long.parseLong(value.n())).toEpochMilli();
    };
  }

  private static Stream<String> texts(@Nullable AttributeValue value) {
    List<String> texts = new ArrayList<>();
    if (value != null) {
      if (value.s() != null) {
        texts.add(value.s());
      }
      if (value.n() != null) {
        texts.add(value.n());
      }
      if (value.b() != null) {
        texts.add(Base64.getEncoder().encodeToString(value.b().asByteArray()));
      }
      texts.addAll(value.ss());
      texts.addAll(value.ns());
      value.bs().forEach(b -> texts.add(Base64.getEncoder().encodeToString(b.asByteArray())));
      value.l().forEach(one -> texts(one).forEach(texts::add));
    }
    return texts.stream();
  }
}
