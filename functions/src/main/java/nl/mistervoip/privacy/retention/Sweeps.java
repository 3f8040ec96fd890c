package nl.mistervoip.privacy.retention;

import java.util.List;
import java.util.Optional;

/** The plans, batches and results of sweeps. */
interface Sweeps {
  /** There is no such sweep or batch; plan first, or the batch has aged out. */
  final class UnknownSweepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownSweepException(String what) {
      super("There is no sweep or batch " + what + ". Start a new sweep: desk sweep.");
    }
  }

  /**
   * The plan of a sweep.
   *
   * @param sweepId the sweep
   * @return its plan, or empty when it was not planned to the end
   */
  Optional<SweepPlan> plan(String sweepId);

  /**
   * How far the planning of a sweep has come.
   *
   * @param sweepId the sweep
   * @return where the last turn stopped, or empty when none was noted
   */
  Optional<Planning> planning(String sweepId);

  /**
   * Begins a turn of planning: from now on no turn that was begun before may write. A call that is
   * still under way when the step is begun again would else write into the new plan.
   *
   * @param sweepId the sweep
   * @return the number of the turn, higher than all before
   */
  long beginPlanning(String sweepId);

  /**
   * Notes how far the planning of a sweep has come, after the batches that it counts.
   *
   * @param sweepId the sweep
   * @param turn which turn notes it
   * @param planning where the next turn begins
   * @return false, and nothing is written, when a later turn has begun
   */
  boolean put(String sweepId, long turn, Planning planning);

  /**
   * Stores a plan, after all of its batches.
   *
   * @param turn which turn planned to the end
   * @param plan the plan
   * @return false, and nothing is written, when a later turn has begun or the sweep has a plan
   */
  boolean put(long turn, SweepPlan plan);

  /**
   * Stores a batch of a plan that is being made; one of the same name is replaced.
   *
   * @param sweepId the sweep
   * @param turn which turn stores it
   * @param name the batch
   * @param batch what is to go
   * @return false, and nothing is written, when a later turn has begun or the sweep has a plan
   */
  boolean put(String sweepId, long turn, String name, SweepPlan.Batch batch);

  /**
   * Stores what is left of a batch; one that has its result keeps that.
   *
   * @param sweepId the sweep
   * @param name the batch
   * @param batch what is to go
   */
  void put(String sweepId, String name, SweepPlan.Batch batch);

  /**
   * A batch that has not been carried out yet.
   *
   * @param sweepId the sweep
   * @param name the batch
   * @return its items, or empty when it is unknown or finished
   */
  Optional<SweepPlan.Batch> batch(String sweepId, String name);

  /**
   * Puts the result in the place of the batch: its keys are gone with the same write.
   *
   * @param sweepId the sweep
   * @param result what became of it
   */
  void finish(String sweepId, BatchResult result);

  /**
   * What became of a batch.
   *
   * @param sweepId the sweep
   * @param name the batch
   * @return the result, or empty when it was not carried out to the end
   */
  Optional<BatchResult> result(String sweepId, String name);

  /**
   * What became of all batches.
   *
   * @param sweepId the sweep
   * @return the results so far, by name
   */
  List<BatchResult> results(String sweepId);

  /**
   * At how many items left a run of a batch last began to remove.
   *
   * @param sweepId the sweep
   * @param name the batch
   * @return the number, or empty when none began
   */
  Optional<Integer> startedAt(String sweepId, String name);

  /**
   * Writes down that a run of a batch begins to remove.
   *
   * @param sweepId the sweep
   * @param name the batch
   * @param left how many items are left
   */
  void start(String sweepId, String name, int left);

  /**
   * The sweep that was planned last, dry runs aside.
   *
   * @return its id, or empty when there was none in the last five years
   */
  Optional<String> latest();

  /**
   * Notes the sweep that was planned last.
   *
   * @param sweepId the sweep
   */
  void noteLatest(String sweepId);

  /**
   * The sweep whose turn it is to remove, or was.
   *
   * @return its id, or empty when there was none
   */
  Optional<String> running();

  /**
   * Gives a sweep the turn.
   *
   * @param sweepId the sweep
   * @param from who has it, as it was read
   * @return false when somebody else took it meanwhile
   */
  boolean takeTurn(String sweepId, Optional<String> from);

  /**
   * What people want of a sweep.
   *
   * @param sweepId the sweep
   * @return the last that was written, or {@link SweepControl#NEW}
   */
  SweepControl control(String sweepId);

  /**
   * Writes what people want of a sweep, on condition that nobody wrote since it was read.
   *
   * @param sweepId the sweep
   * @param next with the version after the one that was read
   * @return false when somebody was faster: read it again
   */
  boolean replace(String sweepId, SweepControl next);
}
