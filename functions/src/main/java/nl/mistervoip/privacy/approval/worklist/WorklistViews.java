package nl.mistervoip.privacy.approval.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.Wording;
import nl.mistervoip.privacy.datamap.Worklist;

/** What the API shows of tasks. */
final class WorklistViews {
  private WorklistViews() {}

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
  record Lines(List<Line> tasks, int silent) {
    static Lines of(Worklist.Open open, LocalDate today) {
      return new Lines(
          open.tasks().stream().map(task -> Line.of(task, today)).toList(), open.silent());
    }
  }

  /**
   * A task with what it is about.
   *
   * @param task the task
   * @param facts identifier, key, or what is to be changed
   * @param needed the attributes that every row handed in must have
   * @param cases whose answer waits for it and takes files of it
   * @param files how many files such a case has of this store, the most of any
   */
  record Shown(
      Line task, List<Worklist.Fact> facts, List<String> needed, List<String> cases, int files) {}

  /**
   * A file that was attached.
   *
   * @param task the task, still open
   * @param type what the file was seen to be
   * @param cases whose answer it goes into
   */
  record Attached(Line task, String type, List<String> cases) {}
}
