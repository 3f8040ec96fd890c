package nl.mistervoip.privacy.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.erasure.ItemEraser;
import nl.mistervoip.privacy.erasure.ItemFacts;
import nl.mistervoip.privacy.retention.SweepControl.Turn;

/**
 * Carries a released batch out, part by part at the pace that is allowed, and asks before each part
 * whether the sweep may go on. It can die after any write and be run again: what a run that died
 * may have removed counts as deleted, and a finished batch answers with its result.
 */
final class BatchRunner {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  /**
   * How fast it goes.
   *
   * @param part how many items at a time
   * @param paces starts a pace for each run
   */
  record Speed(int part, Supplier<Pace> paces) {}

  private final Landscape landscape;
  private final ItemEraser eraser;
  private final Sweeps sweeps;
  private final AuditLog audit;
  private final Speed speed;
  private final SignedRules rules;
  private final Succession succession;

  BatchRunner(Landscape landscape, ItemEraser eraser, Sweeps sweeps, AuditLog audit, Speed speed) {
    this.landscape = landscape;
    this.eraser = eraser;
    this.sweeps = sweeps;
    this.audit = audit;
    this.speed = speed;
    this.rules = new SignedRules(landscape.map());
    this.succession = new Succession(sweeps, audit);
  }

  /**
   * Removes what a batch names and what is still due.
   *
   * @param sweepId the sweep
   * @param name the batch
   * @param now the moment of acting
   * @return what became of it, or when to go on
   * @throws Sweeps.UnknownSweepException when there is no such batch
   */
  BatchStep run(String sweepId, String name, Instant now) {
    SweepPlan plan =
        sweeps.plan(sweepId).orElseThrow(() -> new Sweeps.UnknownSweepException(sweepId));
    BatchStep step =
        sweeps
            .result(sweepId, name)
            .<BatchStep>map(BatchStep.Done::new)
            .orElseGet(() -> carryOut(plan, name, batch(sweepId, name)));
    if (step instanceof BatchStep.Done(BatchResult result)) {
      record(sweepId, result, now);
    }
    return step;
  }

  /**
   * Ends a batch that cannot be carried out: the sweep is stopped, so that its other batches only
   * count, and what this one removed is counted as far as its store answers.
   *
   * @param sweepId the sweep
   * @param name the batch
   * @param now the moment of acting
   * @return what became of it
   * @throws Sweeps.UnknownSweepException when there is no such batch
   */
  BatchStep fail(String sweepId, String name, Instant now) {
    SweepPlan plan =
        sweeps.plan(sweepId).orElseThrow(() -> new Sweeps.UnknownSweepException(sweepId));
    succession.stop(sweepId, now);
    BatchResult result =
        sweeps.result(sweepId, name).orElseGet(() -> count(plan, name, batch(sweepId, name)));
    record(sweepId, result, now);
    return new BatchStep.Done(result);
  }

  private BatchResult count(SweepPlan plan, String name, SweepPlan.Batch batch) {
    BatchResult result;
    try {
      SweepPlan.Batch end = stop(plan, batch, new Attempt(sweeps, plan.sweepId(), name));
      result = BatchResult.of(name, end, end.done()).failed(0);
    } catch (Landscape.UnreachableStoreException silent) {
      result = BatchResult.of(name, batch, batch.done()).failed(batch.counting());
    }
    sweeps.finish(plan.sweepId(), result);
    return result;
  }

  private SweepPlan.Batch batch(String sweepId, String name) {
    return sweeps
        .batch(sweepId, name)
        .orElseThrow(() -> new Sweeps.UnknownSweepException(sweepId + "/" + name));
  }

  private BatchStep carryOut(SweepPlan plan, String name, SweepPlan.Batch batch) {
    Pace pace = speed.paces().get();
    Attempt attempt = new Attempt(sweeps, plan.sweepId(), name);
    SweepPlan.Batch rest = batch;
    while (!rest.items().isEmpty()) {
      switch (succession.turn(plan.sweepId(), pace.now())) {
        case Turn.Go() -> rest = part(plan, rest, pace, attempt);
        case Turn.Wait(Duration time) -> {
          return handBack(plan, name, batch, rest, time);
        }
        case Turn.Stop() -> rest = stop(plan, rest, attempt);
      }
      if (pace.isSpent() && !rest.items().isEmpty()) {
        return handBack(plan, name, batch, rest, AT_ONCE);
      }
    }
    BatchResult result = BatchResult.of(name, rest, rest.done());
    sweeps.finish(plan.sweepId(), result);
    return new BatchStep.Done(result);
  }

  private SweepPlan.Batch part(SweepPlan plan, SweepPlan.Batch batch, Pace pace, Attempt attempt) {
    List<ItemRef> part = batch.items().subList(0, Math.min(speed.part(), batch.items().size()));
    RetentionRule rule = RetentionRule.of(landscape.map(), batch.rule());
    // Only the very items that were released go, and only while their rule still says so.
    boolean runs = rules.mayRun(rule, plan.day());
    Retention term = rule.retention();
    Predicate<Item> goes = item -> runs && ItemFacts.termEnded(term, item, plan.day());
    boolean again = attempt.begin(batch.items().size());
    Tally tally = batch.done().with(eraser.erase(rule, part, goes), again);
    pace.after(part.size());
    return batch.after(part.size(), tally);
  }

  /**
   * What is left of a batch in a stopped sweep. A run that died may have removed more than was
   * written down, so what is there is counted.
   */
  private SweepPlan.Batch stop(SweepPlan plan, SweepPlan.Batch batch, Attempt attempt) {
    int items = batch.items().size();
    if (!sweeps.control(plan.sweepId()).begun()) {
      return batch.after(items, batch.done().leaving(items));
    }
    RetentionRule rule = RetentionRule.of(landscape.map(), batch.rule());
    boolean again = attempt.diedHere(items);
    Tally tally = batch.done().stopped(eraser.erase(rule, batch.items(), item -> false), again);
    return batch.after(items, tally);
  }

  private BatchStep handBack(
      SweepPlan plan, String name, SweepPlan.Batch before, SweepPlan.Batch rest, Duration wait) {
    if (rest.items().size() < before.items().size()) {
      sweeps.put(plan.sweepId(), name, rest);
    }
    return new BatchStep.NotYet(wait);
  }

  private void record(String sweepId, BatchResult result, Instant now) {
    audit.append(
        new AuditLog.Event(
            sweepId,
            "sweep.executed",
            "system",
            "GDPR 5(1)(e)",
            result.facts(),
            "sweep.executed/" + result.batch()),
        now);
  }
}
