package nl.mistervoip.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.erasure.ItemFacts;
import nl.mistervoip.privacy.platform.Json;

/**
 * Plans a sweep: reads what is due by the retention index, in constant memory, and writes it down
 * in batches; in turns, for a first sweep may find more than can be read in one call.
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
   * What to plan.
   *
   * @param sweepId the sweep
   * @param at the day to look at, or empty for today in Europe/Amsterdam
   * @param dryRun whether to count only: then no item is written down
   */
  record Wanted(String sweepId, Optional<LocalDate> at, boolean dryRun) {}

  /**
   * Plans a sweep for as long as there is time, and goes on where the last turn stopped; a sweep
   * that is planned already keeps its plan.
   *
   * @param wanted what to plan; the same in every turn
   * @param now the moment of planning
   * @param spent whether the time is over; asked after each page that was read
   * @return the plan; empty when there is more to read
   * @throws DayAheadException when a later day is given and it is no dry run
   * @throws StoreNotReadException when a store cannot be read: half a plan is not released
   */
  Optional<SweepPlan> plan(Wanted wanted, Instant now, BooleanSupplier spent) {
    if (!SWEEP_ID.matcher(wanted.sweepId()).matches()) {
      throw new IllegalArgumentException("A sweep id has the form SWEEP-YYYY-MM-DD-xxxxxx.");
    }
    LocalDate today = ItemFacts.today(now);
    LocalDate day = wanted.at().orElse(today);
    if (day.isAfter(today) && !wanted.dryRun()) {
      throw new DayAheadException();
    }
    Optional<SweepPlan> plan =
        sweeps.plan(wanted.sweepId()).or(() -> compute(wanted, day, now, spent));
    plan.ifPresent(whole -> record(whole, now));
    return plan;
  }

  private Optional<SweepPlan> compute(
      Wanted wanted, LocalDate day, Instant now, BooleanSupplier spent) {
    try {
      // Before it is read how far planning has come: nobody may change that from here on.
      PlanningFence fence = PlanningFence.begin(sweeps, wanted.sweepId());
      BatchWriter writer = new BatchWriter(fence, begun(wanted, day));
      boolean over = new PlanningTurn(landscape, rules, spent).run(writer);
      fence.put(writer.soFar());
      return over
          ? Optional.of(whole(writer.soFar().plan(wanted.sweepId()), fence, now))
          : Optional.empty();
    } catch (PlanningFence.OvertakenException another) {
      return sweeps.plan(wanted.sweepId());
    }
  }

  /** Where the last turn stopped; from the beginning when the rules are others by now. */
  private Planning begun(Wanted wanted, LocalDate day) {
    String version = landscape.map().version();
    return sweeps
        .planning(wanted.sweepId())
        .filter(soFar -> soFar.fits(wanted, version, PlanningTurn.rulesOf(landscape)))
        .orElseGet(() -> Planning.begin(day, wanted.dryRun(), version));
  }

  private SweepPlan whole(SweepPlan plan, PlanningFence fence, Instant now) {
    // By name, for the state machine to read: the list of a large sweep is too long for its data.
    reports.put(
        "sweeps/" + plan.sweepId() + "/batches.json",
        "application/json",
        Json.write(plan.batchNames()));
    if (!plan.dryRun()) {
      succession.planned(plan.sweepId(), now);
    }
    // Last: a sweep without this part was not planned to the end.
    fence.put(plan);
    return plan;
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
