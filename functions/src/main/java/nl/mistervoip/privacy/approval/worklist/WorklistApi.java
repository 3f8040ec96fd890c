package nl.mistervoip.privacy.approval.worklist;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Route.get;
import static nl.mistervoip.privacy.approval.api.Route.post;

import java.util.List;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;

/** The addresses about tasks of stores that only people can answer. */
public final class WorklistApi implements Capability {
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_ROWS = 500;
  private static final Pattern TAKES_FILES =
      Pattern.compile("/(api|console)/worklist/[A-Za-z0-9_.-]{1,150}/files");

  /** What they do. */
  enum Action implements Route.Action {
    LIST_TASKS,
    SHOW_TASK,
    TAKE_TASK,
    ATTACH_FILE,
    HAND_IN,
    NOTE_DONE
  }

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
                  Answer.json(WorklistViews.Lines.class))),
          get(
              "/api/worklist/{taskId}",
              DECIDERS,
              Action.SHOW_TASK,
              About.of(
                  "One task with what it is about (audited)",
                  Input.NONE,
                  Answer.json(WorklistViews.Shown.class))),
          post(
              "/api/worklist/{taskId}/take",
              DECIDERS,
              Action.TAKE_TASK,
              About.of("Says who does it", Input.NONE, Answer.json(WorklistViews.Line.class))),
          post(
              "/api/worklist/{taskId}/files",
              DECIDERS,
              Action.ATTACH_FILE,
              About.of(
                  "Attaches a file with what was found to the answers that wait for it; the task"
                      + " stays open",
                  Input.body(
                      Param.text(
                          "file",
                          FoundFile.LONGEST_BASE64,
                          "Base64 of a CSV, JSON, PDF, PNG or JPEG of at most 3 MB.")),
                  Answer.json(WorklistViews.Attached.class))),
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
                  Answer.json(WorklistViews.Line.class))),
          post(
              "/api/worklist/{taskId}/done",
              DECIDERS,
              Action.NOTE_DONE,
              About.of(
                  "Says that an item was erased or changed where it really is",
                  Input.NONE,
                  Answer.json(WorklistViews.Line.class))));

  private final TaskDesk tasks;
  private final TaskFiles files;

  WorklistApi(TaskDesk tasks, TaskFiles files) {
    this.tasks = tasks;
    this.files = files;
  }

  /**
   * Whether files are sent to an address, so that more than text may come.
   *
   * @param path of the API or of a page
   * @return true for where a file is attached
   */
  public static boolean takesFiles(String path) {
    return TAKES_FILES.matcher(path).matches();
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case LIST_TASKS -> tasks.all(call);
      case SHOW_TASK -> tasks.show(call);
      case TAKE_TASK -> tasks.take(call);
      case ATTACH_FILE -> files.attach(call);
      case HAND_IN -> tasks.handIn(call);
      case NOTE_DONE -> tasks.done(call);
    };
  }
}
