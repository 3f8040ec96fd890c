package nl.mistervoip.privacy.datamap.port;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.platform.SideBySide;
import nl.mistervoip.privacy.platform.port.PortAddress;
import nl.mistervoip.privacy.platform.port.PortClient;
import nl.mistervoip.privacy.platform.port.PortUnavailableException;

/** The tasks of all owners whose port the map says to be answered by people. */
public final class PortWorklist implements Worklist {
  private static final int NAME = 8;
  private static final int AT_ONCE = 8;
  private static final String TAKE = "take";

  private final Map<String, PortTasks> owners = new LinkedHashMap<>();
  private final Asking asking;

  /** Asks an owner. */
  public interface Asking {
    /**
     * Asks.
     *
     * @param address where the owner answers
     * @param call what is asked
     * @return the answer
     * @throws PortUnavailableException when it does not answer
     */
    JsonNode post(PortAddress address, PortClient.Call call);
  }

  /**
   * The owners that the map names.
   *
   * @param map the map
   * @param asking sends what is asked
   */
  public PortWorklist(DataMap map, Asking asking) {
    this.asking = asking;
    map.stores().stream()
        .flatMap(store -> store.place().port().stream())
        .filter(PortAddress::answeredByPeople)
        .distinct()
        .forEach(port -> owners.put(name(port), new PortTasks(name(port), port, map)));
  }

  /** Stands in addresses of the console: always the same, and no secret. */
  private static String name(PortAddress port) {
    return Sha256.hex(port.url().toString().getBytes(StandardCharsets.UTF_8)).substring(0, NAME);
  }

  @Override
  public Open open() {
    List<Optional<List<Asked>>> answers = SideBySide.map(AT_ONCE, owners.values(), this::all);
    List<Task> tasks =
        answers.stream()
            .flatMap(Optional::stream)
            .flatMap(List::stream)
            .map(Asked::task)
            .sorted(Comparator.comparing(Task::due).thenComparing(Task::id))
            .toList();
    return new Open(tasks, (int) answers.stream().filter(Optional::isEmpty).count());
  }

  /** Empty when it is silent; the others are shown all the same. */
  private Optional<List<Asked>> all(PortTasks owner) {
    try {
      return Optional.of(owner.all(asking));
    } catch (PortUnavailableException e) {
      return Optional.empty();
    }
  }

  @Override
  public Asked asked(String id) {
    PortTasks owner = owner(id);
    return reached(() -> owner.all(asking)).stream()
        .filter(one -> one.task().id().equals(id))
        .findFirst()
        .orElseThrow(NoSuchTaskException::new);
  }

  @Override
  public Task take(Task task, String by) {
    return said(task, TAKE, naming(task, by));
  }

  @Override
  public Task found(Task task, String by, List<JsonNode> rows) {
    ObjectNode body = naming(task, by);
    body.putArray("rows").addAll(rows);
    return said(task, "found", body);
  }

  @Override
  public List<JsonNode> typed(Task task, String text) {
    return new TypedRows(owner(task.id()).table(task.store())).of(text);
  }

  @Override
  public Task done(Task task, String by) {
    return said(task, "done", naming(task, by));
  }

  private Task said(Task task, String what, ObjectNode body) {
    PortTasks owner = owner(task.id());
    JsonNode answer = reached(() -> asking.post(owner.address(), call(what, body)));
    return switch (answer.path("outcome").asText()) {
      case "done" -> task;
      case "absent" -> gone(task, what);
      case "unfit" ->
          throw new UnfitRowsException(
              "Every row needs the key of the store and the identifier that was asked by.");
      default -> throw new SilentOwnerException();
    };
  }

  /**
   * What ends a task has the same key whenever the same is sent, so that it is answered as the
   * first time. To take one can be right again: somebody else may have taken it in between.
   */
  private static PortClient.Call call(String what, ObjectNode body) {
    String path = "/v1/worklist/" + what;
    return what.equals(TAKE)
        ? new PortClient.Call(path, body)
        : new PortClient.Call(path, body, what + "-" + Sha256.hex(Json.write(body)));
  }

  /** It was open a moment ago: an earlier try of the same call ended it, whose answer was lost. */
  private static Task gone(Task task, String what) {
    if (what.equals(TAKE)) {
      throw new NoSuchTaskException();
    }
    return task;
  }

  private static ObjectNode naming(Task task, String by) {
    return PortRows.object().put("task", task.id().substring(NAME + 1)).put("by", by);
  }

  private PortTasks owner(String id) {
    return Optional.of(id)
        .filter(one -> one.length() > NAME + 1)
        .map(one -> one.substring(0, NAME))
        .filter(owners::containsKey)
        .map(name -> Objects.requireNonNull(owners.get(name)))
        .orElseThrow(NoSuchTaskException::new);
  }

  private static <T> T reached(Supplier<T> work) {
    try {
      return work.get();
    } catch (PortUnavailableException e) {
      throw new SilentOwnerException();
    }
  }
}
