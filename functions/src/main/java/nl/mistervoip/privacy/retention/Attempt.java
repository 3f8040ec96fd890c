package nl.mistervoip.privacy.retention;

import java.util.Optional;

/**
 * One run of a batch. Before it removes anything it writes down how many items are left; a run that
 * finds that very number knows that one before it died, and that what is not there may be its work.
 */
final class Attempt {
  private final Sweeps sweeps;
  private final String sweepId;
  private final String batch;
  private Optional<Boolean> again = Optional.empty();

  Attempt(Sweeps sweeps, String sweepId, String batch) {
    this.sweeps = sweeps;
    this.sweepId = sweepId;
    this.batch = batch;
  }

  /** Before a part goes: whether a run before this one died at the same place. */
  boolean begin(int left) {
    if (again.isEmpty()) {
      boolean died = diedHere(left);
      if (!died) {
        sweeps.start(sweepId, batch, left);
      }
      again = Optional.of(died);
    }
    return again.get();
  }

  /** The same where nothing is to be removed. */
  boolean diedHere(int left) {
    return again.orElseGet(
        () -> sweeps.startedAt(sweepId, batch).filter(at -> at == left).isPresent());
  }
}
