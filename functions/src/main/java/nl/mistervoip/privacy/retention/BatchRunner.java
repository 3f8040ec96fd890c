package nl.mistervoip.privacy.retention;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.erasure.ItemEraser;
import nl.mistervoip.privacy.erasure.ItemFacts;

/**
 * Carries a released batch out. It can die after any write and be run again: what is gone by then
 * was in the batch and counts as deleted, and a finished batch answers with its result.
 */
final class BatchRunner {
  private final Landscape landscape;
  private final ItemEraser eraser;
  private final Sweeps sweeps;
  private final AuditLog audit;

  BatchRunner(Landscape landscape, ItemEraser eraser, Sweeps sweeps, AuditLog audit) {
    this.landscape = landscape;
    this.eraser = eraser;
    this.sweeps = sweeps;
    this.audit = audit;
  }

  /**
   * Removes what a batch names and what is still due.
   *
   * @param sweepId the sweep
   * @param name the batch
   * @param now the moment of acting
   * @return what became of it
   * @throws Sweeps.UnknownSweepException when there is no such batch
   */
  BatchResult run(String sweepId, String name, Instant now) {
    SweepPlan plan =
        sweeps.plan(sweepId).orElseThrow(() -> new Sweeps.UnknownSweepException(sweepId));
    BatchResult result = sweeps.result(sweepId, name).orElseGet(() -> carryOut(plan, name));
    record(sweepId, result, now);
    return result;
  }

  private BatchResult carryOut(SweepPlan plan, String name) {
    String sweepId = plan.sweepId();
    SweepPlan.Batch batch =
        sweeps
            .batch(sweepId, name)
            .orElseThrow(() -> new Sweeps.UnknownSweepException(sweepId + "/" + name));
    Store store = landscape.map().store(batch.store());
    // Only the very items that were released go, and only while their rule still says so.
    Map<ItemEraser.Result, Long> counts =
        eraser.erase(store, batch.items(), item -> ItemFacts.termEnded(store, item, plan.day()));
    BatchResult result = result(name, batch, counts);
    sweeps.finish(sweepId, result);
    return result;
  }

  private static BatchResult result(
      String name, SweepPlan.Batch batch, Map<ItemEraser.Result, Long> counts) {
    return new BatchResult(
        name,
        batch.store(),
        batch.digest(),
        counts.getOrDefault(ItemEraser.Result.GONE, 0L),
        counts.getOrDefault(ItemEraser.Result.HELD, 0L),
        counts.getOrDefault(ItemEraser.Result.CHANGED, 0L));
  }

  private void record(String sweepId, BatchResult result, Instant now) {
    Map<String, String> facts =
        Map.of(
            "store", result.store(),
            "batch", result.batch(),
            "digest", result.digest(),
            "deleted", Long.toString(result.deleted()),
            "held", Long.toString(result.held()),
            "changed", Long.toString(result.changed()));
    audit.append(
        new AuditLog.Event(
            sweepId,
            "sweep.executed",
            "system",
            "GDPR 5(1)(e)",
            facts,
            "sweep.executed/" + result.batch()),
        now);
  }
}
