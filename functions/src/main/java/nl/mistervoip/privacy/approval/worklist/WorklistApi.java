package nl.mistervoip.privacy.approval.worklist;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Route.get;
import static nl.mistervoip.privacy.approval.api.Route.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Wording;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * The addresses about tasks of stores that only people can answer. Who looked at what a task is
 * about, and who did it, is on the audit; what was handed in is not.
 */
public final class WorklistApi implements Capability {
  /** The chain of the audit that has all of it. */
  static final String CHAIN = "worklist";

  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_ROWS = 500;

  /** What they do. */
  enum Action implements Route.Action {
    LIST_TASKS,
    SHOW_TASK,
    TAKE_TASK,
    HAND_IN,
    NOTE_DONE
  }

  /**
   * A task.
   *
   * @param id under which it is asked for
   * @param store the store's id in the data map
   * @param title the store's name
   * @param kind {@code LOOK_UP}, {@code ERASE} or {@code CHANGE}
   * @param role who does it, as the owner calls them
   * @param due the day by which
   * @param overdue whether that day has passed
   * @param takenBy who said that they do it
   */
  record Line(
      String id,
      String store,
      Wording title,
      String kind,
      String role,
      LocalDate due,
      boolean overdue,
      Optional<String> takenBy) {
    static Line of(Worklist.Task task, LocalDate today) {
      return new Line(
          task.id(),
          task.store(),
          task.title(),
          task.kind().name(),
          task.role(),
          task.due(),
          task.overdue(today),
          task.takenBy());
    }
  }

  /**
   * What is to be done.
   *
   * @param tasks earliest due first
   * @param silent how many owners did not answer
   */
  record Lines(List<Line> tasks, int silent) {}

  /**
   * A task with what it is about.
   *
   * @param task the task
   * @param facts identifier, key, or what is to be changed
   * @param needed the attributes that every row handed in must have
   */
  record Shown(Line task, List<Worklist.Fact> facts, List<String> needed) {}

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/worklist",
              DECIDERS,
              Action.LIST_TASKS,
              About.of(
                  "What people have to look up, erase or change by hand, earliest due first",
                  Input.NONE,
                  Answer.json(Lines.class))),
          get(
              "/api/worklist/{taskId}",
              DECIDERS,
              Action.SHOW_TASK,
              About.of(
                  "One task with what it is about (audited)",
                  Input.NONE,
                  Answer.json(Shown.class))),
          post(
              "/api/worklist/{taskId}/take",
              DECIDERS,
              Action.TAKE_TASK,
              About.of("Says who does it", Input.NONE, Answer.json(Line.class))),
          post(
              "/api/worklist/{taskId}/found",
              DECIDERS,
              Action.HAND_IN,
              About.of(
                  "Hands in what was found, as rows or as typed text, or that there is nothing",
                  Input.body(
                      Param.list("rows", false, MOST_ROWS, "Objects with the store's attributes."),
                      Param.optional(
                          "text", LONGEST_TEXT, "The same, a name, colon and value on each line."),
                      Param.of("nothing", Param.Kind.FLAG, "There is nothing.")),
                  Answer.json(Line.class))),
          post(
              "/api/worklist/{taskId}/done",
              DECIDERS,
              Action.NOTE_DONE,
              About.of(
                  "Says that an item was erased or changed where it really is",
                  Input.NONE,
                  Answer.json(Line.class))));

  private final Worklist worklist;
  private final AuditLog audit;

  /** Over the tasks of all owners. */
  WorklistApi(Worklist worklist, AuditLog audit) {
    this.worklist = worklist;
    this.audit = audit;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    LocalDate today = Deadlines.day(call.now());
    return switch ((Action) action) {
      case LIST_TASKS -> lines(today);
      case SHOW_TASK -> shown(call, today);
      case TAKE_TASK ->
          noted("worklist.taken", call, () -> worklist.take(call.id(), call.user().id()));
      case HAND_IN -> handedIn(call);
      case NOTE_DONE ->
          noted("worklist.done", call, () -> worklist.done(call.id(), call.user().id()));
    };
  }

  private Lines lines(LocalDate today) {
    Worklist.Open open = worklist.open();
    return new Lines(
        open.tasks().stream().map(task -> Line.of(task, today)).toList(), open.silent());
  }

  private Shown shown(Call call, LocalDate today) {
    Worklist.Asked asked = known(() -> worklist.asked(call.id()));
    note("worklist.task-viewed", asked.task(), call);
    return new Shown(Line.of(asked.task(), today), asked.facts(), asked.needed());
  }

  /** What cannot be read is refused before anything is said to have been handed in. */
  private Line handedIn(Call call) {
    List<JsonNode> found = known(() -> rows(call));
    return noted(
        "worklist.handed-in", call, () -> worklist.found(call.id(), call.user().id(), found));
  }

  private List<JsonNode> rows(Call call) {
    String text = call.text("text");
    JsonNode rows = call.body().path("rows");
    boolean nothing = call.body().path("nothing").asBoolean();
    int ways = (text.isEmpty() ? 0 : 1) + (rows.isEmpty() ? 0 : 1) + (nothing ? 1 : 0);
    if (ways != 1) {
      throw ConsoleProblem.badRequest("Send rows, or text, or that there is nothing.");
    }
    return text.isEmpty() ? rows.valueStream().toList() : worklist.typed(call.id(), text);
  }

  /** The audit first: what the owner of the store was told cannot be taken back. */
  private Line noted(String event, Call call, Supplier<Worklist.Task> work) {
    note(event, known(() -> worklist.asked(call.id())).task(), call);
    return Line.of(known(work), Deadlines.day(call.now()));
  }

  private void note(String event, Worklist.Task task, Call call) {
    String once = String.join("/", event, task.id(), call.user().id(), call.now().toString());
    Map<String, String> facts = Map.of("task", task.id(), "store", task.store());
    audit.append(new AuditLog.Event(CHAIN, event, call.user().id(), "", facts, once), call.now());
  }

  private static <T> T known(Supplier<T> work) {
    try {
      return work.get();
    } catch (Worklist.NoSuchTaskException e) {
      throw ConsoleProblem.notFound("There is no such task, or it has been done.");
    } catch (Worklist.UnfitRowsException e) {
      throw ConsoleProblem.badRequest(String.valueOf(e.getMessage()));
    } catch (Worklist.SilentOwnerException e) {
      throw ConsoleProblem.unavailable(
          "The owner of the store does not answer. Try again in some minutes.");
    }
  }
}
