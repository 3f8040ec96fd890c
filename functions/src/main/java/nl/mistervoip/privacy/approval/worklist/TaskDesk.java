package nl.mistervoip.privacy.approval.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Looking at tasks, taking them and saying what came of them. The owner of the store is asked once
 * what there is to do and told once what was done. Each look and each act is on the audit; what was
 * handed in is not.
 */
final class TaskDesk {
  private final Worklist worklist;
  private final TaskFiles files;
  private final TaskNotes notes;

  TaskDesk(Worklist worklist, TaskFiles files, TaskNotes notes) {
    this.worklist = worklist;
    this.files = files;
    this.notes = notes;
  }

  WorklistViews.Lines all(Call call) {
    return WorklistViews.Lines.of(worklist.open(), Deadlines.day(call.now()));
  }

  WorklistViews.Shown show(Call call) {
    Worklist.Asked asked = asked(worklist, call);
    notes.note("worklist.task-viewed", asked.task(), call);
    return files.shown(asked, line(asked.task(), call));
  }

  WorklistViews.Line take(Call call) {
    Worklist.Task task = asked(worklist, call).task();
    return noted("worklist.taken", task, call, () -> worklist.take(task, call.user().id()));
  }

  WorklistViews.Line done(Call call) {
    Worklist.Task task = asked(worklist, call).task();
    return noted("worklist.done", task, call, () -> worklist.done(task, call.user().id()));
  }

  /** What cannot be read is refused before anything is said to have been handed in. */
  WorklistViews.Line handIn(Call call) {
    requireOneWay(call);
    Worklist.Task task = asked(worklist, call).task();
    List<JsonNode> rows = known(() -> rows(task, call));
    return noted(
        "worklist.handed-in", task, call, () -> worklist.found(task, call.user().id(), rows));
  }

  private static void requireOneWay(Call call) {
    boolean nothing = call.body().path("nothing").asBoolean();
    int ways =
        (call.text("text").isEmpty() ? 0 : 1)
            + (call.body().path("rows").isEmpty() ? 0 : 1)
            + (nothing ? 1 : 0);
    if (ways != 1) {
      throw ConsoleProblem.badRequest("Send rows, or text, or that there is nothing.");
    }
  }

  private List<JsonNode> rows(Worklist.Task task, Call call) {
    String text = call.text("text");
    return text.isEmpty()
        ? call.body().path("rows").valueStream().toList()
        : worklist.typed(task, text);
  }

  /** The audit first: what the owner of the store was told cannot be taken back. */
  private WorklistViews.Line noted(
      String event, Worklist.Task task, Call call, Supplier<Worklist.Task> work) {
    notes.note(event, task, call);
    return line(known(work), call);
  }

  private static WorklistViews.Line line(Worklist.Task task, Call call) {
    return WorklistViews.Line.of(task, Deadlines.day(call.now()));
  }

  /** The task that a request is about, read now. */
  static Worklist.Asked asked(Worklist worklist, Call call) {
    return known(() -> worklist.asked(call.id()));
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
