package nl.mistervoip.privacy.erasure;

import java.time.Clock;
import nl.mistervoip.privacy.request.CaseId;

/** The use cases of the room, each given the time of now; what the handlers call. */
final class ErasureDesk {
  private final Clock clock;
  private final ErasurePlanner planner;
  private final StoreEraser eraser;
  private final ReadBack readBack;
  private final Conclusion conclusion;
  private final NothingToErase nothing;

  ErasureDesk(
      Clock clock,
      ErasurePlanner planner,
      StoreEraser eraser,
      ReadBack readBack,
      Conclusion conclusion,
      NothingToErase nothing) {
    this.clock = clock;
    this.planner = planner;
    this.eraser = eraser;
    this.readBack = readBack;
    this.conclusion = conclusion;
    this.nothing = nothing;
  }

  ErasurePlan plan(CaseId id) {
    return planner.plan(id, clock.instant());
  }

  boolean nothing(CaseId id, ErasurePlan plan) {
    return nothing.say(id, plan, clock.instant());
  }

  boolean check(CaseId id, String digest) {
    return planner.check(id, digest, clock.instant());
  }

  StoreResult erase(CaseId id, String store) {
    return eraser.erase(id, store, clock.instant());
  }

  long residual(CaseId id) {
    return readBack.residual(id, clock.instant());
  }

  void conclude(CaseId id) {
    conclusion.conclude(id, clock.instant());
  }
}
