package nl.mistervoip.privacy.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.platform.Json;

/**
 * The other side of a port that people answer, by the protocol of docs/store-port.md: tasks that
 * can be taken, answered and done once.
 */
public final class InMemoryWorklist {
  private final List<Map<String, Object>> tasks = new ArrayList<>();

  /** Rows that were handed in, as JSON text. */
  public final List<String> handedIn = new ArrayList<>();

  /** Who did what, in order. */
  public final List<String> log = new ArrayList<>();

  /**
   * Opens a task.
   *
   * @param task as the protocol writes it
   */
  public void opens(Map<String, Object> task) {
    tasks.add(new TreeMap<>(task));
  }

  /**
   * Answers a call.
   *
   * @param path below the address
   * @param body what was sent
   * @return the answer
   */
  public Object answer(String path, JsonNode body) {
    return switch (path) {
      case "/v1/worklist/open" -> Map.of("tasks", List.copyOf(tasks));
      case "/v1/worklist/take" -> outcome(body, "taken", false);
      case "/v1/worklist/found" -> found(body);
      case "/v1/worklist/done" -> outcome(body, "done", true);
      default -> throw new IllegalArgumentException(path);
    };
  }

  private Map<String, String> found(JsonNode body) {
    for (JsonNode row : body.path("rows")) {
      if (!row.has("ticket_id") || !row.has("customer_number")) {
        return Map.of("outcome", "unfit");
      }
    }
    body.path("rows").forEach(row -> handedIn.add(row.toString()));
    return outcome(body, "found", true);
  }

  private Map<String, String> outcome(JsonNode body, String what, boolean ends) {
    Optional<Map<String, Object>> task =
        tasks.stream().filter(one -> body.path("task").asText().equals(one.get("id"))).findFirst();
    if (task.isEmpty()) {
      return Map.of("outcome", "absent");
    }
    String by = body.path("by").asText();
    log.add(what + " by " + by);
    if (ends) {
      tasks.remove(task.get());
    } else {
      task.get().put("taken_by", by);
    }
    return Map.of("outcome", "done");
  }

  /**
   * A look-up of tickets by customer number.
   *
   * @param id the task
   * @param due the day, ISO
   * @return the task
   */
  public static Map<String, Object> lookUp(String id, String due) {
    return task(id, "look up", due, Map.of("by", Map.of("customer_number", 100042)));
  }

  /**
   * The erasure of a ticket.
   *
   * @param id the task
   * @param due the day, ISO
   * @return the task
   */
  public static Map<String, Object> erasure(String id, String due) {
    return task(id, "erase", due, Map.of("key", Map.of("ticket_id", "T-1"), "digest", "d"));
  }

  private static Map<String, Object> task(String id, String kind, String due, Object what) {
    return Map.of(
        "id",
        id,
        "store",
        "tickets",
        "kind",
        kind,
        "role",
        "archivist",
        "due",
        due,
        "what",
        Json.MAPPER.valueToTree(what));
  }
}
