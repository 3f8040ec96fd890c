package nl.mistervoip.privacy.approval.worklist;

import java.util.List;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * Files with what was found by hand: sealed in every case whose answer waits for that look-up. The
 * owner of the store gets nothing of them.
 */
final class TaskFiles {
  /** More than anybody looks up by hand of one person in one store. */
  static final int MOST = 20;

  private final Worklist worklist;
  private final WaitingCases waiting;
  private final CaseVault vault;
  private final TaskNotes notes;

  TaskFiles(Worklist worklist, WaitingCases waiting, CaseVault vault, TaskNotes notes) {
    this.worklist = worklist;
    this.waiting = waiting;
    this.vault = vault;
    this.notes = notes;
  }

  WorklistViews.Shown shown(Worklist.Asked asked, WorklistViews.Line line) {
    List<CaseId> cases = waiting.of(asked);
    int files = cases.stream().mapToInt(id -> count(id, asked.task())).max().orElse(0);
    return new WorklistViews.Shown(line, asked.facts(), asked.needed(), numbers(cases), files);
  }

  /** What is no file of ours is refused before anybody is asked about the task. */
  WorklistViews.Attached attach(Call call) {
    FoundFile file = FoundFile.ofBase64(call.text("file"));
    Worklist.Asked asked = TaskDesk.asked(worklist, call);
    List<CaseId> cases = waiting.of(asked);
    requireRoom(asked.task(), cases);
    AttachedFile.Content content =
        new AttachedFile.Content(asked.task().store(), file.type().extension(), file.bytes());
    List<CaseId> lacking =
        cases.stream().filter(id -> !AttachedFile.holds(vault, id, content)).toList();
    lacking.stream()
        .findFirst()
        .ifPresent(first -> notes.attached(asked.task(), call, content.hash(first)));
    for (CaseId id : lacking) {
      notes.attached(id, asked.task(), call, file, content.hash(id));
      AttachedFile.keep(vault, id, content, call.now());
    }
    return new WorklistViews.Attached(
        WorklistViews.Line.of(asked.task(), Deadlines.day(call.now())),
        file.type().extension(),
        numbers(cases));
  }

  private void requireRoom(Worklist.Task task, List<CaseId> cases) {
    if (cases.isEmpty()) {
      throw ConsoleProblem.conflict(
          "No answer waits for a file",
          "A file goes into an answer that waits for this look-up. None does, or the look-up is by"
              + " something that can pass to somebody else. Hand in rows.");
    }
    if (cases.stream().anyMatch(id -> count(id, task) >= MOST)) {
      throw ConsoleProblem.conflict(
          "Enough files", "An answer takes at most " + MOST + " files of a store.");
    }
  }

  private int count(CaseId id, Worklist.Task task) {
    return (int)
        AttachedFile.of(vault, id).stream()
            .filter(file -> file.store().equals(task.store()))
            .count();
  }

  private static List<String> numbers(List<CaseId> cases) {
    return cases.stream().map(CaseId::value).toList();
  }
}
