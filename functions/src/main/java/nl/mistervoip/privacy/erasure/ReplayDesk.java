package nl.mistervoip.privacy.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Erasures of the past, looked at again: after a restore, for what came back, and every night, for
 * what may go now. Plans over all cases of the ledger; two people approve before anything is done.
 */
final class ReplayDesk {
  private static final Pattern REPLAY_ID =
      Pattern.compile("REPLAY-\\d{4}-\\d{2}-\\d{2}-[0-9A-Za-z_-]{1,40}");

  // Domain rules 2.2, row 24: case data live two years after closing, and a case may last months.
  // What waits for longer is in the ledger anew each year, see Waiting.
  private static final Duration PLANS_LIVE = Duration.ofDays(3 * 366);

  // A plan that was taken up is carried out within days, with all repeats of its steps.
  private static final Duration UNDER_WAY = Duration.ofDays(7);

  private final Clock clock;
  private final Ledger ledger;
  private final CaseVault vault;
  private final ReplayPlanner planner;
  private final AuditLog audit;
  private final Waiting waiting;

  ReplayDesk(Clock clock, Ledger ledger, CaseVault vault, ReplayPlanner planner, AuditLog audit) {
    this.clock = clock;
    this.ledger = ledger;
    this.vault = vault;
    this.planner = planner;
    this.audit = audit;
    this.waiting = new Waiting(vault, ledger);
  }

  /**
   * Plans a replay and seals each case's part in that case. Changes nothing of the stores.
   *
   * @param replayId the replay
   * @param mode why
   * @param since only erasures that were under way or concluded at this moment or later; empty for
   *     all whose plans may still be there
   * @return what two people approve
   */
  ReplayPlan plan(String replayId, ReplayMode mode, Optional<Instant> since) {
    if (!REPLAY_ID.matcher(replayId).matches()) {
      throw new IllegalArgumentException("A replay id has the form REPLAY-YYYY-MM-DD-xxxxxx.");
    }
    Instant now = clock.instant();
    Map<String, LedgerEntry> cases = cases(mode, since, now);
    List<ReplayPlan.Part> parts = new ArrayList<>();
    long unreadable = 0;
    for (LedgerEntry entry : cases.values()) {
      CaseId id = new CaseId(entry.caseId());
      Optional<ErasurePlan> found = look(entry, mode, now);
      unreadable += found.isEmpty() ? 1 : 0;
      found
          .filter(plan -> !plan.stores().isEmpty())
          .ifPresent(plan -> parts.add(kept(replayId, id, plan, now)));
    }
    ReplayPlan plan = new ReplayPlan(replayId, mode, parts, cases.size(), unreadable);
    record(plan, now);
    ReplayCases.record(plan, audit, now);
    return plan;
  }

  private Optional<ErasurePlan> look(LedgerEntry entry, ReplayMode mode, Instant now) {
    Optional<ReplayPlanner.Looked> found = planner.look(new CaseId(entry.caseId()), mode, now);
    if (mode == ReplayMode.LAPSED) {
      found.ifPresent(looked -> waiting.looked(entry, looked.waits(), now));
    }
    return found.map(ReplayPlanner.Looked::plan);
  }

  private Map<String, LedgerEntry> cases(ReplayMode mode, Optional<Instant> since, Instant now) {
    TreeMap<String, LedgerEntry> cases = new TreeMap<>(since.map(this::underWay).orElse(Map.of()));
    ledger.between(
        since.orElse(now.minus(PLANS_LIVE)),
        now,
        entry -> {
          if (mode.concerns(entry)) {
            cases.put(entry.caseId(), entry);
          }
        });
    return cases;
  }

  /** What was begun before a moment and not concluded by then may have gone on after it. */
  private Map<String, LedgerEntry> underWay(Instant at) {
    Map<String, LedgerEntry> begun = new HashMap<>();
    Set<String> concluded = new HashSet<>();
    ledger.between(
        at.minus(UNDER_WAY),
        at.minusMillis(1),
        entry -> {
          String plan = entry.caseId() + "/" + entry.planDigest();
          if (entry.begins()) {
            begun.put(plan, entry);
          } else {
            concluded.add(plan);
          }
        });
    begun.keySet().removeAll(concluded);
    return begun.values().stream()
        .collect(Collectors.toMap(LedgerEntry::caseId, Function.identity(), (one, other) -> other));
  }

  private ReplayPlan.Part kept(String replayId, CaseId id, ErasurePlan plan, Instant now) {
    List<String> stores = plan.stores().stream().map(StorePlan::store).toList();
    PlanVault.ofReplay(vault, replayId)
        .store(
            id,
            plan,
            new Head(plan.digest(), plan.mapVersion(), ItemFacts.today(now), stores, Map.of()));
    return new ReplayPlan.Part(id.value(), plan.digest(), plan.summary(), plan.changes());
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
