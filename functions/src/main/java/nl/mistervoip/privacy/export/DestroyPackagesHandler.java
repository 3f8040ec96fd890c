package nl.mistervoip.privacy.export;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Scheduled once a day: destroys the packages whose links have ended, and those that nobody will
 * get any more.
 */
public final class DestroyPackagesHandler
    extends StepHandler<DestroyPackagesHandler.Tick, DestroyPackagesHandler.Result> {
  /** What the schedule sends; nothing of it is read. */
  public record Tick() {}

  /**
   * What was done.
   *
   * @param destroyed for how many links
   * @param undelivered for how many cases that ended without a delivery
   */
  public record Result(int destroyed, int undelivered) {}

  private final DestroyPackages destroyPackages;
  private final Clock clock;

  /** For Lambda. */
  public DestroyPackagesHandler() {
    this(Startup.context());
  }

  DestroyPackagesHandler(ApplicationContext context) {
    super(Tick.class);
    this.destroyPackages = context.getBean(DestroyPackages.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Result handle(Tick tick) {
    Instant now = clock.instant();
    return new Result(destroyPackages.destroyExpired(now), destroyPackages.destroyUndelivered(now));
  }
}
