package nl.mistervoip.privacy.datamap.port;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.tables.RowDigest;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.platform.port.PortUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A query as a port is asked it, and its page as a port answers it. */
final class PortQuery {
  private PortQuery() {}

  static ObjectNode body(Tables.Query query, Map<String, AttributeValue> from) {
    ObjectNode body = PortRows.object();
    query.index().ifPresent(index -> body.put("index", index.name()));
    KeyAttribute by = query.key().getFirst();
    body.putObject("by").set(by.attribute(), PortRows.value(by, query.partition()));
    range(query, body);
    Optional.ofNullable(from.get("cursor")).ifPresent(cursor -> body.put("cursor", cursor.s()));
    return body.put("limit", Tables.BATCH);
  }

  /**
   * The page.
   *
   * @throws PortUnavailableException when it holds what was not asked for: somebody else's items
   *     must not come out because the other side does not look
   */
  static Tables.Page page(Tables.Query query, JsonNode answer) {
    KeyAttribute by = query.key().getFirst();
    Map<String, AttributeValue> wanted = Map.of(by.attribute(), Rows.value(by, query.partition()));
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    for (PortItem item : PortItem.all(query.table(), answer)) {
      if (!RowDigest.same(wanted, only(by.attribute(), item.row()))) {
        throw PortUnavailableException.unreadable();
      }
      rows.add(item.row());
    }
    return new Tables.Page(rows, next(answer.path("next")));
  }

  private static Map<String, AttributeValue> next(JsonNode cursor) {
    return cursor.isTextual() ? Map.of("cursor", AttributeValue.fromS(cursor.asText())) : Map.of();
  }

  private static void range(Tables.Query query, ObjectNode body) {
    if (query.key().size() > 1 && !query.range().equals(Tables.Range.ALL)) {
      KeyAttribute sort = query.key().get(1);
      ObjectNode range = body.putObject("range").put("attribute", sort.attribute());
      query.range().atLeast().ifPresent(low -> range.set("at_least", PortRows.value(sort, low)));
      query.range().atMost().ifPresent(high -> range.set("at_most", PortRows.value(sort, high)));
    }
  }

  private static Map<String, AttributeValue> only(
      String attribute, Map<String, AttributeValue> row) {
    return Optional.ofNullable(row.get(attribute))
        .map(value -> Map.of(attribute, value))
        .orElse(Map.of());
  }
}
