package nl.mistervoip.privacy.datamap.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.platform.port.PortAddress;
import nl.mistervoip.privacy.platform.port.PortClient;
import nl.mistervoip.privacy.platform.port.PortUnavailableException;

/** The tasks of one owner. What it says that the protocol does not know is not believed. */
final class PortTasks {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,60}");
  private static final int LONGEST_ROLE = 60;
  private static final String SHARD = "retention_shard";

  private final String name;
  private final PortAddress address;
  private final Map<String, Store> stores = new TreeMap<>();

  PortTasks(String name, PortAddress address, DataMap map) {
    this.name = name;
    this.address = address;
    for (Store store : map.stores()) {
      if (store.place() instanceof Place.Table table
          && table.port().filter(address::equals).isPresent()) {
        String prefix = table.home().flatMap(Home::prefix).orElse("");
        stores.put(prefix + table.name(), store);
      }
    }
  }

  PortAddress address() {
    return address;
  }

  /** Where a store of the map is. */
  Place.Table table(String storeId) {
    return stores.values().stream()
        .filter(store -> store.id().equals(storeId))
        .map(store -> (Place.Table) store.place())
        .findFirst()
        .orElseThrow(Worklist.NoSuchTaskException::new);
  }

  List<Worklist.Asked> all(PortWorklist.Asking asking) {
    JsonNode answer =
        asking.post(address, new PortClient.Call("/v1/worklist/open", PortRows.object()));
    if (!answer.path("tasks").isArray()) {
      throw PortUnavailableException.unreadable();
    }
    return answer.path("tasks").valueStream().map(this::asked).toList();
  }

  private Worklist.Asked asked(JsonNode one) {
    Store store =
        Optional.ofNullable(stores.get(one.path("store").asText()))
            .orElseThrow(PortUnavailableException::unreadable);
    String id = one.path("id").asText();
    String role = one.path("role").asText();
    if (!ID.matcher(id).matches() || role.length() > LONGEST_ROLE) {
      throw PortUnavailableException.unreadable();
    }
    Worklist.Kind kind = kind(one.path("kind").asText());
    Worklist.Task task =
        new Worklist.Task(
            name + "." + id,
            store.id(),
            store.texts().title(),
            kind,
            role,
            day(one.path("due").asText()),
            Optional.of(one.path("taken_by").asText("")).filter(by -> !by.isEmpty()));
    return new Worklist.Asked(task, facts(one.path("what")), needed(store, kind, one));
  }

  private static Worklist.Kind kind(String word) {
    return switch (word) {
      case "look up" -> Worklist.Kind.LOOK_UP;
      case "erase" -> Worklist.Kind.ERASE;
      case "change" -> Worklist.Kind.CHANGE;
      default -> throw PortUnavailableException.unreadable();
    };
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw PortUnavailableException.unreadable();
    }
  }

  private static List<Worklist.Fact> facts(JsonNode what) {
    List<Worklist.Fact> facts = new ArrayList<>();
    for (String part : List.of("by", "key", "set")) {
      what.path(part)
          .properties()
          .forEach(
              one -> facts.add(new Worklist.Fact(part + "." + one.getKey(), text(one.getValue()))));
    }
    what.path("remove").forEach(one -> facts.add(new Worklist.Fact("remove", one.asText())));
    return List.copyOf(facts);
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static List<String> needed(Store store, Worklist.Kind kind, JsonNode one) {
    if (kind != Worklist.Kind.LOOK_UP) {
      return List.of();
    }
    Stream<String> key = ((Place.Table) store.place()).key().stream().map(KeyAttribute::attribute);
    Stream<String> by = one.at("/what/by").properties().stream().map(Map.Entry::getKey);
    return Stream.concat(key, by).filter(name -> !name.equals(SHARD)).distinct().toList();
  }
}
