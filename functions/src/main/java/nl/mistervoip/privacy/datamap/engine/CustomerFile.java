package nl.mistervoip.privacy.datamap.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Interval;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Lookups;
import nl.mistervoip.privacy.datamap.Subject;

/**
 * What is on file of a customer before their identity is settled: contact points and facts, and
 * nothing else.
 */
final class CustomerFile {
  private final DataMap map;
  private final SubjectSearch search;

  CustomerFile(DataMap map, SubjectSearch search) {
    this.map = map;
    this.search = search;
  }

  List<ContactPoint> contactPoints(CustomerRef customer) {
    List<ContactPoint> points = new ArrayList<>();
    for (Lookups.Contact contact : map.lookups().contactPoints()) {
      read(contact.store(), customer).forEach(item -> point(contact, item).ifPresent(points::add));
    }
    return points;
  }

  Map<String, String> facts(CustomerRef customer) {
    Map<String, List<Item>> read = new LinkedHashMap<>();
    Map<String, String> facts = new LinkedHashMap<>();
    for (Lookups.Fact fact : map.lookups().facts()) {
      List<Item> items = read.computeIfAbsent(fact.store(), store -> read(store, customer));
      latest(fact, items)
          .map(item -> item.at(fact.attribute()).asText())
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> facts.put(fact.id(), value));
    }
    return facts;
  }

  List<String> otherUsers(CustomerRef customer) {
    List<String> names = new ArrayList<>();
    for (Lookups.OtherUser other : map.lookups().otherUsers().orElse(List.of())) {
      read(other.store(), customer).forEach(item -> texts(item.at(other.attribute()), names));
    }
    return names.stream().filter(name -> !name.isBlank()).distinct().toList();
  }

  private static void texts(JsonNode value, List<String> into) {
    if (value.isTextual()) {
      into.add(value.asText());
    }
    value.forEach(inner -> texts(inner, into));
  }

  private List<Item> read(String store, CustomerRef customer) {
    if (customer.stranger()) {
      return List.of();
    }
    Identifier number = new Identifier(map.lookups().root(), customer.number(), Interval.ALWAYS);
    List<Item> items = new ArrayList<>();
    search.search(map.store(store), new Subject(customer, List.of(number)), items::add);
    return items;
  }

  private static Optional<ContactPoint> point(Lookups.Contact contact, Item item) {
    String value = item.at(contact.attribute()).asText();
    // Without a date it cannot be shown to be old, so it counts as changed just now.
    Instant since = contact.since().of(item).orElse(Instant.MAX);
    return value.isBlank()
        ? Optional.empty()
        : Optional.of(new ContactPoint(contact.channel(), value, since));
  }

  private static Optional<Item> latest(Lookups.Fact fact, List<Item> items) {
    return items.stream()
        .reduce(
            (a, b) ->
                fact.latest()
                    .map(by -> a.at(by).asText().compareTo(b.at(by).asText()) > 0 ? a : b)
                    .orElse(a));
  }
}
