package nl.mistervoip.privacy.retention;

/** What one turn of planning writes through: nothing of it lands once a later turn has begun. */
final class PlanningFence {
  /** Another turn has begun since, or ended: what this one found is not needed. */
  static final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException(String sweepId) {
      super("Another turn plans " + sweepId + "; repeat the step to go on from where it is.");
    }
  }

  private final Sweeps sweeps;
  private final String sweepId;
  private final long turn;

  private PlanningFence(Sweeps sweeps, String sweepId, long turn) {
    this.sweeps = sweeps;
    this.sweepId = sweepId;
    this.turn = turn;
  }

  /** Begins a turn. */
  static PlanningFence begin(Sweeps sweeps, String sweepId) {
    return new PlanningFence(sweeps, sweepId, sweeps.beginPlanning(sweepId));
  }

  void put(Planning planning) {
    check(sweeps.put(sweepId, turn, planning));
  }

  void put(SweepPlan plan) {
    check(sweeps.put(turn, plan));
  }

  void put(String name, SweepPlan.Batch batch) {
    check(sweeps.put(sweepId, turn, name, batch));
  }

  private void check(boolean written) {
    if (!written) {
      throw new OvertakenException(sweepId);
    }
  }
}
