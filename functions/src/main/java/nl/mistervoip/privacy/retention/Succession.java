package nl.mistervoip.privacy.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.retention.SweepControl.Turn;

/**
 * The order of sweeps. A new plan counts everything anew that an older one found and nobody
 * released yet: the older one then removes nothing any more. Only one sweep removes at a time, so
 * that their rates do not add up and none takes what another one claims.
 */
final class Succession {
  private static final Duration WHILE_ANOTHER_RUNS = Duration.ofMinutes(10);

  private final Sweeps sweeps;
  private final AuditLog audit;

  Succession(Sweeps sweeps, AuditLog audit) {
    this.sweeps = sweeps;
    this.audit = audit;
  }

  /** A sweep was planned: the one planned before it, if it has not begun, gives way. */
  void planned(String sweepId, Instant now) {
    sweeps
        .latest()
        .filter(before -> !before.equals(sweepId))
        .ifPresent(before -> giveWay(before, sweepId, now));
    sweeps.noteLatest(sweepId);
  }

  /**
   * What a batch of a sweep does now. The first part that goes is noted before: from then on the
   * sweep cannot be cancelled.
   */
  Turn turn(String sweepId, Instant now) {
    while (true) {
      SweepControl control = sweeps.control(sweepId);
      Turn turn = control.turn(now);
      if (turn instanceof Turn.Go && !mayRemove(sweepId)) {
        return new Turn.Wait(WHILE_ANOTHER_RUNS);
      }
      if (!(turn instanceof Turn.Go)
          || control.begun()
          || sweeps.replace(sweepId, control.begin())) {
        return turn;
      }
    }
  }

  /** A batch failed: what has not gone yet stays. */
  void stop(String sweepId, Instant now) {
    SweepControl control = sweeps.control(sweepId);
    while (control.isOpen()
        && !sweeps.replace(sweepId, control.in(SweepControl.State.STOPPED, "system", now))) {
      control = sweeps.control(sweepId);
    }
  }

  /** Whether a sweep may remove now; while another one is under way it waits. */
  private boolean mayRemove(String sweepId) {
    Optional<String> holder = sweeps.running();
    if (isOf(sweepId, holder)) {
      return true;
    }
    boolean busy = holder.map(sweeps::control).filter(SweepControl::isUnderWay).isPresent();
    // Its batches begin together: who took the turn in between may have been one of them.
    return !busy && (sweeps.takeTurn(sweepId, holder) || isOf(sweepId, sweeps.running()));
  }

  private static boolean isOf(String sweepId, Optional<String> holder) {
    return holder.filter(sweepId::equals).isPresent();
  }

  private void giveWay(String before, String sweepId, Instant now) {
    while (true) {
      SweepControl control = sweeps.control(before);
      if (control.isStoppedBy(sweepId)) {
        record(before, sweepId, now);
        return;
      }
      if (!control.isWaiting()) {
        return;
      }
      sweeps.replace(before, control.in(SweepControl.State.STOPPED, sweepId, now));
    }
  }

  private void record(String before, String sweepId, Instant now) {
    audit.append(
        new AuditLog.Event(
            before,
            "sweep.superseded",
            "system",
            "GDPR 5(1)(e)",
            Map.of("by", sweepId),
            "sweep.superseded"),
        now);
  }
}
