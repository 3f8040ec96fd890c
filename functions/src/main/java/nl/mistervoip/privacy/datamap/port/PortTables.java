package nl.mistervoip.privacy.datamap.port;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.RowDigest;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.platform.port.PortAddress;
import nl.mistervoip.privacy.platform.port.PortClient;
import nl.mistervoip.privacy.platform.port.PortUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tables behind a port: another system, such as a SaaS or a SQL database, that speaks the protocol
 * of {@code docs/store-port.md}. It says of each item a digest that changes whenever the item does;
 * a write names the digest, so that the other side decides in the same write, as DynamoDB does by a
 * condition.
 */
public final class PortTables implements Tables {
  private final PortClient client;
  private final PortAddress address;
  private final String prefix;

  /**
   * The tables of one owner.
   *
   * @param client signs and sends
   * @param address where the owner answers
   * @param prefix what the names of the tables begin with there
   */
  public PortTables(PortClient client, PortAddress address, String prefix) {
    this.client = client;
    this.address = address;
    this.prefix = prefix;
  }

  @Override
  public Page query(Query query, Map<String, AttributeValue> from) {
    ObjectNode body = PortQuery.body(query, from);
    return reached(() -> PortQuery.page(query, asked(query.table(), "find", body)));
  }

  @Override
  public List<Map<String, AttributeValue>> get(
      Place.Table table, List<Map<String, AttributeValue>> keys) {
    return reached(() -> found(table, keys).stream().map(PortItem::row).toList());
  }

  private List<PortItem> found(Place.Table table, List<Map<String, AttributeValue>> keys) {
    ObjectNode body = PortRows.object();
    ArrayNode asked = body.putArray("keys");
    Set<String> digests = new HashSet<>();
    for (Map<String, AttributeValue> key : keys) {
      asked.add(PortRows.json(key));
      digests.add(RowDigest.of(key));
    }
    List<PortItem> found = PortItem.all(table, asked(table, "get", body));
    if (!found.stream()
        .allMatch(one -> digests.remove(RowDigest.of(Rows.keyOf(table, one.row()))))) {
      throw PortUnavailableException.unreadable();
    }
    return found;
  }

  @Override
  public boolean delete(Place.Table table, Guard guard) {
    return change(table, guard, "erase", PortRows.object());
  }

  @Override
  public boolean remove(Place.Table table, Guard guard, List<String> attributes) {
    ObjectNode body = PortRows.object();
    attributes.forEach(body.putArray("remove")::add);
    return change(table, guard, "change", body);
  }

  @Override
  public boolean set(Place.Table table, Guard guard, Map<String, AttributeValue> values) {
    ObjectNode body = PortRows.object();
    body.set("set", PortRows.json(values));
    return change(table, guard, "change", body);
  }

  @Override
  public boolean change(
      Place.Table table, Guard guard, List<String> removed, Map<String, AttributeValue> values) {
    ObjectNode body = PortRows.object();
    removed.forEach(body.putArray("remove")::add);
    body.set("set", PortRows.json(values));
    return change(table, guard, "change", body);
  }

  @Override
  public boolean insert(Place.Table table, Map<String, AttributeValue> row) {
    ObjectNode body = PortRows.object();
    body.set("item", PortRows.json(row));
    return reached(() -> PortItem.written(asked(table, "add", body)));
  }

  /** Reads the item anew for its digest: the guard says of which item the write is meant. */
  private boolean change(Place.Table table, Guard guard, String what, ObjectNode body) {
    Map<String, AttributeValue> key = Rows.keyOf(table, guard.row());
    return reached(
        () ->
            found(table, List.of(key)).stream()
                .findFirst()
                .filter(now -> guard.allows(now.row()))
                .filter(
                    now -> PortItem.written(asked(table, what, naming(body, key, now.digest()))))
                .isPresent());
  }

  private static ObjectNode naming(
      ObjectNode body, Map<String, AttributeValue> key, String digest) {
    body.set("key", PortRows.json(key));
    return body.put("digest", digest);
  }

  private JsonNode asked(Place.Table table, String what, ObjectNode body) {
    String path = "/v1/stores/" + prefix + table.name() + "/" + what;
    return client.post(address, new PortClient.Call(path, body));
  }

  private static <T> T reached(Supplier<T> work) {
    try {
      return work.get();
    } catch (PortUnavailableException e) {
      throw new UnavailableException(Optional.ofNullable(e.getMessage()).orElse("no answer"));
    }
  }
}
