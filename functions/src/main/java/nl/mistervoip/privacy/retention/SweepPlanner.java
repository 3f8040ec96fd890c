package nl.mistervoip.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.erasure.ItemFacts;
import nl.mistervoip.privacy.platform.Json;

/**
 * Plans a sweep: reads what is due by the retention index, in constant memory, and writes it down
 * in batches.
 */
final class SweepPlanner {
  /** A sweep looks at today or an earlier day; only a dry run may look ahead. */
  static final class DayAheadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DayAheadException() {
      super(
          "A sweep cannot remove what is due on a later day. Give today or earlier, or make it a"
              + " dry run.");
    }
  }

  /** A store could not be read to its end. Repeat the step; nothing was removed. */
  static final class StoreNotReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreNotReadException(String store, String problem) {
      super(
          "Store "
              + store
              + " was not read to its end ("
              + problem
              + "); repeat the step when it answers again.");
    }
  }

  private static final Pattern SWEEP_ID =
      Pattern.compile("SWEEP-\\d{4}-\\d{2}-\\d{2}-[0-9A-Za-z_-]{1,40}");

  private final Landscape landscape;
  private final Sweeps sweeps;
  private final Reports reports;
  private final AuditLog audit;
  private final SignedRules rules;
  private final Succession succession;

  SweepPlanner(Landscape landscape, Sweeps sweeps, Reports reports, AuditLog audit) {
    this.landscape = landscape;
    this.sweeps = sweeps;
    this.reports = reports;
    this.audit = audit;
    this.rules = new SignedRules(landscape.map());
    this.succession = new Succession(sweeps, audit);
  }

  /**
   * Plans a sweep; a sweep that is planned already keeps its plan.
   *
   * @param sweepId the sweep
   * @param at the day to look at, or empty for today in Europe/Amsterdam
   * @param dryRun whether to count only: then no item is written down
   * @param now the moment of planning
   * @return the plan
   * @throws DayAheadException when a later day is given and it is no dry run
   * @throws StoreNotReadException when a store cannot be read: half a plan is not released
   */
  SweepPlan plan(String sweepId, Optional<LocalDate> at, boolean dryRun, Instant now) {
    if (!SWEEP_ID.matcher(sweepId).matches()) {
      throw new IllegalArgumentException("A sweep id has the form SWEEP-YYYY-MM-DD-xxxxxx.");
    }
    LocalDate today = ItemFacts.today(now);
    LocalDate day = at.orElse(today);
    if (day.isAfter(today) && !dryRun) {
      throw new DayAheadException();
    }
    SweepPlan plan = sweeps.plan(sweepId).orElseGet(() -> compute(sweepId, day, dryRun, now));
    record(plan, now);
    return plan;
  }

  private SweepPlan compute(String sweepId, LocalDate day, boolean dryRun, Instant now) {
    BatchWriter writer = new BatchWriter(sweeps, sweepId, dryRun);
    writer.begin(day, landscape.map().version());
    for (Store store : landscape.map().inErasureOrder()) {
      RetentionRule.of(store).forEach(rule -> planRule(rule, day, writer));
    }
    SweepPlan plan = writer.end(day, landscape.map().version());
    // By name, for the state machine to read: the list of a large sweep is too long for its data.
    reports.put(
        "sweeps/" + sweepId + "/batches.json", "application/json", Json.write(plan.batchNames()));
    if (!dryRun) {
      succession.planned(sweepId, now);
    }
    // Last: a sweep without this part was not planned to the end and is planned anew.
    sweeps.put(plan);
    return plan;
  }

  private void planRule(RetentionRule rule, LocalDate day, BatchWriter writer) {
    writer.enter(rule.id());
    RuleSorting sorting = new RuleSorting(landscape, rules, rule, day);
    Outcome outcome = landscape.due(rule, day, item -> sorting.sort(item, writer));
    switch (outcome) {
      case Outcome.Searched searched -> writer.leave();
      case Outcome.Unreachable(String name, String problem) ->
          throw new StoreNotReadException(name, problem);
    }
  }

  private void record(SweepPlan plan, Instant now) {
    Map<String, String> facts = new HashMap<>();
    facts.put("day", plan.day().toString());
    facts.put("map", plan.mapVersion());
    facts.put("digest", plan.digest());
    facts.put("dry-run", Boolean.toString(plan.dryRun()));
    facts.put("due", Long.toString(plan.due()));
    facts.put("reduce", Long.toString(plan.reducing()));
    facts.put("held", Long.toString(plan.held()));
    facts.put("unsigned", Long.toString(plan.unsigned()));
    facts.put("unreadable", Long.toString(plan.unreadable()));
    audit.append(
        new AuditLog.Event(
            plan.sweepId(), "sweep.planned", "system", "GDPR 5(1)(e)", facts, "sweep.planned"),
        now);
  }
}
