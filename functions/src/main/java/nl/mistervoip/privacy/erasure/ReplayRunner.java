package nl.mistervoip.privacy.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Carries one case's part of an approved replay out, with the same eraser and under the same
 * conditions as the erasure itself, turn by turn. It can die after any write and be run again.
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

  /**
   * One case of an approved replay.
   *
   * @param replayId the replay
   * @param mode as it was planned
   * @param id the case
   * @param digest of this case's part, as approved
   */
  record Part(String replayId, ReplayMode mode, CaseId id, String digest) {}

  // A function has 15 minutes, and one look at everything has to find a place behind the last item.
  private static final Duration LONGEST_TURN = Duration.ofMinutes(10);

  private final Clock clock;
  private final CaseVault vault;
  private final Landscape landscape;
  private final ItemEraser eraser;
  private final ReplayPlanner planner;
  private final AuditLog audit;
  private final ReplayPapers papers;

  ReplayRunner(
      Clock clock,
      CaseVault vault,
      Landscape landscape,
      ItemEraser eraser,
      AuditLog audit,
      ReplayPapers papers) {
    this.clock = clock;
    this.vault = vault;
    this.landscape = landscape;
    this.eraser = eraser;
    this.planner = new ReplayPlanner(landscape, vault);
    this.audit = audit;
    this.papers = papers;
  }

  /**
   * Erases again, or at last, in one case, until the time of a step is over.
   *
   * @param part which case of which replay
   * @return what became of it; empty when there is more to do, under the same approval
   * @throws ReplayChangedException when planning gives something that was not approved
   */
  Optional<ReplayResult> inTurns(Part part) {
    Instant end = clock.instant().plus(LONGEST_TURN);
    return run(part, () -> !clock.instant().isBefore(end));
  }

  /** The same to its end. */
  ReplayResult run(String replayId, ReplayMode mode, CaseId id, String digest) {
    return run(new Part(replayId, mode, id, digest), () -> false).orElseThrow();
  }

  /**
   * One turn. Each does something: the first at least compares with what was approved, another
   * carries at least one item out, the last one looks what is left.
   *
   * @param part which case of which replay
   * @param spent whether the time is over
   * @return what became of it; empty when there is more to do
   */
  Optional<ReplayResult> run(Part part, BooleanSupplier spent) {
    Instant now = clock.instant();
    PlanVault plans = PlanVault.ofReplay(vault, part.replayId());
    boolean compared = compare(plans, part);
    Head head = plans.approvedHead(part.id());
    papers.begin(part, head, now);
    if (compared && spent.getAsBoolean()) {
      return Optional.empty();
    }
    boolean over = eraseStores(plans, part.id(), head, spent);
    return over ? Optional.empty() : Optional.of(conclude(plans, part, head, now));
  }

  /**
   * Goes on where the last turn ended; a store that is done is not looked at again.
   *
   * @return whether the time is over; the look behind the last store is a turn of its own then
   */
  private boolean eraseStores(PlanVault plans, CaseId id, Head head, BooleanSupplier spent) {
    StoreEraser stores = new StoreEraser(landscape, eraser, plans, audit);
    boolean worked = false;
    for (String name : head.stores()) {
      if (plans.result(id, head, name).isEmpty()) {
        if ((worked && spent.getAsBoolean())
            || stores.erase(id, name, clock.instant(), spent).isEmpty()) {
          return true;
        }
        worked = true;
      }
    }
    return worked && spent.getAsBoolean();
  }

  private ReplayResult conclude(PlanVault plans, Part part, Head head, Instant now) {
    List<StoreOutcome> outcomes = new ArrayList<>();
    long failed = 0;
    for (String name : head.stores()) {
      StoreResult result = plans.result(part.id(), head, name).orElseThrow();
      outcomes.add(new StoreOutcome(name, result.erased(), result.shares()));
      failed += result.failed();
    }
    long there = planner.plan(part.id(), part.mode(), now).map(ErasurePlan::changes).orElse(0L);
    return papers.write(part, outcomes, Math.max(failed, there), now);
  }

  /**
   * Compared once, before the first write; a run that died goes on with what was approved.
   *
   * @return whether it was compared now
   */
  private boolean compare(PlanVault plans, Part part) {
    CaseId id = part.id();
    if (plans.approvedDigest(id).filter(part.digest()::equals).isPresent()) {
      return false;
    }
    ErasurePlan there =
        plans
            .head(id)
            .filter(head -> head.digest().equals(part.digest()))
            .flatMap(
                head ->
                    planner
                        .plan(id, part.mode(), clock.instant())
                        .filter(fresh -> covers(plans, id, head, fresh)))
            .orElseThrow(() -> new ReplayChangedException(part.replayId(), id));
    if (!there.digest().equals(part.digest())) {
      onlyWhatIsThere(plans, part, there);
    }
    plans.approve(id, part.digest());
    return true;
  }

  /** What another replay or an erasure took meanwhile is theirs to count and to tell. */
  private void onlyWhatIsThere(PlanVault plans, Part part, ErasurePlan there) {
    List<String> stores = there.stores().stream().map(StorePlan::store).toList();
    Head head =
        new Head(
            part.digest(), there.mapVersion(), ItemFacts.today(clock.instant()), stores, Map.of());
    plans.store(part.id(), there, head);
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
}
