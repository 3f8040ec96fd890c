package nl.mistervoip.privacy.approval.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.SweepStage;
import nl.mistervoip.privacy.approval.decision.Views.ApprovalView;
import nl.mistervoip.privacy.approval.decision.Views.EventView;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.retention.SweepView;

/**
 * A sweep in full; counts only.
 *
 * @param sweep what was planned and what people want of it; its fields stand beside the others
 * @param stage how far it is, as in the list
 * @param release the question whether it may go; empty for a dry run, and when nothing is due
 * @param progress what became of it until now
 * @param timeline what happened, in order, without the batches
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SweepDetail(
    @JsonUnwrapped SweepView sweep,
    String stage,
    Optional<ApprovalView> release,
    Progress progress,
    List<EventView> timeline) {
  private static final String BATCH = "sweep.executed";

  /**
   * What is carried out.
   *
   * @param batches how many batches are done
   * @param stores what became of the items of each store, by rule
   */
  record Progress(int batches, List<Done> stores) {}

  /**
   * What became of the items that a rule found, batches under way not counted.
   *
   * @param store the store's id in the data map; with the part that goes of its items behind a
   *     slash
   * @param deleted how many are gone
   * @param reduced how many stay and lost that part
   * @param held how many a hold keeps that was placed after planning
   * @param changed how many changed since they were planned, and stay until the next sweep
   * @param left how many stay because somebody stopped the sweep
   */
  record Done(String store, long deleted, long reduced, long held, long changed, long left) {
    private static Done of(String store, List<AuditTrail.Line> batches) {
      return new Done(
          store,
          sum(batches, "deleted"),
          sum(batches, "reduced"),
          sum(batches, "held"),
          sum(batches, "changed"),
          sum(batches, "left"));
    }

    private static long sum(List<AuditTrail.Line> batches, String fact) {
      ToLongFunction<AuditTrail.Line> count = line -> SweepHistory.count(line.facts(), fact);
      return batches.stream().mapToLong(count).sum();
    }
  }

  static SweepDetail of(
      SweepView sweep, Optional<Approval> release, List<AuditTrail.Line> story, Instant now) {
    List<AuditTrail.Line> batches =
        story.stream().filter(line -> line.event().equals(BATCH)).toList();
    return new SweepDetail(
        sweep,
        SweepStage.of(story, now).wireName(),
        release.map(ApprovalView::of),
        new Progress(batches.size(), done(batches)),
        story.stream().filter(line -> !line.event().equals(BATCH)).map(EventView::of).toList());
  }

  private static List<Done> done(List<AuditTrail.Line> batches) {
    return batches.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.facts().getOrDefault("store", ""), TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(store -> Done.of(store.getKey(), store.getValue()))
        .toList();
  }
}
