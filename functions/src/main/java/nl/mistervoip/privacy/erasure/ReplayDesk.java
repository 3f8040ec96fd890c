package nl.mistervoip.privacy.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Erasures of the past, looked at again: after a restore, for what came back, and every night, for
 * what may go now. Plans over all cases of the ledger; two people approve before anything is done.
 */
final class ReplayDesk {
  /** More came back than one replay can hold; nothing was done about it. */
  static final class TooManyCasesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyCasesException(int most) {
      super(
          "Something came back in more than "
              + most
              + " cases, which is more than one replay can hold. Start it with --since closer to"
              + " now, and when that is done with one further back.");
    }
  }

  /**
   * In so many cases one replay acts at most: each takes up to 25 events of a history that ends at
   * 25,000, and some 120 bytes of the 256 KB between two steps.
   */
  static final int MOST_CASES = 1_000;

  private static final Pattern REPLAY_ID =
      Pattern.compile("REPLAY-\\d{4}-\\d{2}-\\d{2}-[0-9A-Za-z_-]{1,40}");

  // A function has 15 minutes, and one large case has to find a place behind the last look.
  private static final Duration LONGEST_TURN = Duration.ofMinutes(8);

  private final Clock clock;
  private final ReplayScope scope;
  private final CaseVault vault;
  private final ReplayPlanner planner;
  private final AuditLog audit;
  private final Waiting waiting;
  private final int most;

  ReplayDesk(Clock clock, Ledger ledger, CaseVault vault, ReplayPlanner planner, AuditLog audit) {
    this(clock, ledger, vault, planner, audit, MOST_CASES);
  }

  ReplayDesk(
      Clock clock,
      Ledger ledger,
      CaseVault vault,
      ReplayPlanner planner,
      AuditLog audit,
      int most) {
    this.most = most;
    this.clock = clock;
    this.scope = new ReplayScope(ledger);
    this.vault = vault;
    this.planner = planner;
    this.audit = audit;
    this.waiting = new Waiting(vault, ledger);
  }

  /**
   * What a turn of planning came to.
   *
   * @param progress where the next one goes on
   * @param plan what two people approve; empty when there are more cases to look at
   */
  record Turn(ReplayProgress progress, Optional<ReplayPlan> plan) {}

  /** The same to its end. */
  ReplayPlan plan(String replayId, ReplayMode mode, Optional<Instant> since) {
    return plan(new Wanted(replayId, mode, since), ReplayProgress.BEGIN, () -> false)
        .plan()
        .orElseThrow();
  }

  /** One turn of at most so long as a step may take, with room for one case behind it. */
  Turn inTurns(Wanted wanted, ReplayProgress from) {
    Instant end = clock.instant().plus(LONGEST_TURN);
    return plan(wanted, from, () -> !clock.instant().isBefore(end));
  }

  /**
   * What to look at.
   *
   * @param replayId the replay
   * @param mode why
   * @param since only erasures that were under way or concluded at this moment or later; empty for
   *     all whose plans may still be there
   */
  record Wanted(String replayId, ReplayMode mode, Optional<Instant> since) {}

  /**
   * Plans a replay, case by case until the time is over, and seals each case's part in that case.
   * Changes nothing of the stores.
   *
   * @param wanted what to look at; the same in every turn
   * @param from where the last turn ended
   * @param spent whether the time is over; asked after each case
   * @return the plan, or where to go on; what lapsed in more cases than a replay can hold is left
   *     to the next night
   * @throws TooManyCasesException when more came back than a replay can hold
   */
  Turn plan(Wanted wanted, ReplayProgress from, BooleanSupplier spent) {
    if (!REPLAY_ID.matcher(wanted.replayId()).matches()) {
      throw new IllegalArgumentException("A replay id has the form REPLAY-YYYY-MM-DD-xxxxxx.");
    }
    Instant now = clock.instant();
    ReplayProgress progress = from;
    NavigableMap<String, LedgerEntry> all = scope.cases(wanted.mode(), wanted.since(), now);
    // Behind the last case there is nothing to go on with.
    for (LedgerEntry entry : List.copyOf(all.tailMap(from.after(), false).values())) {
      progress = progress.and(new CaseId(entry.caseId()), look(wanted, entry, now));
      if (isFull(wanted.mode(), progress)) {
        break;
      }
      if (!entry.caseId().equals(all.lastKey()) && spent.getAsBoolean()) {
        return new Turn(progress, Optional.empty());
      }
    }
    ReplayPlan plan = progress.plan(wanted.replayId(), wanted.mode());
    record(plan, now);
    ReplayCases.record(plan, audit, now);
    return new Turn(progress, Optional.of(plan));
  }

  /** What lapsed and finds no room is there the next night; what came back must not wait unseen. */
  private boolean isFull(ReplayMode mode, ReplayProgress progress) {
    return switch (mode) {
      case LAPSED -> progress.parts().size() >= most;
      case RETURNED -> {
        if (progress.parts().size() > most) {
          throw new TooManyCasesException(most);
        }
        yield false;
      }
    };
  }

  private Optional<ErasurePlan> look(Wanted wanted, LedgerEntry entry, Instant now) {
    CaseId id = new CaseId(entry.caseId());
    Optional<ReplayPlanner.Looked> found = planner.look(id, wanted.mode(), now);
    if (wanted.mode() == ReplayMode.LAPSED) {
      found.ifPresent(looked -> waiting.looked(entry, looked.waits(), now));
    }
    Optional<ErasurePlan> plan = found.map(ReplayPlanner.Looked::plan);
    plan.filter(any -> !any.stores().isEmpty())
        .ifPresent(one -> keep(wanted.replayId(), id, one, now));
    return plan;
  }

  private void keep(String replayId, CaseId id, ErasurePlan plan, Instant now) {
    List<String> stores = plan.stores().stream().map(StorePlan::store).toList();
    PlanVault.ofReplay(vault, replayId)
        .store(
            id,
            plan,
            new Head(plan.digest(), plan.mapVersion(), ItemFacts.today(now), stores, Map.of()));
  }

  private void record(ReplayPlan plan, Instant now) {
    Map<String, String> facts = new HashMap<>();
    facts.put("mode", plan.mode().wireName());
    facts.put("digest", plan.digest());
    facts.put("doubtful", Long.toString(plan.doubtful()));
    facts.put("looked", Long.toString(plan.looked()));
    facts.put("unreadable", Long.toString(plan.unreadable()));
    plan.summary().forEach((name, count) -> facts.put(name, Long.toString(count)));
    audit.append(
        new AuditLog.Event(
            plan.replayId(),
            "replay.planned",
            "system",
            "GDPR 17",
            facts,
            "replay.planned/" + plan.digest()),
        now);
  }
}
