package nl.mistervoip.privacy.approval.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.erasure.PlanItems;
import nl.mistervoip.privacy.erasure.PlanReading;
import nl.mistervoip.privacy.erasure.PlanView;
import nl.mistervoip.privacy.erasure.ReplayCases;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * The plan of erasure under a question: what goes, what stays, on which ground, until when. Of a
 * replay, which is about many cases, the part of each case.
 */
final class PlanConsole {
  /**
   * A case of a replay.
   *
   * @param caseId its number
   * @param digest of what would be done in it
   */
  record Part(String caseId, String digest) {}

  /**
   * The cases of a replay.
   *
   * @param replayId the replay
   * @param from how many of them are passed over
   * @param total how many there are
   * @param cases at most {@link #PAGE} of them, by case number
   */
  record ReplayView(String replayId, int from, int total, List<Part> cases) {}

  /** So many cases of a replay are shown at once. */
  static final int PAGE = 100;

  private final Approvals approvals;
  private final PlanReading plans;
  private final ReplayCases replays;
  private final AuditLog audit;

  PlanConsole(Approvals approvals, PlanReading plans, AuditTrail trail, AuditLog audit) {
    this.approvals = approvals;
    this.plans = plans;
    this.replays = new ReplayCases(trail);
    this.audit = audit;
  }

  /** Which plan of which case is meant. */
  private record Meant(CaseId id, String digest, PlanReading plans, Map<String, String> facts) {}

  /** Exactly the plan that is asked about; another one is as good as none. */
  PlanView show(String approvalId, Call call, Language language) {
    Meant meant = meant(approvalId, call);
    return meant.plans().plan(meant.id(), meant.digest(), language).orElseThrow(PlanConsole::none);
  }

  /** Some of its items in one store; the look is on the audit before anything is shown. */
  PlanItems items(String approvalId, Call call, Language language) {
    Meant meant = meant(approvalId, call);
    int from = from(call.query("cursor"));
    PlanReading.Part part = new PlanReading.Part(meant.digest(), call.query("store"), from);
    PlanItems items =
        meant.plans().items(meant.id(), part, language).orElseThrow(PlanConsole::none);
    audit.append(viewed(meant, part, call), call.now());
    return items;
  }

  /** The cases of the replay that is asked about. */
  ReplayView replay(String approvalId, String cursor) {
    Question question = question(approvalId, ApprovalKind.REPLAY).orElseThrow(PlanConsole::none);
    Map<String, String> parts = parts(question);
    int from = from(cursor);
    List<Part> page =
        parts.entrySet().stream()
            .skip(from)
            .limit(PAGE)
            .map(part -> new Part(part.getKey(), part.getValue()))
            .toList();
    return new ReplayView(question.subject(), from, parts.size(), page);
  }

  private Meant meant(String approvalId, Call call) {
    return question(approvalId, ApprovalKind.ERASURE)
        .map(
            question ->
                new Meant(new CaseId(question.subject()), question.digest(), plans, Map.of()))
        .or(() -> question(approvalId, ApprovalKind.REPLAY).map(replay -> part(replay, call)))
        .orElseThrow(PlanConsole::none);
  }

  private Meant part(Question replay, Call call) {
    CaseId id = Fields.caseId(call.query("case"));
    return Optional.ofNullable(parts(replay).get(id.value()))
        .map(
            digest ->
                new Meant(
                    id,
                    digest,
                    plans.ofReplay(replay.subject()),
                    Map.of("replay", replay.subject())))
        .orElseThrow(PlanConsole::none);
  }

  private Map<String, String> parts(Question replay) {
    return replays.of(replay.subject(), replay.digest()).orElseThrow(PlanConsole::none);
  }

  private Optional<Question> question(String approvalId, ApprovalKind kind) {
    return approvals
        .find(approvalId)
        .map(Approval::question)
        .filter(question -> question.kind() == kind);
  }

  private static int from(String cursor) {
    return Optional.of(cursor)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElseGet(
            () -> {
              if (!cursor.isEmpty()) {
                throw ConsoleProblem.badRequest("cursor counts the items that are passed over.");
              }
              return 0;
            });
  }

  private static AuditLog.Event viewed(Meant meant, PlanReading.Part part, Call call) {
    Map<String, String> facts = new HashMap<>(meant.facts());
    facts.put("digest", part.digest());
    facts.put("store", part.store());
    facts.put("from", Integer.toString(part.from()));
    String user = call.user().id();
    String once = "plan.viewed/" + user + "/" + call.now();
    return new AuditLog.Event(meant.id().value(), "plan.viewed", user, "", facts, once);
  }

  private static ConsoleProblem none() {
    return ConsoleProblem.notFound(
        "The case does not hold the plan that was asked about, or holds it no more.");
  }
}
