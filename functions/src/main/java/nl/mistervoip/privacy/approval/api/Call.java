package nl.mistervoip.privacy.approval.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * A request that was let in: its address is known, the person has the role, and what was sent fits
 * the declaration.
 *
 * @param id from the path, empty text when it has none
 * @param query the declared parameters that were sent
 * @param body the declared fields that were sent
 * @param user who asks
 * @param now when
 */
public record Call(String id, Map<String, String> query, JsonNode body, User user, Instant now) {
  /** One parameter of the query, empty text when absent. */
  public String query(String name) {
    return query.getOrDefault(name, "");
  }

  /** One text of the body, empty text when absent. */
  public String text(String name) {
    return Fields.optional(body, name, Integer.MAX_VALUE);
  }

  @Override
  public String toString() {
    return "Call[REDACTED]";
  }
}
