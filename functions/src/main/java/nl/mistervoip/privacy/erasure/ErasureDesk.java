package nl.mistervoip.privacy.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.request.CaseId;

/** The use cases of the room, each given the time of now; what the handlers call. */
final class ErasureDesk {
  // A function has 15 minutes: what is not done after 10 is done by the next turn.
  private static final Duration LONGEST_TURN = Duration.ofMinutes(10);

  private final Clock clock;
  private final ErasurePlanner planner;
  private final PlanCheck check;
  private final StoreEraser eraser;
  private final ReadBack readBack;
  private final Conclusion conclusion;
  private final NothingToErase nothing;
  private final PartialConclusion partly;

  ErasureDesk(
      Clock clock,
      ErasurePlanner planner,
      PlanCheck check,
      StoreEraser eraser,
      ReadBack readBack,
      Conclusion conclusion,
      NothingToErase nothing,
      PartialConclusion partly) {
    this.clock = clock;
    this.planner = planner;
    this.check = check;
    this.eraser = eraser;
    this.readBack = readBack;
    this.conclusion = conclusion;
    this.nothing = nothing;
    this.partly = partly;
  }

  ErasurePlan plan(CaseId id) {
    return planner.plan(id, clock.instant());
  }

  boolean nothing(CaseId id, ErasurePlan plan) {
    return nothing.say(id, plan, clock.instant());
  }

  boolean check(CaseId id, String digest) {
    return check.check(id, digest, clock.instant());
  }

  StoreResult erase(CaseId id, String store) {
    return eraser.erase(id, store, clock.instant());
  }

  /** The same, until the time of a step is over; empty when there is more to do. */
  Optional<StoreResult> eraseInTurns(CaseId id, String store) {
    Instant now = clock.instant();
    Instant end = now.plus(LONGEST_TURN);
    return eraser.erase(id, store, now, () -> !clock.instant().isBefore(end));
  }

  long residual(CaseId id) {
    return readBack.residual(id, clock.instant());
  }

  /** Gives the name under which the recipients are told. */
  Deed conclude(CaseId id) {
    return conclusion.conclude(id, clock.instant());
  }

  /** When a part was carried out and the rest is refused. */
  Deed concludePartly(CaseId id) {
    return partly.conclude(id, clock.instant());
  }

  /** What earlier plans erased and whether one was begun, beside the plan that is asked about. */
  ErasurePlanner.Before before(CaseId id) {
    return planner.before(id);
  }
}
