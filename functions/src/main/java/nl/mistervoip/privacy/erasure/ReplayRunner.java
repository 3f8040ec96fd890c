package nl.mistervoip.privacy.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Carries one case's part of an approved replay out, with the same eraser and under the same
 * conditions as the erasure itself. It can die after any write and be run again.
 */
final class ReplayRunner {
  /**
   * What is there is more, or other, than what two people approved: nothing of this case was done.
   * Start a new replay.
   */
  static final class ReplayChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReplayChangedException(String replayId, CaseId id) {
      super(
          "What "
              + replayId
              + " would do in case "
              + id
              + " is not what was approved: start a new one, desk restore-check.");
    }
  }

  private final Clock clock;
  private final Landscape landscape;
  private final ItemEraser eraser;
  private final CaseVault vault;
  private final ReplayPlanner planner;
  private final LedgerBook book;
  private final AuditLog audit;
  private final LaterLetter letter;

  ReplayRunner(
      Clock clock,
      Landscape landscape,
      ItemEraser eraser,
      CaseVault vault,
      LedgerBook book,
      AuditLog audit,
      LaterLetter letter) {
    this.clock = clock;
    this.landscape = landscape;
    this.eraser = eraser;
    this.vault = vault;
    this.planner = new ReplayPlanner(landscape, vault);
    this.book = book;
    this.audit = audit;
    this.letter = letter;
  }

  /**
   * Erases again, or at last, in one case.
   *
   * @param replayId the replay
   * @param mode as it was planned
   * @param id the case
   * @param digest of this case's part, as approved
   * @return what became of it
   * @throws ReplayChangedException when planning gives something that was not approved
   */
  ReplayResult run(String replayId, ReplayMode mode, CaseId id, String digest) {
    Instant now = clock.instant();
    PlanVault plans = PlanVault.ofReplay(vault, replayId);
    requireApproved(plans, replayId, mode, id, digest);
    Head head = plans.approvedHead(id);
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    book.begin(id, head, ref, now);
    StoreEraser stores = new StoreEraser(landscape, eraser, plans, audit);
    List<StoreOutcome> outcomes = new ArrayList<>();
    long failed = 0;
    for (String name : head.stores()) {
      StoreResult result = stores.erase(id, name, now);
      outcomes.add(new StoreOutcome(name, result.erased(), result.shares()));
      failed += result.failed();
    }
    long there = planner.plan(id, mode, now).map(ErasurePlan::changes).orElse(0L);
    long left = Math.max(failed, there);
    ReplayResult result = result(id, outcomes, left);
    book.write(id, head, ref, outcomes, now);
    record(replayId, mode, head, result, now);
    if (mode == ReplayMode.LAPSED && left == 0 && result.erased() > 0 && letter.asked(id)) {
      String attempt = replayId.substring(7, 17).replace("-", "");
      letter.write(id, ref, attempt, outcomes, now);
      return result.telling(attempt);
    }
    return result;
  }

  /** Compared once, before the first write; a run that died goes on with what was approved. */
  private void requireApproved(
      PlanVault plans, String replayId, ReplayMode mode, CaseId id, String digest) {
    if (plans.approvedDigest(id).filter(digest::equals).isPresent()) {
      return;
    }
    boolean covered =
        plans
            .head(id)
            .filter(head -> head.digest().equals(digest))
            .flatMap(
                head ->
                    planner
                        .plan(id, mode, clock.instant())
                        .filter(fresh -> covers(plans, id, head, fresh)))
            .isPresent();
    if (!covered) {
      throw new ReplayChangedException(replayId, id);
    }
    plans.approve(id, digest);
  }

  /**
   * Whether all that is there was approved as it is there. It may be less: an erasure that was
   * under way while the replay was planned ended since.
   */
  private static boolean covers(PlanVault plans, CaseId id, Head head, ErasurePlan fresh) {
    return fresh.stores().stream()
        .allMatch(
            part -> {
              Set<PlannedItem> open = new HashSet<>(part.items());
              if (head.stores().contains(part.store())) {
                plans.lines(id, head, part.store(), open::remove);
              }
              return open.isEmpty();
            });
  }

  private static ReplayResult result(CaseId id, List<StoreOutcome> outcomes, long left) {
    return new ReplayResult(
        id.value(),
        outcomes.stream().mapToLong(StoreOutcome::erased).sum(),
        outcomes.stream().mapToLong(StoreOutcome::staying).sum(),
        left,
        "");
  }

  private void record(
      String replayId, ReplayMode mode, Head head, ReplayResult result, Instant now) {
    Map<String, String> facts =
        Map.of(
            "replay", replayId,
            "mode", mode.wireName(),
            "plan", head.digest(),
            "erased", Long.toString(result.erased()),
            "stays", Long.toString(result.stays()),
            "left", Long.toString(result.left()));
    audit.append(
        new AuditLog.Event(
            result.caseId(),
            "erasure.replayed",
            "system",
            "GDPR 17",
            facts,
            "erasure.replayed/" + replayId + "/" + result.left()),
        now);
  }
}
