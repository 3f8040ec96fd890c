package nl.mistervoip.privacy.rectification.restriction;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Scheduled once a day: restricts what came after each restriction was placed. */
public final class RenewRestrictionsHandler
    extends StepHandler<RenewRestrictionsHandler.Tick, RenewRestrictionsHandler.Result> {
  /** What the schedule sends; nothing of it is read. */
  public record Tick() {}

  /**
   * What was done.
   *
   * @param inForce how many restrictions there are
   * @param marked how many items were marked that had not been
   * @param left how many outlived the erasure that their case asked for
   */
  public record Result(int inForce, long marked, int left) {}

  private final RenewRestrictions useCase;
  private final Clock clock;

  /** For Lambda. */
  public RenewRestrictionsHandler() {
    this(Startup.context());
  }

  RenewRestrictionsHandler(ApplicationContext context) {
    super(Tick.class);
    this.useCase = context.getBean(RenewRestrictions.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Result handle(Tick tick) {
    RenewRestrictions.Result result = useCase.run(clock.instant());
    return new Result(result.inForce(), result.marked(), result.left());
  }
}
