package nl.mistervoip.privacy.erasure;

import java.util.function.BooleanSupplier;

/** Counts the lines of a store in one turn. */
final class StoreTurn {
  private final Tally tally;
  private final long before;
  private final BooleanSupplier spent;
  private long seen;
  private long done;
  private boolean over;

  /**
   * Begins where the last turn ended.
   *
   * @param progress of the turns before
   * @param spent whether the time is over
   */
  StoreTurn(PlanVault.Progress progress, BooleanSupplier spent) {
    this.tally = Tally.from(progress.soFar());
    this.before = progress.lines();
    this.done = progress.lines();
    this.spent = spent;
  }

  /** Whether the next line is to be carried out now. */
  boolean takes() {
    seen++;
    if (seen <= before) {
      return false;
    }
    over = over || (done > before && spent.getAsBoolean());
    return !over;
  }

  /** The line was carried out, and counted. */
  void did() {
    done++;
  }

  /** Where lines are counted. */
  Tally tally() {
    return tally;
  }

  /** Whether a line was left to another turn. */
  boolean isOver() {
    return over;
  }

  /** So many lines, and what became of them. */
  PlanVault.Progress soFar(String planDigest) {
    return new PlanVault.Progress(done, tally.result(planDigest));
  }
}
