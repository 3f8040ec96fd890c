package nl.mistervoip.privacy.datamap.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.platform.port.PortUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as the other side of a port hands it out.
 *
 * @param row the item
 * @param digest what the other side knows it by, exactly as it is now
 */
record PortItem(Map<String, AttributeValue> row, String digest) {
  /** All items of an answer. */
  static List<PortItem> all(Place.Table table, JsonNode answer) {
    if (!answer.path("items").isArray()) {
      throw PortUnavailableException.unreadable();
    }
    return answer.path("items").valueStream().map(one -> of(table, one)).toList();
  }

  private static PortItem of(Place.Table table, JsonNode item) {
    String digest = item.path("digest").asText();
    if (digest.isEmpty() || !item.path("item").isObject()) {
      throw PortUnavailableException.unreadable();
    }
    return new PortItem(PortRows.row(table, item.path("item")), digest);
  }

  /** Whether a write was done; an outcome that the protocol does not know is no answer. */
  static boolean written(JsonNode answer) {
    return switch (answer.path("outcome").asText()) {
      case "done" -> true;
      case "changed", "absent", "exists" -> false;
      default -> throw PortUnavailableException.unreadable();
    };
  }

  @Override
  public String toString() {
    return "PortItem[REDACTED]";
  }
}
