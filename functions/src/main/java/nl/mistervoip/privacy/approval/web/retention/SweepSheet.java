package nl.mistervoip.privacy.approval.web.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.web.decision.ApprovalLine;
import nl.mistervoip.privacy.approval.web.oversight.TimelineEvent;

/** A sweep in full as the API shows it: see {@code GET /api/sweeps/{id}}. */
record SweepSheet(
    String sweepId,
    LocalDate day,
    boolean dryRun,
    String state,
    boolean begun,
    String by,
    Instant since,
    String mapVersion,
    String digest,
    long due,
    long reducing,
    long held,
    long unsigned,
    int batches,
    List<Planned> stores,
    String stage,
    Optional<ApprovalLine> release,
    Progress progress,
    List<TimelineEvent> timeline) {
  private static final Set<String> OPEN = Set.of("waiting", "running", "paused");

  /** What was past its term by one rule of a store. */
  record Planned(String store, boolean reduces, long due, Map<String, Long> holds, long unsigned) {}

  /** How far it is. */
  record Progress(int batches, List<Done> stores) {}

  /** What became of the items that one rule found. */
  record Done(String store, long deleted, long reduced, long held, long changed, long left) {
    /** How many are gone, or lost what the rule is for. */
    long done() {
      return deleted + reduced;
    }

    private static Done nothing(String store) {
      return new Done(store, 0, 0, 0, 0, 0);
    }
  }

  /** Whether people can still hold it up. */
  boolean open() {
    return OPEN.contains(stage);
  }

  boolean paused() {
    return state.equals("paused");
  }

  boolean reported() {
    return timeline.stream().anyMatch(event -> event.event().equals("sweep.reported"));
  }

  /** The question whether it may go, while that is open. */
  Optional<ApprovalLine> question() {
    return release.filter(question -> stage.equals("waiting") && question.open());
  }

  Done done(String store) {
    return progress.stores().stream()
        .filter(one -> one.store().equals(store))
        .findFirst()
        .orElseGet(() -> Done.nothing(store));
  }

  long deleted() {
    return progress.stores().stream().mapToLong(Done::deleted).sum();
  }

  long reduced() {
    return progress.stores().stream().mapToLong(Done::reduced).sum();
  }
}
