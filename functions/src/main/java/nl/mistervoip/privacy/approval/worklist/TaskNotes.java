package nl.mistervoip.privacy.approval.worklist;

import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.decision.Hands;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.request.CaseId;

/** What the audit says of tasks: who did what when, and nothing of what was found. */
final class TaskNotes {
  /** The chain of the audit that has all that is done by hand. */
  static final String CHAIN = "worklist";

  private final AuditLog audit;

  TaskNotes(AuditLog audit) {
    this.audit = audit;
  }

  void note(String event, Worklist.Task task, Call call) {
    note(CHAIN, event, task, call, Map.of(), call.now().toString());
  }

  /** A file is about to be sealed in the cases that wait for it. */
  void attached(Worklist.Task task, Call call, String hash) {
    note(CHAIN, Hands.ATTACHED, task, call, Map.of(), hash);
  }

  /**
   * A file is about to be sealed in a case: on its chain, so that it bars who attached it ({@link
   * Hands}). Told before, for nothing may lie in an answer that bars nobody; and once, however
   * often the same press is repeated until it is sealed.
   *
   * @param hash of the file in the case
   */
  void attached(CaseId id, Worklist.Task task, Call call, FoundFile file, String hash) {
    Map<String, String> facts =
        Map.of("type", file.type().extension(), "bytes", Integer.toString(file.size()));
    note(id.value(), Hands.ATTACHED, task, call, facts, hash);
  }

  private void note(
      String chain,
      String event,
      Worklist.Task task,
      Call call,
      Map<String, String> more,
      String which) {
    String by = call.user().id();
    String once = String.join("/", event, task.id(), by, which);
    Map<String, String> facts = new HashMap<>(more);
    facts.put("task", task.id());
    facts.put("store", task.store());
    audit.append(new AuditLog.Event(chain, event, by, "", facts, once), call.now());
  }
}
