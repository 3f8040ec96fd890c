package nl.mistervoip.privacy.casefile;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Scheduled every morning: tells the team which cases run out of time or stand still. */
public final class WatchDeadlinesHandler
    extends StepHandler<WatchDeadlinesHandler.Tick, WatchDeadlines.Outcome> {
  /** What the schedule sends; nothing of it is read. */
  public record Tick() {}

  private final WatchDeadlines watch;
  private final Clock clock;

  /** For Lambda. */
  public WatchDeadlinesHandler() {
    this(Startup.context());
  }

  WatchDeadlinesHandler(ApplicationContext context) {
    super(Tick.class);
    this.watch = context.getBean(WatchDeadlines.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected WatchDeadlines.Outcome handle(Tick tick) {
    return watch.look(clock.instant());
  }
}
