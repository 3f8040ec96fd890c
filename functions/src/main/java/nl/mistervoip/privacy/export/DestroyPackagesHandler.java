package nl.mistervoip.privacy.export;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Scheduled once a day: destroys the packages whose links have ended. */
public final class DestroyPackagesHandler
    extends StepHandler<DestroyPackagesHandler.Tick, DestroyPackagesHandler.Result> {
  /** What the schedule sends; nothing of it is read. */
  public record Tick() {}

  /**
   * What was done.
   *
   * @param destroyed for how many links
   */
  public record Result(int destroyed) {}

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
    return new Result(destroyPackages.destroyExpired(clock.instant()));
  }
}
